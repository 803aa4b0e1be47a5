// A recorded write, and what the ledger says of it to whoever asked for it.
import type { JsonValue } from './json.ts'
import type { Refusal, UnsentReason } from './write-result.ts'

/** The states of design.md section 6. RECORDED: nothing has left. SENDING: bytes may be leaving now. */
export const writeStates = [
  'RECORDED',
  'SENDING',
  'SUCCEEDED',
  'REJECTED',
  'UNKNOWN',
  'NOT_EXECUTED',
  'NEEDS_REVIEW',
] as const

export type WriteState = (typeof writeStates)[number]

/** Why a person must look. noLookUp: DRUO has nothing to search. tooOld: every look-up has failed for too long. */
export type ReviewReason = 'noLookUp' | 'tooOld' | 'several' | 'different'

export interface WriteRecord {
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  /** SHA-256 of the mutation's name and its canonical input, in hex. */
  readonly fingerprint: string
  readonly reference: string
  /** What a look-up searches by, without personal data; null where there is no look-up. */
  readonly lookup: JsonValue
  readonly createdAt: Date
  /** Grows with every change, so that a change to what was seen before is noticed. */
  readonly revision: number
  readonly state: WriteState
  /** The process that sends or looks up; its claim ends at leaseUntil. */
  readonly owner: string | null
  readonly leaseUntil: Date | null
  readonly updatedAt: Date
  readonly settledAt: Date | null
  readonly druoId: string | null
  readonly outcome: WriteOutcome | null
  /** When the last sending began; null where none ever did. */
  readonly sentAt: Date | null
  /** When the sending can last have been under way. */
  readonly sentUntil: Date | null
  /** When there is something to find out: where it is SENDING, the end of its lease. Null where there is nothing. */
  readonly nextLookUpAt: Date | null
  readonly lookUps: number
  /** In a row, up to now. */
  readonly failedLookUps: number
  /** Those that came to their end, found nothing, and began after the settle window. */
  readonly emptyLookUps: number
  readonly reviewReason: ReviewReason | null
  readonly settledBy: 'answer' | 'lookUp' | 'operator' | null
  /** What the operator wrote. */
  readonly settledReason: string | null
}

/** What is kept to answer again: for a success a snapshot without personal data, for a refusal its faults. */
export type WriteOutcome =
  | { readonly kind: 'done'; readonly snapshot: JsonValue }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'unsent'; readonly reason: UnsentReason; readonly retryAfterMs: number | null }

export type WriteReport<T> =
  /** value: what DRUO answered just now; undefined where the answer repeats an earlier one. */
  | { readonly kind: 'done'; readonly record: WriteRecord; readonly replayed: boolean; readonly value: T | undefined }
  | {
      readonly kind: 'refused'
      readonly record: WriteRecord
      readonly replayed: boolean
      readonly refusals: readonly Refusal[]
    }
  /** UNKNOWN, NEEDS_REVIEW or NOT_EXECUTED: the record's state says which. */
  | { readonly kind: 'unclear'; readonly record: WriteRecord; readonly replayed: boolean }
  | {
      readonly kind: 'unsent'
      readonly record: WriteRecord
      readonly reason: UnsentReason
      readonly retryAfterMs: number | null
    }
  | { readonly kind: 'in-progress'; readonly record: WriteRecord }
  | { readonly kind: 'key-reused' }
