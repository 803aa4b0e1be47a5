// What the ledger answers to whoever asked for a write: what the sender saw, or what the record says.
import type { JsonValue } from '../shared/json.ts'
import type { WriteOutcome, WriteRecord, WriteReport } from '../shared/write-report.ts'
import type { Refusal, WriteResult } from '../shared/write-result.ts'
import type { WriteEvent } from './states.ts'

/** What a sender's result does to the record, and what of it is kept. */
export function eventOf<T>(
  result: WriteResult<T>,
  snapshot: (value: T) => JsonValue,
): { readonly event: WriteEvent; readonly druoId?: string; readonly outcome?: WriteOutcome } {
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

/** What the sender saw, as far as the record bears it out. */
export function reportOfResult<T>(record: WriteRecord, result: WriteResult<T>): WriteReport<T> {
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

/** An earlier outcome, told again. */
export function reportOfRecord<T>(record: WriteRecord): WriteReport<T> {
  const { state, outcome } = record
  if (state === 'SUCCEEDED') return { kind: 'done', record, replayed: true, value: undefined }
  if (state === 'REJECTED') {
    const refusals = outcome?.kind === 'refused' ? outcome.refusals : [refusalNotKept]
    return { kind: 'refused', record, replayed: true, refusals }
  }
  return { kind: 'unclear', record, replayed: true }
}

/** Where an operator found the refusal, or it is so long ago that its words are gone. */
const refusalNotKept: Refusal = {
  code: 'REJECTED_BY_DRUO',
  message: 'DRUO refused it; its reasons are not on record.',
  path: null,
}
