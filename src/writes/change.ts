// What an event changes in a record: the next state and everything that goes with it.
import type { WriteRecord } from '../shared/write-report.ts'
import { isSettled, nextState, type WriteEvent } from './states.ts'
import type { NewWrite, WriteChange } from './store.ts'

type Details = Partial<Omit<WriteChange, 'state' | 'updatedAt' | 'settledAt'>>

/** A write as it is before anything has happened. */
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
    nextLookUpAt: null,
    lookUps: 0,
    failedLookUps: 0,
    emptyLookUps: 0,
    reviewReason: null,
    settledBy: null,
    settledReason: null,
  }
}

/** Undefined where the event may not happen in this state. A claim ends with every event that does not renew it. */
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
    nextLookUpAt: null,
    lookUps: record.lookUps,
    failedLookUps: record.failedLookUps,
    emptyLookUps: record.emptyLookUps,
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

/** The sender's claim has run out without a word from it: the write may have been made until the claim's last moment. */
export function leaseExpired(record: WriteRecord, at: Date): WriteChange | undefined {
  return changeBy(record, 'leaseExpired', at, { sentUntil: record.leaseUntil ?? at, nextLookUpAt: at })
}

export function leaseHasExpired(record: WriteRecord, at: Date): boolean {
  return record.state === 'SENDING' && record.leaseUntil !== null && record.leaseUntil <= at
}

export function later(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds)
}
