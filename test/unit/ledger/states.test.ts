// The write ledger's state machine as a table: what every event does in every state.
import { describe, expect, it } from 'vitest'
import { writeStates } from '../../../src/ledger/record.ts'
import { isSettled, nextState, writeEvents } from '../../../src/ledger/states.ts'

const allowed: Readonly<Record<string, string>> = {
  'RECORDED claimed': 'SENDING',
  'SENDING unsent': 'RECORDED',
  'SENDING done': 'SUCCEEDED',
  'SENDING refused': 'REJECTED',
  'SENDING unclear': 'CONFIRMING',
  'SENDING leaseExpired': 'CONFIRMING',
  'CONFIRMING done': 'SUCCEEDED',
  'CONFIRMING refused': 'REJECTED',
  'CONFIRMING unsent': 'RECORDED',
  'CONFIRMING searchClaimed': 'CONFIRMING',
  'CONFIRMING inconclusive': 'CONFIRMING',
  'CONFIRMING found': 'SUCCEEDED',
  'CONFIRMING unclear': 'CONFIRMING',
  'CONFIRMING needsReview': 'NEEDS_REVIEW',
  'CONFIRMING absentForGood': 'NOT_EXECUTED',
  'CONFIRMING settledAsSucceeded': 'SUCCEEDED',
  'CONFIRMING settledAsRejected': 'REJECTED',
  'CONFIRMING settledAsNotExecuted': 'NOT_EXECUTED',
  'NEEDS_REVIEW done': 'SUCCEEDED',
  'NEEDS_REVIEW refused': 'REJECTED',
  'NEEDS_REVIEW unsent': 'RECORDED',
  'NEEDS_REVIEW listProven': 'NEEDS_REVIEW',
  'NEEDS_REVIEW searchClaimed': 'NEEDS_REVIEW',
  'NEEDS_REVIEW inconclusive': 'NEEDS_REVIEW',
  'NEEDS_REVIEW found': 'SUCCEEDED',
  'NEEDS_REVIEW needsReview': 'NEEDS_REVIEW',
  'NEEDS_REVIEW absentForGood': 'NOT_EXECUTED',
  'NEEDS_REVIEW settledAsSucceeded': 'SUCCEEDED',
  'NEEDS_REVIEW settledAsRejected': 'REJECTED',
  'NEEDS_REVIEW settledAsNotExecuted': 'NOT_EXECUTED',
  'NOT_EXECUTED done': 'SUCCEEDED',
  'NOT_EXECUTED searchClaimed': 'NOT_EXECUTED',
  'NOT_EXECUTED inconclusive': 'NOT_EXECUTED',
  'NOT_EXECUTED found': 'SUCCEEDED',
  'NOT_EXECUTED needsReview': 'NEEDS_REVIEW',
  'NOT_EXECUTED unclear': 'CONFIRMING',
  'REJECTED done': 'SUCCEEDED',
}

describe('nextState', () => {
  it.each(writeStates.flatMap((state) => writeEvents.map((event) => [state, event] as const)))(
    '%s, %s',
    (state, event) => {
      expect(nextState(state, event)).toBe(allowed[`${state} ${event}`])
    },
  )

  it('lets nothing but RECORDED be sent', () => {
    expect(writeStates.filter((state) => nextState(state, 'claimed') !== undefined)).toEqual(['RECORDED'])
  })

  it('leads back to RECORDED by nothing but the proof that nothing was sent', () => {
    const back = writeStates.flatMap((state) => writeEvents.filter((event) => nextState(state, event) === 'RECORDED'))
    expect(new Set(back)).toEqual(new Set(['unsent']))
  })

  it('never leads out of SUCCEEDED, and out of REJECTED only by DRUO that answers late', () => {
    const leading = (state: 'SUCCEEDED' | 'REJECTED') =>
      writeEvents.filter((event) => nextState(state, event) !== undefined)
    expect(leading('SUCCEEDED')).toEqual([])
    expect(leading('REJECTED')).toEqual(['done'])
  })
})

describe('isSettled', () => {
  it.each(writeStates.map((state) => [state, ['SUCCEEDED', 'REJECTED', 'NOT_EXECUTED'].includes(state)] as const))(
    '%s: %s',
    (state, settled) => {
      expect(isSettled(state)).toBe(settled)
    },
  )
})
