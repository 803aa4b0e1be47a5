// What the ledger publishes about a changed write, for logs and metrics: never the key, the input or DRUO's answer.
import type { WriteAlarm, WriteRecord, WriteState } from './record.ts'

export interface OutcomeEvent {
  readonly mutation: string
  readonly reference: string
  readonly state: WriteState
  readonly cause: string | null
  /** A person must act. */
  readonly alarm: WriteAlarm | 'needsReview' | null
}

export function outcomeEvent(before: WriteRecord, after: WriteRecord, cause: string | null): OutcomeEvent {
  const { mutation, reference, state } = after
  return { mutation, reference, state, cause, alarm: alarmOf(before, after) }
}

function alarmOf(before: WriteRecord, after: WriteRecord): OutcomeEvent['alarm'] {
  if (before.state === after.state) return null
  if (after.alarmAt?.getTime() !== before.alarmAt?.getTime()) return after.alarm
  return after.state === 'NEEDS_REVIEW' ? 'needsReview' : null
}
