// Computes how an event changes a record: the next state and every field that depends on it.
import type { WriteAlarm, WriteRecord, WriteState } from './record.ts'
import { isSettled, nextState, type WriteEvent } from './states.ts'
import type { NewWrite, WriteChange } from './store.ts'

type Details = Partial<Omit<WriteChange, 'state' | 'updatedAt' | 'settledAt'>>

/** A write before its first event. */
export function newRecord(write: NewWrite): WriteRecord {
  return {
    ...write,
    revision: 0,
    state: 'RECORDED',
    owner: null,
    leaseUntil: null,
    sender: null,
    updatedAt: write.createdAt,
    settledAt: null,
    druoId: null,
    objectType: null,
    outcome: null,
    sentAt: null,
    sentUntil: null,
    nextSearchAt: null,
    searches: 0,
    failedSearches: 0,
    emptySearches: 0,
    reviewReason: null,
    settledBy: null,
    settler: null,
    settledReason: null,
    evidence: null,
    alarm: null,
    alarmAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  }
}

/** Undefined if the state does not allow the event. Every event ends the current lease, unless `details` set a new one. */
export function changeBy(
  record: WriteRecord,
  event: WriteEvent,
  at: Date,
  details: Details = {},
): WriteChange | undefined {
  const state = nextState(record.state, event)
  if (state === undefined) return undefined
  const settledAt = state === record.state ? record.settledAt : at
  const alarm = alarmOf(record.state, state)
  return {
    sender: record.sender,
    druoId: record.druoId,
    objectType: record.objectType,
    outcome: record.outcome,
    sentAt: record.sentAt,
    sentUntil: record.sentUntil,
    nextSearchAt: null,
    searches: record.searches,
    failedSearches: record.failedSearches,
    emptySearches: record.emptySearches,
    reviewReason: state === 'RECORDED' ? null : record.reviewReason,
    settledBy: isSettled(state) ? record.settledBy : null,
    settler: isSettled(state) ? record.settler : null,
    settledReason: record.settledReason,
    evidence: record.evidence,
    alarm: alarm ?? record.alarm,
    alarmAt: alarm === null ? record.alarmAt : at,
    acknowledgedAt: alarm === null ? record.acknowledgedAt : null,
    acknowledgedBy: alarm === null ? record.acknowledgedBy : null,
    owner: null,
    leaseUntil: null,
    ...details,
    state,
    updatedAt: at,
    settledAt: isSettled(state) ? settledAt : null,
  }
}

/** The caller was informed that the write was not executed, and may have repeated it. */
function alarmOf(before: WriteState, after: WriteState): WriteAlarm | null {
  if (before === after || (before !== 'NOT_EXECUTED' && before !== 'REJECTED')) return null
  return after === 'SUCCEEDED' ? 'lateSuccess' : 'lateDoubt'
}

/** The sender's lease expired without a report: the request may have been in flight until now. */
export function leaseExpired(record: WriteRecord, at: Date): WriteChange | undefined {
  return changeBy(record, 'leaseExpired', at, { sentUntil: at, nextSearchAt: at })
}

export function later(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds)
}
