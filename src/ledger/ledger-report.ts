// What the ledger reports to the caller of a write: what this attempt saw, or what the record says.
import type { JsonValue } from './json.ts'
import type { StoredOutcome, WriteRecord } from './record.ts'
import type { Refusal, SendResult, UnsentReason } from './send-result.ts'
import type { WriteEvent } from './states.ts'

export type LedgerReport<T> =
  /** value: DRUO's answer to this request. Undefined when an earlier outcome is repeated. */
  | { readonly kind: 'done'; readonly record: WriteRecord; readonly replayed: boolean; readonly value: T | undefined }
  | {
      readonly kind: 'refused'
      readonly record: WriteRecord
      readonly replayed: boolean
      readonly refusals: readonly Refusal[]
    }
  /** The record's state is CONFIRMING, NEEDS_REVIEW or NOT_EXECUTED. */
  | { readonly kind: 'unclear'; readonly record: WriteRecord; readonly replayed: boolean }
  | {
      readonly kind: 'unsent'
      readonly record: WriteRecord
      readonly reason: UnsentReason
      readonly retryAfterMs: number | null
    }
  | { readonly kind: 'in-progress'; readonly record: WriteRecord }
  | { readonly kind: 'key-reused' }

/** The event that a send result causes in the record, and what the record stores of it. */
export function eventOf<T>(
  result: SendResult<T>,
  snapshot: (value: T) => JsonValue,
): { readonly event: WriteEvent; readonly druoId?: string; readonly outcome?: StoredOutcome } {
  switch (result.kind) {
    case 'done':
      return { event: 'done', druoId: result.id, outcome: { kind: 'done', snapshot: snapshot(result.value) } }
    case 'refused':
      return { event: 'refused', outcome: { kind: 'refused', refusals: result.refusals } }
    case 'unsent':
      return {
        event: 'unsent',
        outcome: { kind: 'unsent', reason: result.reason, retryAfterMs: result.retryAfterMs ?? null },
      }
    case 'unclear':
      return { event: 'unclear' }
  }
}

/** Reports this attempt, but nothing that the record does not confirm. */
export function reportOfResult<T>(record: WriteRecord, result: SendResult<T>): LedgerReport<T> {
  if (record.state === 'SUCCEEDED' && result.kind === 'done') {
    return { kind: 'done', record, replayed: false, value: result.value }
  }
  if (record.state === 'REJECTED' && result.kind === 'refused') {
    return { kind: 'refused', record, replayed: false, refusals: result.refusals }
  }
  if (record.state === 'RECORDED' && result.kind === 'unsent') {
    return { kind: 'unsent', record, reason: result.reason, retryAfterMs: result.retryAfterMs ?? null }
  }
  return { kind: 'unclear', record, replayed: false }
}

/** Repeats an earlier outcome. */
export function reportOfRecord<T>(record: WriteRecord): LedgerReport<T> {
  const { state, outcome } = record
  if (state === 'SUCCEEDED') return { kind: 'done', record, replayed: true, value: undefined }
  if (state === 'REJECTED') {
    const refusals = outcome?.kind === 'refused' ? outcome.refusals : [refusalNotStored]
    return { kind: 'refused', record, replayed: true, refusals }
  }
  return { kind: 'unclear', record, replayed: true }
}

/** For a refusal that an operator recorded, or whose text has been redacted since. */
const refusalNotStored: Refusal = {
  code: 'REJECTED_BY_DRUO',
  message: 'DRUO refused it; its reasons are not on record.',
  path: null,
}
