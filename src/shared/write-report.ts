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

export interface WriteRecord {
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  /** SHA-256 of the mutation's name and its canonical input, in hex. */
  readonly fingerprint: string
  readonly reference: string
  readonly state: WriteState
  /** The process that sends; its claim ends at leaseUntil. Null unless SENDING. */
  readonly owner: string | null
  readonly leaseUntil: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly settledAt: Date | null
  readonly druoId: string | null
  readonly outcome: WriteOutcome | null
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
