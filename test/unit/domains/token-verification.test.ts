// Verifying a caller's token with DRUO: once for each token in five minutes.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTokenVerification } from '../../../src/domains/token-verification.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

function verification(answers: readonly (boolean | Error)[]) {
  let asked = 0
  const tokens = createTokenVerification()
  const isAccepted = async () => {
    const answer = answers[asked] ?? true
    asked += 1
    if (answer instanceof Error) throw answer
    return answer
  }
  return {
    tokens,
    verify: (token = 'token') => tokens.verify(token, isAccepted),
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

  it('does not ask where a read has proved the token', async () => {
    const { tokens, verify, asked } = verification([false])
    tokens.markAccepted('token')
    await verify()
    expect(asked()).toBe(0)
  })
})

describe('a known token', () => {
  it('is one that DRUO has accepted, even long ago, and until DRUO refuses it', async () => {
    const { tokens, verify } = verification([true, false])
    expect(tokens.isKnown('token')).toBe(false)
    await verify()
    vi.advanceTimersByTime(3_600_000)
    expect(tokens.isKnown('token')).toBe(true)
    await expect(verify()).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
    expect(tokens.isKnown('token')).toBe(false)
  })
})
