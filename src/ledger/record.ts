// One write as the ledger stores it.
import type { Evidence } from './evidence.ts'
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
 * Why a person must decide. noSearch: DRUO offers nothing to search. unprovenSearch: the search found nothing, but no such
 * search has ever found an acknowledged write. several: several objects carry the reference. different: what carries it, or
 * what DRUO answered, is not what was asked for. alike: a similar object exists, without the reference. tooOld: not certain
 * after a day.
 */
export const reviewReasons = ['noSearch', 'unprovenSearch', 'several', 'different', 'alike', 'tooOld'] as const

export type ReviewReason = (typeof reviewReasons)[number]

/**
 * The caller may have repeated the write because the ledger said that it was not executed. lateSuccess: it was executed.
 * lateDoubt: it may have been.
 */
export const writeAlarms = ['lateSuccess', 'lateDoubt'] as const

export type WriteAlarm = (typeof writeAlarms)[number]

export interface WriteRecord {
  /** Which DRUO, and which client of it, the write belongs to. */
  readonly environment: string
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  /** SHA-256 of the mutation's name and its canonical input, in hex. */
  readonly fingerprint: string
  /** The correlation reference that the write carries at DRUO. */
  readonly reference: string
  /** What a search for the write uses, without personal data. Null when the write cannot be searched for. */
  readonly searchCriteria: JsonValue
  /** True if DRUO creates a new object for each such write: no two writes have the same one as their result. */
  readonly createsObject: boolean
  readonly createdAt: Date
  /** Increases with every change. A compare-and-set uses it. */
  readonly revision: number
  readonly state: WriteState
  /** The process that sends or searches. */
  readonly owner: string | null
  /** updatedAt plus the length of the lease, by the owner's clock. Others use only the difference of the two. */
  readonly leaseUntil: Date | null
  /** Names the token that the last attempt was sent with, if it was a caller's own. */
  readonly sender: string | null
  readonly updatedAt: Date
  readonly settledAt: Date | null
  readonly druoId: string | null
  /** The type of DRUO's object, if it is needed to read it again. Kept as long as its id. */
  readonly objectType: string | null
  readonly outcome: StoredOutcome | null
  /** When the last attempt to send began. Null if there was none. */
  readonly sentAt: Date | null
  /** The last moment at which the request can have been in flight. */
  readonly sentUntil: Date | null
  /** When the next search is due. Null if none is. */
  readonly nextSearchAt: Date | null
  readonly searches: number
  /** Failed searches in a row, up to now. */
  readonly failedSearches: number
  /** Complete searches that found nothing and began after the settle window, as the last process counted them. */
  readonly emptySearches: number
  readonly reviewReason: ReviewReason | null
  readonly settledBy: 'answer' | 'search' | 'operator' | null
  /** The person who settled it, and the reason that they gave. */
  readonly settler: string | null
  readonly settledReason: string | null
  readonly evidence: Evidence | null
  readonly alarm: WriteAlarm | null
  readonly alarmAt: Date | null
  /** When a person acknowledged the alarm, and who. */
  readonly acknowledgedAt: Date | null
  readonly acknowledgedBy: string | null
}

/** A refusal without DRUO's text, which may hold personal data of others. */
export type StoredRefusal = Omit<Refusal, 'message'>

/** What is stored to answer the key again: a success as a snapshot without personal data, a refusal as its errors. */
export type StoredOutcome =
  | { readonly kind: 'done'; readonly snapshot: JsonValue }
  | { readonly kind: 'refused'; readonly refusals: readonly StoredRefusal[] }
  | { readonly kind: 'unsent'; readonly reason: UnsentReason; readonly retryAfterMs: number | null }
