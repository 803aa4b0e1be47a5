// What bounds streams of both kinds: how many, how slow their readers may be, their token's end, and the gateway's.
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { KeySetUnavailableError } from '../../../../src/http/auth/key-set.ts'
import { createSubscriptionPlaces } from '../../../../src/http/subscriptions/subscription-limits.ts'
import { type LiveServer, startLiveServer } from '../../../support/live-server.ts'
import { type Message, openSocket, openStream, type RawSocket } from '../../../support/raw-subscriptions.ts'

const messages = 'subscription { message }'
const soon = { interval: 5, timeout: 10_000 }
const large = 'x'.repeat(500_000)

async function take(client: RawSocket, count: number): Promise<readonly Message[]> {
  const taken: Message[] = []
  while (taken.length < count) taken.push(await client.next())
  return taken
}

describe('places', () => {
  it('are so many of one caller, and of all', () => {
    const places = createSubscriptionPlaces({ maxPerConnection: 9, maxPerCaller: 2, maxTotal: 4 })
    const codes = ['a', 'a', 'a', 'b', undefined, 'c'].map((caller) => {
      const place = places.take(caller)
      return 'code' in place ? place.code : 'taken'
    })
    expect(codes).toEqual(['taken', 'taken', 'RATE_LIMITED', 'taken', 'taken', 'OVERLOADED'])
  })

  it('are given back once', () => {
    const places = createSubscriptionPlaces({ maxPerConnection: 9, maxPerCaller: 1, maxTotal: 2 })
    const place = places.take('a')
    if ('leave' in place) for (let again = 0; again < 2; again += 1) place.leave()
    expect([places.taken, 'leave' in places.take('a'), 'leave' in places.take('a')]).toEqual([0, true, false])
  })
})

describe('on one connection', () => {
  it('a thousand subscriptions at once are a hundred, and errors', async () => {
    const server = await startLiveServer()
    const client = await openSocket(server.origin)
    for (let id = 1; id <= 1000; id += 1) client.subscribe(String(id), messages)
    const errors = await take(client, 900)
    expect(
      errors.every(({ type, payload }) => type === 'error' && JSON.stringify(payload).includes('RATE_LIMITED')),
    ).toBe(true)
    expect(server.watchers.size).toBe(100)
    server.publish('all')
    expect(new Set((await take(client, 100)).map(({ type }) => type))).toEqual(new Set(['next']))
    client.send({ id: '1', type: 'complete' })
    await expect.poll(() => server.watchers.size, soon).toBe(99)
    client.subscribe('again', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(100)
  })

  it('the text of open subscriptions has a bound of its own', async () => {
    const server = await startLiveServer()
    const client = await openSocket(server.origin)
    for (let id = 1; id <= 20; id += 1) client.subscribe(String(id), messages + ' '.repeat(90_000))
    expect(await take(client, 9)).toMatchObject(
      Array.from({ length: 9 }, () => ({ type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] })),
    )
    expect(server.watchers.size).toBe(11)
  })
})

/** As often as it takes until the other end is cut off. */
async function publishUntilGone(server: LiveServer): Promise<void> {
  await expect
    .poll(() => {
      server.publish(large)
      return server.watchers.size
    }, soon)
    .toBe(0)
}

describe('a reader that does not read', () => {
  it('of a WebSocket is cut off', async () => {
    const server = await startLiveServer({ times: { heartbeatMs: 200 } })
    const client = await openSocket(server.origin)
    for (const id of ['1', '2', '3']) client.subscribe(id, messages)
    await expect.poll(() => server.watchers.size, soon).toBe(3)
    client.socket.pause()
    await publishUntilGone(server)
  })

  it('of a WebSocket is not read from either: its messages stay with it', async () => {
    const server = await startLiveServer({ times: { heartbeatMs: 1000 } })
    const client = await openSocket(server.origin)
    client.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    client.socket.pause()
    for (let count = 0; count < 60; count += 1) {
      server.publish(large)
      await new Promise((resolve) => void setImmediate(resolve))
    }
    for (let id = 0; id < 100; id += 1) client.subscribe(`more ${id}`, '{ now }' + ' '.repeat(90_000))
    await expect.poll(() => server.connections(), soon).toBe(0)
    expect(server.lines('subscription').filter(({ outcome }) => outcome === 'refused').length).toBeLessThan(10)
  })

  it('of a stream is cut off', async () => {
    const server = await startLiveServer({ times: { heartbeatMs: 50 }, timeouts: { silenceMs: 300 } })
    const { response } = await openStream(server.origin, { body: { query: messages } })
    response.socket.pause()
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    await publishUntilGone(server)
  })

  it('and then does gets the newest alone', async () => {
    const server = await startLiveServer()
    const client = await openSocket(server.origin)
    client.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    client.socket.pause()
    for (let count = 0; count < 200; count += 1) {
      server.publish(`${count} ${large}`)
      await new Promise((resolve) => void setImmediate(resolve))
    }
    server.publish('newest')
    client.socket.resume()
    const seen: string[] = []
    while (seen.at(-1) !== 'newest')
      seen.push(String(Object((await client.next()).payload)['data']['message']).slice(0, 6))
    // What fits into the buffers on the way has been sent; the rest was passed over.
    expect(seen.length).toBeLessThan(100)
  })
})

describe('where the token ends', () => {
  /** Requests accept a token for 60 seconds longer, because clocks differ. */
  const endsIn = (ms: number) => new Date(Date.now() - 60_000 + ms)
  const bearer = { authorization: 'Bearer good' }

  it('a WebSocket is closed with a code after which its client reconnects', async () => {
    const server = await startLiveServer({ expiresAt: endsIn(400) })
    const client = await openSocket(server.origin, { init: bearer })
    client.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    expect(await client.closed).toEqual({ code: 4403, reason: 'The token has expired' })
    // Never with a `complete`, which would look like the regular end.
    expect(client.waiting).toBe(0)
    expect([server.watchers.size, server.lines('subscription')]).toMatchObject([0, [{ outcome: 'expired' }]])
  })

  it('a stream sends the error and completes', async () => {
    const server = await startLiveServer({ expiresAt: endsIn(400) })
    const { events } = await openStream(server.origin, { body: { query: messages }, headers: bearer })
    expect((await events.next()).value).toMatchObject({
      data: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    })
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
    expect([server.watchers.size, server.lines('subscription')]).toMatchObject([0, [{ outcome: 'expired' }]])
  })

  it.each([
    ['a minute ago, within the clock skew', new Date(Date.now() - 50_000)],
    ['in the year 9999', new Date('9999-01-01')],
    ['at 2^53', new Date(2 ** 53 * 1000)],
    ['at 2^63', new Date(2 ** 63 * 1000)],
    ['at the last moment of a Date', new Date(8.64e15)],
  ])('%s, neither a WebSocket nor a stream ends', async (_, expiresAt) => {
    const server = await startLiveServer({ expiresAt })
    const client = await openSocket(server.origin, { init: bearer })
    client.subscribe('1', messages)
    const { events } = await openStream(server.origin, { body: { query: messages }, headers: bearer })
    await expect.poll(() => server.watchers.size, soon).toBe(2)
    await pause(50)
    server.publish('here')
    expect((await client.next()).type).toBe('next')
    expect((await events.next()).value).toMatchObject({ event: 'next', data: { data: { message: 'here' } } })
  })

  it('before the connection, it is refused and not acknowledged: a client would reconnect for ever', async () => {
    const server = await startLiveServer({ expiresAt: endsIn(-1) })
    const client = await openSocket(server.origin, { init: bearer })
    expect(await client.closed).toEqual({ code: 4403, reason: 'The token has expired' })
  })

  it.each([
    ['without a token', {}, {}],
    ['with a token that is none', { authorization: 'Bearer ?' }, {}],
    ['with two tokens', bearer, bearer],
  ])('a connection is refused %s', async (_, init, headers) => {
    const server = await startLiveServer({ expiresAt: new Date('9999-01-01') })
    const client = await openSocket(server.origin, { init, headers })
    expect((await client.closed).code).toBe(4403)
  })
})

describe('where the token is no longer accepted', () => {
  const headers = { authorization: 'Bearer good' }

  it('a WebSocket is closed with a code after which its client reconnects', async () => {
    let isAccepted = true
    const server = await startLiveServer({ isStillAccepted: () => isAccepted, times: { tokenCheckMs: 10 } })
    const client = await openSocket(server.origin, { init: headers })
    client.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    isAccepted = false
    expect(await client.closed).toEqual({ code: 4403, reason: 'The token is no longer valid' })
    expect([server.watchers.size, server.lines('subscription')]).toMatchObject([0, [{ outcome: 'withdrawn' }]])
  })

  it('a stream sends the error and completes', async () => {
    let isAccepted = true
    const server = await startLiveServer({ isStillAccepted: () => isAccepted, times: { tokenCheckMs: 10 } })
    const { events } = await openStream(server.origin, { body: { query: messages }, headers })
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    isAccepted = false
    expect((await events.next()).value).toMatchObject({
      data: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    })
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
    expect([server.watchers.size, server.lines('subscription')]).toMatchObject([0, [{ outcome: 'withdrawn' }]])
  })
})

it('a connection is refused where the keys of tokens cannot be read: its client tries again', async () => {
  const server = await startLiveServer({ identify: async () => Promise.reject(new KeySetUnavailableError('x')) })
  const { code, reason } = await (await openSocket(server.origin)).closed
  expect([code, reason]).toEqual([1013, expect.stringContaining('keys')])
})

it('a connection is closed where authentication fails unexpectedly, and the error is logged', async () => {
  const server = await startLiveServer({ identify: async () => Promise.reject(new Error('canary-4711')) })
  expect(await (await openSocket(server.origin)).closed).toEqual({ code: 4500, reason: 'Internal error' })
  expect(server.lines('connection_init failed')).toHaveLength(1)
})

describe('where the gateway stops', () => {
  it('WebSockets go away, streams end with an error, and new ones are refused', async () => {
    const server = await startLiveServer()
    const client = await openSocket(server.origin)
    client.subscribe('1', messages)
    const { events } = await openStream(server.origin, { body: { query: messages } })
    await expect.poll(() => server.watchers.size, soon).toBe(2)
    await server.stop(0)
    expect(await client.closed).toEqual({ code: 1001, reason: 'Going away' })
    expect(client.waiting).toBe(0)
    expect((await events.next()).value).toMatchObject({
      data: { errors: [{ extensions: { code: 'OVERLOADED', retryable: true } }] },
    })
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
    expect(server.watchers.size).toBe(0)

    await expect(openSocket(server.origin)).rejects.toThrow('503')
    const late = await openStream(server.origin, { body: { query: messages } })
    expect([late.response.statusCode, late.response.headers['retry-after']]).toEqual([503, '5'])
  })

  it('with time for it, they go one after another', async () => {
    const server = await startLiveServer()
    const clients = await Promise.all(Array.from({ length: 20 }, () => openSocket(server.origin)))
    const closedAt = Promise.all(clients.map(({ closed }) => closed.then(() => performance.now())))
    await server.stop(500)
    const times = await closedAt
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(100)
  })
})
