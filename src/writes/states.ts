// The write ledger's state machine: which event may follow which state. Pure; the stores only keep what it says.
//
//             claimed                done
//  RECORDED ----------> SENDING --------------> SUCCEEDED <------------------------.
//      ^                  |  |     refused                                          | found (late)
//      |      unsent      |  |----------------> REJECTED                            |
//      '------------------'  |     unclear, leaseExpired                            |
//                            '----------------> UNKNOWN ---- absentForGood ----> NOT_EXECUTED
//                                                  |    ---- found ------------> SUCCEEDED
//                                                  '-------- foundConflicting, noLookUp, tooOld --> NEEDS_REVIEW
//
// A late answer of the sender itself is the truth even where its lease has run out and others have drawn conclusions:
// hence done, refused and unsent out of UNKNOWN and NEEDS_REVIEW, and done out of NOT_EXECUTED. A person may settle what
// is UNKNOWN or NEEDS_REVIEW, and nothing else: what is settled was settled by evidence.
import type { WriteState } from '../shared/write-report.ts'

export const writeEvents = [
  // The sending.
  'claimed',
  'unsent',
  'done',
  'refused',
  'unclear',
  'leaseExpired',
  // The look-ups: one has begun, has ended without a verdict, or has a verdict.
  'lookUpClaimed',
  'inconclusive',
  'found',
  'foundConflicting',
  'absentForGood',
  'noLookUp',
  'tooOld',
  // A person's verdict.
  'settledAsSucceeded',
  'settledAsRejected',
  'settledAsNotExecuted',
] as const

export type WriteEvent = (typeof writeEvents)[number]

const lateAnswers = { done: 'SUCCEEDED', refused: 'REJECTED', unsent: 'RECORDED' } as const

const verdictsOfPeople = {
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
    unclear: 'UNKNOWN',
    leaseExpired: 'UNKNOWN',
  },
  UNKNOWN: {
    ...lateAnswers,
    ...verdictsOfPeople,
    lookUpClaimed: 'UNKNOWN',
    inconclusive: 'UNKNOWN',
    found: 'SUCCEEDED',
    absentForGood: 'NOT_EXECUTED',
    foundConflicting: 'NEEDS_REVIEW',
    noLookUp: 'NEEDS_REVIEW',
    tooOld: 'NEEDS_REVIEW',
  },
  NEEDS_REVIEW: { ...lateAnswers, ...verdictsOfPeople },
  // DRUO's lists may lag by more than was foreseen: what turns up late is the truth all the same, and an alarm.
  NOT_EXECUTED: {
    done: 'SUCCEEDED',
    lookUpClaimed: 'NOT_EXECUTED',
    inconclusive: 'NOT_EXECUTED',
    found: 'SUCCEEDED',
    foundConflicting: 'NEEDS_REVIEW',
  },
  SUCCEEDED: {},
  REJECTED: {},
}

/** The state after the event; undefined where the event may not happen in this state. */
export function nextState(state: WriteState, event: WriteEvent): WriteState | undefined {
  return transitions[state][event]
}

/** True where the outcome is certain. */
export function isSettled(state: WriteState): boolean {
  return state === 'SUCCEEDED' || state === 'REJECTED' || state === 'NOT_EXECUTED'
}
