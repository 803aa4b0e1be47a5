// One write as the ledger stores it.
import type { JsonValue } from './json.ts'
import type { Refusal, UnsentReason } from './send-result.ts'

/** `states.ts` draws how they follow each other. RECORDED: no byte has left. SENDING: bytes may be leaving now. */
export const writeStates = [
  'RECORDED',
  'SENDING',
  'SUCCEEDED',
  'REJECTED',
  'CONFIRMING',
  'NOT_EXECUTED',
  'NEEDS_REVIEW',
] as const

export type WriteState = (typeof writeStates)[number]

/**
 * Why a person must decide. notSearchable: DRUO offers nothing to search. tooOld: every search failed for too long.
 * several, different: the search found conflicting objects.
 */
export type ReviewReason = 'notSearchable' | 'tooOld' | 'several' | 'different'

export interface WriteRecord {
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  /** SHA-256 of the mutation's name and its canonical input, in hex. */
  readonly fingerprint: string
  /** The correlation reference that the write carries at DRUO. */
  readonly reference: string
  /** What a search for the write uses, without personal data. Null when the write cannot be searched for. */
  readonly searchCriteria: JsonValue
  readonly createdAt: Date
  /** Increases with every change. A compare-and-set uses it. */
  readonly revision: number
  readonly state: WriteState
  /** The process that sends or searches. Its lease ends at leaseUntil. */
  readonly owner: string | null
  readonly leaseUntil: Date | null
  readonly updatedAt: Date
  readonly settledAt: Date | null
  readonly druoId: string | null
  readonly outcome: StoredOutcome | null
  /** When the last attempt to send began. Null if there was none. */
  readonly sentAt: Date | null
  /** The last moment at which the request can have been in flight. */
  readonly sentUntil: Date | null
  /** When the next search is due; while SENDING, the end of the lease. Null if nothing is due. */
  readonly nextSearchAt: Date | null
  readonly searches: number
  /** Failed searches in a row, up to now. */
  readonly failedSearches: number
  /** Complete searches that found nothing and began after the settle window. */
  readonly emptySearches: number
  readonly reviewReason: ReviewReason | null
  readonly settledBy: 'answer' | 'search' | 'operator' | null
  /** The reason that the operator gave. */
  readonly settledReason: string | null
}

/** What is stored to answer the key again: a success as a snapshot without personal data, a refusal as its errors. */
export type StoredOutcome =
  | { readonly kind: 'done'; readonly snapshot: JsonValue }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'unsent'; readonly reason: UnsentReason; readonly retryAfterMs: number | null }
