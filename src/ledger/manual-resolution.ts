// An operator records the outcome of a write that the gateway could not determine.
import { changeBy } from './states.ts'
import type { WriteRecord } from './record.ts'
import type { WriteStore } from './store.ts'

const events = {
  SUCCEEDED: 'settledAsSucceeded',
  REJECTED: 'settledAsRejected',
  NOT_EXECUTED: 'settledAsNotExecuted',
} as const

type ResolvedState = keyof typeof events

export function isResolvedState(text: string): text is ResolvedState {
  return Object.hasOwn(events, text)
}

export interface ManualResolution {
  readonly state: ResolvedState
  readonly reason: string
  /** The person who decides. */
  readonly settler: string
  /** The id of the object that the write created. Only with SUCCEEDED. */
  readonly druoId?: string | undefined
}

/** Returns the settled record, or undefined if it was not CONFIRMING or NEEDS_REVIEW, or has changed since it was read. */
export async function resolveManually(
  store: WriteStore,
  record: WriteRecord,
  resolution: ManualResolution,
  at: Date,
): Promise<WriteRecord | undefined> {
  const change = changeBy(record, events[resolution.state], at, {
    druoId: resolution.druoId ?? record.druoId,
    // With its id, the object can be read again at DRUO, as after any other success.
    outcome: resolution.druoId === undefined ? null : { kind: 'done', snapshot: null },
    settledBy: 'operator',
    settler: resolution.settler,
    settledReason: resolution.reason,
  })
  return change === undefined ? undefined : store.change(record, change)
}

/** Records that a person has seen the alarm of a late success or doubt. Undefined without an open alarm. */
export async function acknowledge(
  store: WriteStore,
  record: WriteRecord,
  acknowledgedBy: string,
  at: Date,
): Promise<WriteRecord | undefined> {
  if (record.alarm === null || record.acknowledgedAt !== null) return undefined
  return store.change(record, { ...record, acknowledgedAt: at, acknowledgedBy })
}
