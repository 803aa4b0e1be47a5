// The ledger for unverified principals: usable only after DRUO has accepted the caller's token, checked every five minutes.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTokenVerification, requireVerifiedToken } from '../../../../src/server/callers/require-verified-token.ts'
import { testLedger, testRequest } from '../../../support/ledger.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

function verification(answers: readonly (boolean | Error)[]) {
  let asked = 0
  const verify = createTokenVerification()
  const isAccepted = async () => {
    const answer = answers[asked] ?? true
    asked += 1
    if (answer instanceof Error) throw answer
    return answer
  }
  return {
    verify: (token = 'token') => verify(token, isAccepted),
    asked: () => asked,
  }
}

describe('the verification', () => {
  it('asks once, however many wait', async () => {
    const { verify, asked } = verification([true])
    await Promise.all([verify(), verify(), verify()])
    await verify()
    expect(asked()).toBe(1)
  })

  it('asks for each token', async () => {
    const { verify, asked } = verification([true, true])
    await verify('one')
    await verify('other')
    expect(asked()).toBe(2)
  })

  it('asks again after five minutes', async () => {
    const { verify, asked } = verification([true, false])
    await verify()
    vi.advanceTimersByTime(300_000)
    await verify()
    expect(asked()).toBe(1)
    vi.advanceTimersByTime(1)
    await expect(verify()).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
  })

  it('remembers no rejection and no failure', async () => {
    const { verify, asked } = verification([false, new Error('not reached'), true])
    await expect(verify()).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
    await expect(verify()).rejects.toThrow('not reached')
    await verify()
    expect(asked()).toBe(3)
  })
})

describe('the ledger', () => {
  const refuse = async () => {
    throw new Error('not verified')
  }

  it('records nothing before', async () => {
    const { ledger, clock } = testLedger()
    const request = testRequest(clock)
    await expect(requireVerifiedToken(ledger, refuse).perform(request)).rejects.toThrow('not verified')
    await expect(requireVerifiedToken(ledger, refuse).find('anonymous', request.idempotencyKey)).rejects.toThrow(
      'not verified',
    )
    expect(request.sent()).toBe(0)
    expect(await ledger.find('anonymous', request.idempotencyKey)).toBeUndefined()
  })

  it('is the ledger afterwards', async () => {
    const { ledger, clock } = testLedger()
    const request = testRequest(clock)
    const verified = requireVerifiedToken(ledger, async () => undefined)
    expect(await verified.perform(request)).toMatchObject({ kind: 'done', replayed: false })
    expect(await verified.find('anonymous', request.idempotencyKey)).toMatchObject({ state: 'SUCCEEDED' })
  })
})
