// The result of sending one write to DRUO.

/** Why nothing was sent, or why what was sent certainly did nothing. */
type UnsentReason = 'unavailable' | 'unauthorized' | 'rate-limited'

/** One error that DRUO found in the command. `path` is null when the field is not known. */
export interface Refusal {
  readonly code: 'NOT_FOUND' | 'REJECTED_BY_DRUO'
  /** DRUO's category and code. Absent if the gateway refused the command itself. */
  readonly reason?: { readonly category: string; readonly code: string }
  readonly message: string
  readonly path: readonly string[] | null
}

export type WriteResult<T> =
  /** tags: the gateway's tags in the object, if there are any. The value is without them. */
  | { readonly kind: 'done'; readonly id: string; readonly value: T; readonly tags?: readonly string[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'unsent'
      readonly reason: UnsentReason
      readonly cause: string
      readonly retryAfterMs?: number | undefined
    }
  | { readonly kind: 'unclear'; readonly cause: string }
