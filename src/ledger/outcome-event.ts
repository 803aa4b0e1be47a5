// What the ledger publishes about a changed write, for logs and metrics: never the key, the input or DRUO's answer.
import type { WriteRecord, WriteState } from './record.ts'

export interface OutcomeEvent {
  readonly mutation: string
  readonly reference: string
  readonly state: WriteState
  readonly cause: string | null
  /** A person must act. lateSuccess: the write was NOT_EXECUTED before, so the caller may have repeated it. */
  readonly alarm: 'lateSuccess' | 'needsReview' | null
}

export function outcomeEvent(before: WriteRecord, after: WriteRecord, cause: string | null): OutcomeEvent {
  const { mutation, reference, state } = after
  return { mutation, reference, state, cause, alarm: alarmOf(before.state, state) }
}

function alarmOf(before: WriteState, after: WriteState): OutcomeEvent['alarm'] {
  if (before === after) return null
  if (after === 'NEEDS_REVIEW') return 'needsReview'
  return before === 'NOT_EXECUTED' && after === 'SUCCEEDED' ? 'lateSuccess' : null
}
