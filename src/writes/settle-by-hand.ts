// A person's verdict on a write that the gateway could not find out about.
import type { WriteRecord } from '../shared/write-report.ts'
import { changeBy } from './change.ts'
import type { WriteStore } from './store.ts'

const events = {
  SUCCEEDED: 'settledAsSucceeded',
  REJECTED: 'settledAsRejected',
  NOT_EXECUTED: 'settledAsNotExecuted',
} as const

export type HandState = keyof typeof events

export function isHandState(text: string): text is HandState {
  return Object.hasOwn(events, text)
}

export interface HandVerdict {
  readonly state: HandState
  readonly reason: string
  /** What the write made; only where it succeeded. */
  readonly druoId?: string | undefined
}

/** The settled record; undefined where it is not UNKNOWN or NEEDS_REVIEW, or somebody else was faster. */
export async function settleByHand(
  store: WriteStore,
  record: WriteRecord,
  verdict: HandVerdict,
  at: Date,
): Promise<WriteRecord | undefined> {
  const change = changeBy(record, events[verdict.state], at, {
    druoId: verdict.druoId ?? record.druoId,
    // With its id it can be read again at DRUO, as after any other success.
    outcome: verdict.druoId === undefined ? null : { kind: 'done', snapshot: null },
    settledBy: 'operator',
    settledReason: verdict.reason,
  })
  return change === undefined ? undefined : store.change(record, change)
}
