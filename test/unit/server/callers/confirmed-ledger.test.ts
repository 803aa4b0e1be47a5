// The ledger of a caller whose name is only what its token says: asked after DRUO has taken the token, once in a while.
import { describe, expect, it } from 'vitest'
import { confirmedLedger, createTokenConfirmation } from '../../../../src/server/callers/confirmed-ledger.ts'
import { testLedger, testRequest } from '../../../support/ledger.ts'

function confirmation(answers: readonly (boolean | Error)[]) {
  let now = 0
  let asked = 0
  const confirm = createTokenConfirmation(() => now)
  const isAccepted = async () => {
    const answer = answers[asked] ?? true
    asked += 1
    if (answer instanceof Error) throw answer
    return answer
  }
  return {
    confirm: (token = 'token') => confirm(token, isAccepted),
    asked: () => asked,
    advance: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

describe('the confirmation', () => {
  it('asks once, however many wait', async () => {
    const { confirm, asked } = confirmation([true])
    await Promise.all([confirm(), confirm(), confirm()])
    await confirm()
    expect(asked()).toBe(1)
  })

  it('asks for each token', async () => {
    const { confirm, asked } = confirmation([true, true])
    await confirm('one')
    await confirm('other')
    expect(asked()).toBe(2)
  })

  it('asks again after five minutes', async () => {
    const { confirm, asked, advance } = confirmation([true, false])
    await confirm()
    advance(299_999)
    await confirm()
    expect(asked()).toBe(1)
    advance(1)
    await expect(confirm()).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
  })

  it('remembers no refusal and no failure', async () => {
    const { confirm, asked } = confirmation([false, new Error('not reached'), true])
    await expect(confirm()).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
    await expect(confirm()).rejects.toThrow('not reached')
    await confirm()
    expect(asked()).toBe(3)
  })
})

describe('the ledger', () => {
  const refuse = async () => {
    throw new Error('not confirmed')
  }

  it('records nothing before', async () => {
    const { ledger, clock } = testLedger()
    const request = testRequest(clock)
    await expect(confirmedLedger(ledger, refuse).perform(request)).rejects.toThrow('not confirmed')
    await expect(confirmedLedger(ledger, refuse).find('anonymous', request.idempotencyKey)).rejects.toThrow(
      'not confirmed',
    )
    expect(request.sent()).toBe(0)
    expect(await ledger.find('anonymous', request.idempotencyKey)).toBeUndefined()
  })

  it('is the ledger afterwards', async () => {
    const { ledger, clock } = testLedger()
    const request = testRequest(clock)
    const confirmed = confirmedLedger(ledger, async () => undefined)
    expect(await confirmed.perform(request)).toMatchObject({ kind: 'done', replayed: false })
    expect(await confirmed.find('anonymous', request.idempotencyKey)).toMatchObject({ state: 'SUCCEEDED' })
  })
})
