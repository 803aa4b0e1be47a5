// What sending one write came to: the four cases that the write ledger tells apart.

/** Why nothing was sent, or was sent and certainly did nothing. */
export type UnsentReason = 'unavailable' | 'unauthorized' | 'rate-limited'

/** One fault that DRUO found, told by the path of the command's field; null where no one field is known. */
export interface Refusal {
  readonly code: 'NOT_FOUND' | 'REJECTED_BY_DRUO'
  readonly message: string
  readonly path: readonly string[] | null
}

export type WriteResult<T> =
  | { readonly kind: 'done'; readonly id: string; readonly value: T }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'unsent'
      readonly reason: UnsentReason
      readonly cause: string
      readonly retryAfterMs?: number | undefined
    }
  | { readonly kind: 'unclear'; readonly cause: string }
