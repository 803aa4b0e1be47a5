// The rate limit of a caller: never more than the limit within a minute, and what HTTP clients see of it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRateLimiter } from '../../../../src/http/auth/authenticate.ts'
import { startCallersForTest, valueAt } from '../../../support/callers.ts'

describe('the limit', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000_000 }))
  afterEach(() => void vi.useRealTimers())

  function limiter(limit: number) {
    const count = createRateLimiter(limit)
    return async (key = 'caller') => {
      const decision = await count(key)
      if (decision === null) throw new Error('there is a limit')
      return decision
    }
  }

  it('allows as many requests as it says, and no more', async () => {
    const request = limiter(3)
    const decisions = [await request(), await request(), await request(), await request(), await request()]
    expect(decisions.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
      [false, 0],
    ])
  })

  it('allows no more where requests come at the same moment', async () => {
    const request = limiter(20)
    const decisions = await Promise.all(Array.from({ length: 60 }, () => request()))
    expect(decisions.filter(({ allowed }) => allowed)).toHaveLength(20)
  })

  it('counts each caller alone', async () => {
    const request = limiter(1)
    expect([await request('one'), await request('other')].map(({ allowed }) => allowed)).toEqual([true, true])
  })

  it('is whole again a minute after the first request, at the time that it states', async () => {
    const request = limiter(2)
    const { resetAt } = await request()
    expect(resetAt.getTime() - Date.now()).toBe(60_000)
    vi.advanceTimersByTime(30_000)
    expect((await request()).resetAt).toEqual(resetAt)
    expect(await request()).toMatchObject({ allowed: false, resetAt, retryAfterMs: 30_000 })
    vi.advanceTimersByTime(29_999)
    expect(await request()).toMatchObject({ allowed: false, retryAfterMs: 1 })
    vi.advanceTimersByTime(1)
    expect(await request()).toMatchObject({ allowed: true, remaining: 1, retryAfterMs: 0 })
  })

  it('is not longer for rejected requests', async () => {
    const request = limiter(1)
    await request()
    for (let second = 0; second < 59; second += 1) {
      vi.advanceTimersByTime(1000)
      expect((await request()).allowed).toBe(false)
    }
    vi.advanceTimersByTime(1000)
    expect((await request()).allowed).toBe(true)
  })

  it('is shared by new callers once there are too many of them in a minute', async () => {
    const request = limiter(2)
    for (let caller = 0; caller < 50_000; caller += 1) await request(`caller ${caller}`)
    const allowed = [await request('new'), await request('newer'), await request('newest')]
    expect(allowed.map((decision) => decision.allowed)).toEqual([true, true, false])
    expect((await request('caller 1')).allowed).toBe(true)
    vi.advanceTimersByTime(60_000)
    expect((await request('newest')).remaining).toBe(1)
    expect((await request('another')).remaining).toBe(1)
  })

  it('leaves no counter behind when its minute is over', async () => {
    const request = limiter(2)
    for (let caller = 0; caller < 1000; caller += 1) await request(`caller ${caller}`)
    expect(vi.getTimerCount()).toBe(1000)
    vi.advanceTimersByTime(60_000)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('over HTTP', () => {
  const query = '{ rateLimit { limit remaining resetAt } }'

  it('is in the headers and in Query.rateLimit; requests beyond it are rejected', async () => {
    const callers = await startCallersForTest({ RATE_LIMIT_PER_MINUTE: '3' })
    const token = await callers.backendToken()
    for (const remaining of [2, 1, 0]) {
      const { data, reply } = await callers.ask('jwt', token, query)
      expect(valueAt(data, ['rateLimit'])).toEqual({ limit: 3, remaining, resetAt: expect.stringMatching(/Z$/) })
      expect(reply.headers['ratelimit-policy']).toBe('"caller";q=3;w=60')
      expect(reply.headers['ratelimit']).toMatch(new RegExp(`^"caller";r=${remaining};t=\\d+$`))
    }
    const { reply, errors, data } = await callers.ask('jwt', token, query)
    expect({ status: reply.status, data }).toEqual({ status: 429, data: undefined })
    expect(reply.headers['ratelimit']).toMatch(/^"caller";r=0;t=\d+$/)
    const retryAfter = Number(reply.headers['retry-after'])
    expect(retryAfter).toBeGreaterThan(0)
    expect(retryAfter).toBeLessThanOrEqual(60)
    expect(errors).toEqual([
      {
        message: 'The limit of 3 requests per minute is reached. Try again later.',
        extensions: {
          code: 'RATE_LIMITED',
          requestId: reply.headers['x-request-id'],
          retryable: true,
          writeMayHaveApplied: false,
          retryAfterMs: expect.any(Number),
        },
      },
    ])
  })

  it('counts a subject with all its tokens, each payer apart, and a rejected token nowhere', async () => {
    const callers = await startCallersForTest({ RATE_LIMIT_PER_MINUTE: '2' })
    const status = async (token: string) => (await callers.ask('jwt', token, query)).reply.status
    for (let count = 0; count < 5; count += 1) expect(await status('no-token')).toBe(401)
    expect(await status(await callers.backendToken())).toBe(200)
    expect(await status(await callers.backendToken(['payments:read']))).toBe(200)
    expect(await status(await callers.backendToken(['accounts:read']))).toBe(429)
    expect(await status(await callers.payerToken('eur_1'))).toBe(200)
    expect(await status(await callers.payerToken('eur_2'))).toBe(200)
  })

  it('is off where it is 0', async () => {
    const callers = await startCallersForTest({ RATE_LIMIT_PER_MINUTE: '0' })
    const { data, reply } = await callers.ask('jwt', await callers.backendToken(), query)
    expect(data).toEqual({ rateLimit: null })
    expect(reply.headers['ratelimit']).toBeUndefined()
  })
})
