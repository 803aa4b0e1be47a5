// The write ledger's state machine as a table: what every event does in every state.
import { describe, expect, it } from 'vitest'
import { writeStates } from '../../../src/shared/write-report.ts'
import { isSettled, nextState, type WriteEvent } from '../../../src/writes/states.ts'

const events: readonly WriteEvent[] = ['claimed', 'unsent', 'done', 'refused', 'unclear', 'leaseExpired']

const allowed: Readonly<Record<string, string>> = {
  'RECORDED claimed': 'SENDING',
  'SENDING unsent': 'RECORDED',
  'SENDING done': 'SUCCEEDED',
  'SENDING refused': 'REJECTED',
  'SENDING unclear': 'UNKNOWN',
  'SENDING leaseExpired': 'UNKNOWN',
  'UNKNOWN done': 'SUCCEEDED',
  'UNKNOWN refused': 'REJECTED',
  'UNKNOWN unsent': 'RECORDED',
}

describe('nextState', () => {
  it.each(writeStates.flatMap((state) => events.map((event) => [state, event] as const)))('%s, %s', (state, event) => {
    expect(nextState(state, event)).toBe(allowed[`${state} ${event}`])
  })

  it('lets nothing but RECORDED be sent', () => {
    expect(writeStates.filter((state) => nextState(state, 'claimed') !== undefined)).toEqual(['RECORDED'])
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
