// What the ledger tells of a write that changed, for logs and metrics: never the key, the input or the answer.
import type { WriteRecord, WriteState } from '../shared/write-report.ts'

export interface WriteNotice {
  readonly mutation: string
  readonly reference: string
  readonly state: WriteState
  readonly cause: string | null
  /** Where a person must act. lateSuccess: it was settled as NOT_EXECUTED, and may have been done again since. */
  readonly alarm: 'lateSuccess' | 'needsReview' | null
}

export function noticeOf(before: WriteRecord, after: WriteRecord, cause: string | null): WriteNotice {
  const { mutation, reference, state } = after
  return { mutation, reference, state, cause, alarm: alarmOf(before.state, state) }
}

function alarmOf(before: WriteState, after: WriteState): WriteNotice['alarm'] {
  if (before === after) return null
  if (after === 'NEEDS_REVIEW') return 'needsReview'
  return before === 'NOT_EXECUTED' && after === 'SUCCEEDED' ? 'lateSuccess' : null
}
