// The result of one attempt to send a write: the four cases that the ledger distinguishes.
import type { FoundObject } from './evidence.ts'

/** Why nothing was sent, or why what was sent certainly did nothing. */
export type UnsentReason = 'unavailable' | 'unauthorized' | 'rate-limited'

interface RefusalReason {
  readonly category: string
  readonly code: string
}

/** One error that DRUO found in the command. `path` is null when the field is not known. */
export interface Refusal {
  readonly code: 'NOT_FOUND' | 'REJECTED_BY_DRUO'
  /** DRUO's category and code: documented words, never free text. */
  readonly reason?: RefusalReason
  readonly message: string
  readonly path: readonly string[] | null
}

export type SendResult<T> =
  /** tags: the correlation references that the object carries, if there are any. */
  | { readonly kind: 'done'; readonly id: string; readonly value: T; readonly tags?: readonly string[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'unsent'
      readonly reason: UnsentReason
      readonly cause: string
      readonly retryAfterMs?: number | undefined
    }
  /** answer: what DRUO answered, if it is not what was asked for. */
  | { readonly kind: 'unclear'; readonly cause: string; readonly answer?: FoundObject | undefined }
