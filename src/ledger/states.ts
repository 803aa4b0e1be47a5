// The ledger's state machine: which event may follow which state, and how it changes the record. Pure; the stores only save the
// result.
//
//             claimed                done
//  RECORDED ----------> SENDING --------------> SUCCEEDED <------------------------.
//      ^                  |  |     refused                                          | found, done (late)
//      |      unsent      |  |----------------> REJECTED                            |
//      '------------------'  |     unclear, leaseExpired                            |
//                            '----------------> CONFIRMING - absentForGood ----> NOT_EXECUTED
//                                                  |    ---- found ------------> SUCCEEDED
//                                                  '-------- needsReview ------> NEEDS_REVIEW
//                                                                                   | listProven, then as CONFIRMING
//
// The sender's own answer is true even if it comes after the lease expired and others have drawn conclusions: so done,
// refused and unsent are allowed in CONFIRMING and NEEDS_REVIEW, and done after a negative outcome. A sender that reports
// late that its request may have left takes NOT_EXECUTED back to CONFIRMING. A write that leaves NOT_EXECUTED or REJECTED
// raises an alarm, because the caller may have repeated the write. A person may settle a write that is CONFIRMING or
// NEEDS_REVIEW, and no other: the other outcomes were settled by evidence. A write that is in review only because its list
// was not proven is searched for again once the list is proven (unproven-writes.ts).
import type { WriteAlarm, WriteRecord, WriteState } from './record.ts'
import type { NewWrite, WriteChange } from './store.ts'

export const writeEvents = [
  // Sending.
  'claimed',
  'unsent',
  'done',
  'refused',
  'unclear',
  'leaseExpired',
  // Reconciliation: a search has begun, has ended without a conclusion, or has reached one.
  'searchClaimed',
  'inconclusive',
  'found',
  'absentForGood',
  'needsReview',
  // The list that a write in review was not found in is proven now.
  'listProven',
  // A person's decision.
  'settledAsSucceeded',
  'settledAsRejected',
  'settledAsNotExecuted',
] as const

export type WriteEvent = (typeof writeEvents)[number]

const lateAnswers = { done: 'SUCCEEDED', refused: 'REJECTED', unsent: 'RECORDED' } as const

const manualResolutions = {
  settledAsSucceeded: 'SUCCEEDED',
  settledAsRejected: 'REJECTED',
  settledAsNotExecuted: 'NOT_EXECUTED',
} as const

const transitions: Readonly<Record<WriteState, Readonly<Partial<Record<WriteEvent, WriteState>>>>> = {
  RECORDED: { claimed: 'SENDING' },
  SENDING: {
    unsent: 'RECORDED',
    done: 'SUCCEEDED',
    refused: 'REJECTED',
    unclear: 'CONFIRMING',
    leaseExpired: 'CONFIRMING',
  },
  CONFIRMING: {
    ...lateAnswers,
    ...manualResolutions,
    // The sender reports after its lease: the settle window counts from its report.
    unclear: 'CONFIRMING',
    searchClaimed: 'CONFIRMING',
    inconclusive: 'CONFIRMING',
    found: 'SUCCEEDED',
    absentForGood: 'NOT_EXECUTED',
    needsReview: 'NEEDS_REVIEW',
  },
  NEEDS_REVIEW: {
    ...lateAnswers,
    ...manualResolutions,
    listProven: 'NEEDS_REVIEW',
    searchClaimed: 'NEEDS_REVIEW',
    inconclusive: 'NEEDS_REVIEW',
    found: 'SUCCEEDED',
    absentForGood: 'NOT_EXECUTED',
    needsReview: 'NEEDS_REVIEW',
  },
  // DRUO's lists may lag by more than expected: an object that appears late is still the truth, and raises an alarm.
  NOT_EXECUTED: {
    done: 'SUCCEEDED',
    unclear: 'CONFIRMING',
    searchClaimed: 'NOT_EXECUTED',
    inconclusive: 'NOT_EXECUTED',
    found: 'SUCCEEDED',
    needsReview: 'NEEDS_REVIEW',
  },
  SUCCEEDED: {},
  // Only an operator's decision can be followed by the sender's answer.
  REJECTED: { done: 'SUCCEEDED' },
}

/** The state after the event. Undefined if the state does not allow the event. */
export function nextState(state: WriteState, event: WriteEvent): WriteState | undefined {
  return transitions[state][event]
}

/** True if the outcome is certain. */
export function isSettled(state: WriteState): boolean {
  return state === 'SUCCEEDED' || state === 'REJECTED' || state === 'NOT_EXECUTED'
}

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
