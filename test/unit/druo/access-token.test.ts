// DRUO's bearer token, with a real token server: how long it is kept, and when it is renewed.
import { describe, expect, it, onTestFinished } from 'vitest'
import { type AccessTokens, clientCredentialsTokens, fixedAccessToken } from '../../../src/druo/access-token.ts'
import { createWriteTransport } from '../../../src/druo/transport/writes.ts'
import { Semaphore } from '../../../src/platform/semaphore.ts'
import { clientCredentials } from '../../support/druo-client.ts'
import {
  answers,
  type Behaviour,
  closedAddress,
  hangs,
  misbehavingServer,
  resetsAfterBody,
} from '../../support/misbehaving-server.ts'

const grant = (access_token: unknown) => answers(200, { access_token, expires_in: 3600 })

interface Clocked {
  readonly tokens: AccessTokens
  /** Moves the clock. */
  readonly advance: (seconds: number) => void
  readonly asked: () => number
  /** Runs what was scheduled, if its time has come. */
  readonly runScheduled: () => boolean
}

function tokensFrom(upstream: { readonly baseUrl: URL }, asked: () => number): Clocked {
  let nowMs = Date.parse('2024-02-02T17:14:34Z')
  const transport = createWriteTransport({
    userAgent: 'druo-client-test/1.0',
    semaphore: new Semaphore(8),
    baseUrl: new URL('https://druo.invalid'),
  })
  onTestFinished(() => transport.close())
  const scheduled: { action: () => void; at: number }[] = []
  const tokens = clientCredentialsTokens({
    credentials: clientCredentials(upstream),
    transport,
    timeoutMs: 450,
    now: () => nowMs,
    schedule: (action, delayMs) => {
      scheduled[0] = { action, at: nowMs + delayMs }
      return () => scheduled.pop()
    },
  })
  onTestFinished(() => tokens.close())
  return {
    tokens,
    advance: (seconds) => (nowMs += seconds * 1000),
    asked,
    runScheduled: () => {
      const [next] = scheduled
      if (next === undefined || next.at > nowMs) return false
      scheduled.pop()
      next.action()
      return true
    },
  }
}

async function tokenServer(...behaviours: readonly Behaviour[]) {
  const upstream = await misbehavingServer(...behaviours)
  return { upstream, ...tokensFrom(upstream, () => upstream.requests.length) }
}

describe('the request', () => {
  it('is the one that DRUO documents', async () => {
    const { upstream, tokens } = await tokenServer(grant('token-1'))
    expect(await tokens.get()).toBe('token-1')
    expect(upstream.requests).toMatchObject([
      { method: 'POST', path: '/oauth/token', headers: { 'content-type': 'application/json' } },
    ])
    expect(upstream.requests[0]?.headers).not.toHaveProperty('authorization')
    expect(JSON.parse(upstream.requests[0]?.body ?? '')).toStrictEqual({
      client_id: 'client-id',
      client_secret: 'client-secret',
      audience: 'https://druo-merchant-api.com',
      grant_type: 'client_credentials',
    })
  })
})

describe('a token is kept', () => {
  // Renewal begins a tenth of the life early, a minute at the most, and the old token is used until it ends.
  it.each([
    ['a number', 3600, 3600],
    ['text', '86400', 86_400],
    ['text with blanks', ' 3600 ', 3600],
    ['short', 10, 10],
    ['missing', undefined, 300],
    ['null', null, 300],
    ['zero', 0, 300],
    ['negative', -5, 300],
    ['nonsense', 'a day', 300],
    ['NaN as text', 'NaN', 300],
    ['Infinity as text', 'Infinity', 300],
    ['an object', { seconds: 5 }, 300],
  ])('for its expires_in: %s', async (_form, expiresIn, lifeSeconds) => {
    const first = answers(200, { access_token: 'token-1', expires_in: expiresIn })
    const { tokens, advance, asked } = await tokenServer(first, grant('token-2'))
    expect(await tokens.get()).toBe('token-1')
    advance(lifeSeconds - Math.min(60, lifeSeconds / 10) - 0.001)
    expect(await tokens.get()).toBe('token-1')
    expect(asked()).toBe(1)
    advance(Math.min(60, lifeSeconds / 10) + 0.001)
    expect(await tokens.get()).toBe('token-2')
    expect(asked()).toBe(2)
  })

  it('and renewed early in the background, once, while the old one still serves', async () => {
    const renewal = Promise.withResolvers<void>()
    const { tokens, advance, asked } = await tokenServer(grant('token-1'), async (exchange) => {
      await renewal.promise
      await grant('token-2')(exchange)
    })
    await tokens.get()
    advance(3600 - 60)
    expect(await Promise.all(Array.from({ length: 100 }, async () => tokens.get()))).toEqual(Array(100).fill('token-1'))
    renewal.resolve()
    await expect.poll(async () => tokens.get()).toBe('token-2')
    expect(asked()).toBe(2)
  })

  it('and serves to its end where the early renewal fails; then the next caller asks again', async () => {
    const { tokens, advance, asked } = await tokenServer(grant('token-1'), answers(500, {}), grant('token-2'))
    await tokens.get()
    advance(3600 - 30)
    expect(await tokens.get()).toBe('token-1')
    await expect.poll(asked).toBe(2)
    await expect.poll(async () => tokens.get()).toBe('token-2')
  })
})

describe('in the background', () => {
  it('a token is requested at the start, and renewed before it ends, without a caller', async () => {
    const { tokens, advance, asked, runScheduled } = await tokenServer(grant('token-1'), grant('token-2'))
    tokens.start()
    await expect.poll(asked).toBe(1)
    expect(await tokens.get()).toBe('token-1')
    advance(3600 - 60 - 0.001)
    expect(runScheduled()).toBe(false)
    advance(0.001)
    expect(runScheduled()).toBe(true)
    await expect.poll(asked).toBe(2)
    await expect.poll(async () => tokens.get()).toBe('token-2')
    advance(3600 - 60)
    expect(runScheduled()).toBe(true)
    await expect.poll(asked).toBe(3)
  })

  it('a failed request is repeated after growing pauses', async () => {
    const { tokens, advance, asked, runScheduled } = await tokenServer(answers(503, {}))
    tokens.start()
    for (const [failures, pauseSeconds] of [10, 20, 40, 80, 160, 300, 300].entries()) {
      await expect.poll(asked).toBe(failures + 1)
      advance(pauseSeconds - 0.001)
      await expect.poll(runScheduled).toBe(false)
      advance(0.001)
      await expect.poll(runScheduled).toBe(true)
    }
  })

  it('a token that lives for seconds is not renewed again and again', async () => {
    const { tokens, advance, runScheduled } = await tokenServer(
      answers(200, { access_token: 'token-1', expires_in: 2 }),
    )
    await tokens.get()
    advance(9.999)
    expect(runScheduled()).toBe(false)
    advance(0.001)
    expect(runScheduled()).toBe(true)
  })

  it('nothing is requested any more once it is closed', async () => {
    const { tokens, advance, runScheduled } = await tokenServer(grant('token-1'))
    await tokens.get()
    tokens.close()
    advance(3600)
    expect(runScheduled()).toBe(false)
  })
})

describe('many callers at once', () => {
  it('cost one request', async () => {
    const { tokens, asked } = await tokenServer(grant('token-1'))
    expect(await Promise.all(Array.from({ length: 100 }, async () => tokens.get()))).toEqual(Array(100).fill('token-1'))
    expect(asked()).toBe(1)
  })

  it('share a failure, and the next one asks again', async () => {
    const { tokens, asked } = await tokenServer(answers(503, {}), grant('token-1'))
    const results = await Promise.allSettled(Array.from({ length: 10 }, async () => tokens.get()))
    expect(results.map(({ status }) => status)).toEqual(Array(10).fill('rejected'))
    expect(await tokens.get()).toBe('token-1')
    expect(asked()).toBe(2)
  })

  it('renew a refused token with one request', async () => {
    const { tokens, asked } = await tokenServer(grant('token-1'), grant('token-2'))
    const refused = await tokens.get()
    expect(await Promise.all(Array.from({ length: 100 }, () => tokens.renew(refused)))).toEqual(
      Array(100).fill('token-2'),
    )
    expect(await tokens.renew(refused)).toBe('token-2')
    expect(asked()).toBe(2)
  })
})

describe('a renewal in vain', () => {
  it('is followed by a pause of ten seconds', async () => {
    const { tokens, advance, asked } = await tokenServer(grant('token-1'), grant('token-2'), grant('token-3'))
    await tokens.renew(await tokens.get())
    tokens.markRenewalRejected()
    expect(await tokens.renew('token-2')).toBeUndefined()
    expect(await tokens.get()).toBe('token-2')
    advance(9.999)
    expect(await tokens.renew('token-2')).toBeUndefined()
    advance(0.001)
    expect(await tokens.renew('token-2')).toBe('token-3')
    expect(asked()).toBe(3)
  })
})

describe('no token', () => {
  it.each([
    ['401', answers(401, { error: 'invalid_client' }), 'unauthorized'],
    ['400', answers(400, { error: 'invalid_grant' }), 'unauthorized'],
    ['403', answers(403, '<html>'), 'unauthorized'],
    ['404', answers(404, {}), 'unavailable'],
    ['429', answers(429, {}), 'unavailable'],
    ['500', answers(500, {}), 'unavailable'],
    ['500 with a token', answers(500, { access_token: 'token-1' }), 'unavailable'],
    ['a redirect', answers(302, '', { location: '/elsewhere' }), 'unavailable'],
    ['a page', answers(200, '<html>'), 'unavailable'],
    ['nothing', answers(204), 'unavailable'],
    ['an answer without one', answers(200, { token_type: 'Bearer' }), 'unavailable'],
    ['an empty one', grant(''), 'unavailable'],
    ['one that is no text', grant({ value: 'token-1' }), 'unavailable'],
    ['one with a line break', grant('token-1\r\nx-header: 1'), 'unavailable'],
    ['one with a blank', grant('token 1'), 'unavailable'],
    ['one that is no ASCII', grant('tokén'), 'unavailable'],
    ['a reset', resetsAfterBody, 'unavailable'],
    ['silence', hangs, 'unavailable'],
  ])('in %s', async (_answer, behaviour, kind) => {
    const { tokens, asked } = await tokenServer(behaviour, grant('token-2'))
    const error: unknown = await Promise.resolve(tokens.get()).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'DruoError', kind })
    expect(String(error)).not.toMatch(/client-|token-\d|127\.0\.0\.1/)
    // A failure is not kept.
    expect(await tokens.get()).toBe('token-2')
    expect(asked()).toBe(2)
  })

  it('where nobody is there', async () => {
    const { tokens } = tokensFrom({ baseUrl: await closedAddress() }, () => 0)
    await expect(tokens.get()).rejects.toMatchObject({ kind: 'unavailable' })
  })
})

it('a fixed token serves for good and cannot be renewed', async () => {
  const tokens = fixedAccessToken('fixed-token')
  expect(await tokens.get()).toBe('fixed-token')
  expect(await tokens.renew('fixed-token')).toBeUndefined()
  tokens.markRenewalRejected()
  expect(await tokens.get()).toBe('fixed-token')
})
