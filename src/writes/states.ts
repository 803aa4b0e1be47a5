// The write ledger's state machine: which event may follow which state. Pure; the stores only keep what it says.
//
//             claimed                done
//  RECORDED ----------> SENDING --------------> SUCCEEDED
//      ^                  |  |     refused
//      |      unsent      |  |----------------> REJECTED
//      '------------------'  |     unclear, leaseExpired
//                            '----------------> UNKNOWN ----- done (a late answer) ----> SUCCEEDED
//
// A late answer of the sender itself is the truth even where its lease has run out: hence the arrows out of UNKNOWN.
import type { WriteState } from '../shared/write-report.ts'

export type WriteEvent = 'claimed' | 'unsent' | 'done' | 'refused' | 'unclear' | 'leaseExpired'

const transitions: Readonly<Record<WriteState, Readonly<Partial<Record<WriteEvent, WriteState>>>>> = {
  RECORDED: { claimed: 'SENDING' },
  SENDING: {
    unsent: 'RECORDED',
    done: 'SUCCEEDED',
    refused: 'REJECTED',
    unclear: 'UNKNOWN',
    leaseExpired: 'UNKNOWN',
  },
  UNKNOWN: { done: 'SUCCEEDED', refused: 'REJECTED', unsent: 'RECORDED' },
  SUCCEEDED: {},
  REJECTED: {},
  NOT_EXECUTED: {},
  NEEDS_REVIEW: {},
}

/** The state after the event; undefined where the event may not happen in this state. */
export function nextState(state: WriteState, event: WriteEvent): WriteState | undefined {
  return transitions[state][event]
}

/** True where the outcome is certain and will not change. */
export function isSettled(state: WriteState): boolean {
  return state === 'SUCCEEDED' || state === 'REJECTED' || state === 'NOT_EXECUTED'
}
