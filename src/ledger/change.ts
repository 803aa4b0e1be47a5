// Computes how an event changes a record: the next state and every field that depends on it.
import type { WriteRecord } from './record.ts'
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
    updatedAt: write.createdAt,
    settledAt: null,
    druoId: null,
    outcome: null,
    sentAt: null,
    sentUntil: null,
    nextSearchAt: null,
    searches: 0,
    failedSearches: 0,
    emptySearches: 0,
    reviewReason: null,
    settledBy: null,
    settledReason: null,
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
  return {
    druoId: record.druoId,
    outcome: record.outcome,
    sentAt: record.sentAt,
    sentUntil: record.sentUntil,
    nextSearchAt: null,
    searches: record.searches,
    failedSearches: record.failedSearches,
    emptySearches: record.emptySearches,
    reviewReason: state === 'RECORDED' ? null : record.reviewReason,
    settledBy: isSettled(state) ? record.settledBy : null,
    settledReason: record.settledReason,
    owner: null,
    leaseUntil: null,
    ...details,
    state,
    updatedAt: at,
    settledAt: isSettled(state) ? settledAt : null,
  }
}

/** The sender's lease expired without a report: the request may have been in flight until the lease ended. */
export function leaseExpired(record: WriteRecord, at: Date): WriteChange | undefined {
  return changeBy(record, 'leaseExpired', at, { sentUntil: record.leaseUntil ?? at, nextSearchAt: at })
}

export function leaseHasExpired(record: WriteRecord, at: Date): boolean {
  return record.state === 'SENDING' && record.leaseUntil !== null && record.leaseUntil <= at
}

export function later(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds)
}
