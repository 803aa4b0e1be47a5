// How often a caller may ask: never more than the limit in a sliding minute, and what is said of it over HTTP.
import { describe, expect, it } from 'vitest'
import {
  createRateLimiter,
  createRequestCounts,
  type RequestCounts,
} from '../../../../src/server/callers/rate-limit.ts'
import { startCallersForTest, valueAt } from '../../../support/callers.ts'

function limiter(limit: number, startAt = 0) {
  let now = startAt
  const counts = createRequestCounts()
  const take = createRateLimiter(counts, limit, () => now)
  return {
    counts,
    take: async (key = 'caller') => {
      const verdict = await take(key)
      if (verdict === null) throw new Error('there is a limit')
      return verdict
    },
    at: (milliseconds: number) => {
      now = milliseconds
    },
  }
}

describe('the limit', () => {
  it('lets as many through as it says, and not one more', async () => {
    const { take } = limiter(3)
    const verdicts = [await take(), await take(), await take(), await take()]
    expect(verdicts.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
    ])
  })

  it('counts each caller alone', async () => {
    const { take } = limiter(1)
    expect([await take('one'), await take('other')].map(({ allowed }) => allowed)).toEqual([true, true])
  })

  it('does not begin anew at the turn of the minute', async () => {
    const { take, at } = limiter(10, 59_000)
    for (let count = 0; count < 10; count += 1) await take()
    at(60_000)
    expect((await take()).allowed).toBe(false)
    at(66_000)
    expect((await take()).allowed).toBe(true)
    expect((await take()).allowed).toBe(false)
  })

  it('is whole again after two minutes of silence', async () => {
    const { take, at } = limiter(2, 30_000)
    await take()
    const { resetAt } = await take()
    at(resetAt.getTime())
    expect(await take()).toMatchObject({ allowed: true, remaining: 1 })
  })

  it('does not hold refused requests against a caller', async () => {
    const { take, at } = limiter(1)
    await take()
    for (let count = 0; count < 100; count += 1) expect((await take()).allowed).toBe(false)
    at(120_000)
    expect((await take()).allowed).toBe(true)
  })

  it.each([0, 1, 29_999, 59_999])('says truly when to come back, at %i ms of a minute', async (startAt) => {
    const { take, at } = limiter(5, startAt)
    let now = startAt
    for (let round = 0; round < 50; round += 1) {
      const verdict = await take()
      if (verdict.allowed) continue
      expect(verdict.retryAfterMs).toBeGreaterThan(0)
      now += verdict.retryAfterMs
      at(now)
      expect((await take()).allowed).toBe(true)
    }
  })

  it('never lets more than the limit through within one minute of the clock, nor twice as many at its turn', async () => {
    const limit = 60
    const { take, at } = limiter(limit)
    const passed: number[] = []
    for (let now = 0; now < 300_000; now += 250) {
      at(now)
      if ((await take()).allowed) passed.push(now)
    }
    const most = Math.max(
      ...passed.map((start) => passed.filter((time) => time >= start && time < start + 60_000).length),
    )
    // The minute before is weighed, not remembered request by request.
    expect(most).toBeLessThanOrEqual(limit * 1.3)
    expect(passed.length).toBeGreaterThan(limit * 4)
  })

  it('shares one count among new callers once there are too many to remember', async () => {
    const { take, counts } = limiter(2)
    await fill(counts)
    expect([await take('new'), await take('newer'), await take('newest')].map(({ allowed }) => allowed)).toEqual([
      true,
      true,
      false,
    ])
    expect((await take('caller 1')).allowed).toBe(true)
  })
})

async function fill(counts: RequestCounts): Promise<void> {
  for (let caller = 0; caller < 100_000; caller += 1) {
    await counts.add({ key: `caller ${caller}`, minute: 0, weight: 1, most: 2 })
  }
}

describe('over HTTP', () => {
  const query = '{ rateLimit { limit remaining resetAt } }'

  it('tells where the caller stands, and refuses beyond', async () => {
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
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
    expect(errors).toEqual([
      {
        message: 'More than 3 requests in a minute. Slow down.',
        extensions: {
          code: 'RATE_LIMITED',
          requestId: reply.headers['x-request-id'],
          retryable: true,
          retryAfterMs: expect.any(Number),
        },
      },
    ])
  })

  it('counts a subject with all its tokens, a payer apart, and a refused token nowhere', async () => {
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
