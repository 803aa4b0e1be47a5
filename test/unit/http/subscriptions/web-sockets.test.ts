// WebSockets: who gets in, what is answered, and how a connection ends; with clients that break every rule.
import { once } from 'node:events'
import { createClient } from 'graphql-ws'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { httpCall, postCall } from '../../../support/http-call.ts'
import { startLiveServer } from '../../../support/live-server.ts'
import { openSocket } from '../../../support/raw-subscriptions.ts'

const messages = 'subscription Messages { message }'
const soon = { interval: 5, timeout: 5000 }

/** The HTTP status that refuses the upgrade. */
async function refusalOf(origin: string, path = '/graphql', headers: Record<string, string> = {}): Promise<number> {
  const socket = new WebSocket(origin.replace('http', 'ws') + path, ['graphql-transport-ws'], { headers })
  const opened = once(socket, 'open').then(() => 101)
  const refused = once(socket, 'unexpected-response').then(([, response]: unknown[]) =>
    Number(Object(response)['statusCode']),
  )
  const status = await Promise.race([opened, refused])
  socket.on('error', () => undefined)
  socket.terminate()
  return status
}

describe('a subscription', () => {
  it('sends each event, completes when its source does, and leaves a line in the log', async () => {
    const server = await startLiveServer()
    const client = await openSocket(server.origin)
    client.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    server.publish('one')
    expect(await client.next()).toEqual({ id: '1', type: 'next', payload: { data: { message: 'one' } } })
    server.publish('two')
    expect(await client.next()).toEqual({ id: '1', type: 'next', payload: { data: { message: 'two' } } })
    for (const watcher of server.watchers) watcher.end()
    expect(await client.next()).toEqual({ id: '1', type: 'complete' })
    expect(server.lines('subscription')).toMatchObject([
      { operation: 'Messages', transport: 'websocket', caller: 'anonymous', events: 2, outcome: 'completed' },
    ])
    const metrics = await server.metrics()
    expect(metrics).toContain('gateway_subscriptions_open 0')
    expect(metrics).toContain('gateway_subscription_events_total 2')
    expect(metrics).toContain('gateway_subscriptions_ended_total{transport="websocket",outcome="completed"} 1')
  })

  it.each(['complete', 'close', 'terminate'] as const)('ends with its client: %s', async (how) => {
    const server = await startLiveServer()
    const client = await openSocket(server.origin)
    client.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    if (how === 'complete') client.send({ id: '1', type: 'complete' })
    else client.socket[how]()
    await expect.poll(() => server.watchers.size, soon).toBe(0)
    expect(server.lines('subscription')).toMatchObject([{ outcome: 'left' }])
  })

  it('that fails says no more than it may', async () => {
    const server = await startLiveServer()
    const client = await openSocket(server.origin)
    client.subscribe('1', 'subscription { fails }')
    const { type, payload } = await client.next()
    expect(type).toBe('error')
    expect(payload).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) } }])
    expect(JSON.stringify(payload)).not.toContain('canary')
  })

  it('whose source fails later says so, and completes', async () => {
    const server = await startLiveServer()
    const client = await openSocket(server.origin)
    client.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    for (const watcher of server.watchers) watcher.fail(new Error('canary-4711'))
    const { type, payload } = await client.next()
    expect([type, JSON.stringify(payload).includes('canary')]).toEqual(['next', false])
    expect(payload).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
    expect((await client.next()).type).toBe('complete')
    expect(server.lines('subscription')).toMatchObject([{ outcome: 'failed', errors: ['INTERNAL_SERVER_ERROR'] }])
  })

  it.each([
    ['a query', 'query { now }', 'BAD_REQUEST'],
    ['a mutation', 'mutation { do }', 'BAD_REQUEST'],
    ['two fields', 'subscription { message fails }', 'GRAPHQL_VALIDATION_FAILED'],
    ['what the schema does not have', 'subscription { other }', 'GRAPHQL_VALIDATION_FAILED'],
    ['what is no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
    ['too many tokens', `subscription { message ${'# x\n__typename '.repeat(2001)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['too many aliases', `subscription { ${'a: message '.repeat(31)} }`, 'OPERATION_TOO_COMPLEX'],
    ['nothing', '', 'BAD_REQUEST'],
  ])('is refused: %s', async (_, query, code) => {
    const server = await startLiveServer()
    const client = await openSocket(server.origin)
    client.subscribe('1', query)
    const { type, payload } = await client.next()
    expect([type, payload]).toMatchObject(['error', [{ extensions: { code } }]])
    expect(server.lines('subscription')).toMatchObject([{ outcome: 'refused', errors: [code] }])
    // The connection is good for the next one.
    client.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
  })
})

describe('an upgrade', () => {
  it.each([
    ['from no browser', {}, 101],
    ['from a page that is allowed', { origin: 'https://shop.example.com' }, 101],
    ['from any other page', { origin: 'https://evil.example' }, 403],
    ['from a page without an origin', { origin: 'null' }, 403],
    ['from a page whose name points here', { origin: 'http://evil.example', host: 'evil.example' }, 421],
  ])('%s', async (_, headers, status) => {
    const server = await startLiveServer({ origins: ['https://shop.example.com'] })
    expect(await refusalOf(server.origin, '/graphql', headers)).toBe(status)
  })

  it("from the gateway's own page is let in", async () => {
    const server = await startLiveServer()
    expect(await refusalOf(server.origin, '/graphql', { origin: server.origin })).toBe(101)
  })

  it('at another address is refused', async () => {
    const server = await startLiveServer()
    expect(await refusalOf(server.origin, '/')).toBe(404)
  })

  it('of another kind is passed over, and the request answered', async () => {
    const server = await startLiveServer()
    const reply = await httpCall(server.origin, postCall('{ now }', {}, { connection: 'upgrade', upgrade: 'h2c' }))
    expect(reply.status).toBe(200)
  })
})

describe('a connection is closed', () => {
  const close = async (
    origin: string,
    act: (client: Awaited<ReturnType<typeof openSocket>>) => void,
    init?: object,
  ) => {
    const client = await openSocket(origin, { init })
    act(client)
    return client.closed
  }

  it('that does not say who it is', async () => {
    const server = await startLiveServer({ times: { initMs: 50 } })
    expect((await close(server.origin, () => undefined)).code).toBe(4408)
  })

  it.each([
    ['says it twice', (client) => client.send({ type: 'connection_init' }), 4429],
    ['asks twice under one name', (client) => [1, 2].forEach(() => client.subscribe('1', messages)), 4409],
    ['sends too much at once', (client) => client.subscribe('1', messages + ' '.repeat(100_000)), 1009],
    ['sends bytes', (client) => client.socket.send(Buffer.from('{}'), { binary: true }), 4400],
    ['sends no JSON', (client) => client.send('{'), 4400],
    ['sends no message', (client) => client.send('null'), 4400],
    ['sends a message of a server', (client) => client.send({ id: '1', type: 'next', payload: {} }), 4400],
    [
      'sends a subscription that is no object',
      (client) => client.send({ id: '1', type: 'subscribe', payload: [] }),
      4400,
    ],
    ['nests too deeply', (client) => client.send('['.repeat(50_000)), 4400],
    [
      'sends a subscription without a document',
      (client) => client.send({ id: '1', type: 'subscribe', payload: {} }),
      4400,
    ],
  ] as readonly [string, (client: Awaited<ReturnType<typeof openSocket>>) => void, number][])(
    'that %s',
    async (_, act, code) => {
      const server = await startLiveServer()
      expect((await close(server.origin, act, {})).code).toBe(code)
      await expect.poll(() => server.watchers.size, soon).toBe(0)
    },
  )

  it('that sends a broken frame, and nothing is printed', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    onTestFinished(() => printed.mockRestore())
    const server = await startLiveServer()
    const { closed, socket } = await openSocket(server.origin)
    // A text frame that has no mask, which the protocol requires of clients.
    Object(socket)._socket.write(Buffer.from([0x81, 0x01, 0x61]))
    expect((await closed).code).toBe(1002)
    expect(printed).not.toHaveBeenCalled()
  })

  it('that asks before it said who it is', async () => {
    const server = await startLiveServer()
    expect((await close(server.origin, (client) => client.subscribe('1', messages))).code).toBe(4401)
  })

  it('whose other end is gone', async () => {
    const server = await startLiveServer({ times: { heartbeatMs: 50 } })
    const client = await openSocket(server.origin, { init: {}, autoPong: false })
    client.subscribe('1', messages)
    expect((await client.closed).code).toBe(1006)
    await expect.poll(() => server.watchers.size, soon).toBe(0)
  })

  it('and kept, while the other end is there', async () => {
    const server = await startLiveServer({
      times: { heartbeatMs: 100 },
      timeouts: { silenceMs: 100, idleMs: 100, requestMs: 100, headersMs: 100 },
    })
    const client = await openSocket(server.origin)
    client.subscribe('1', messages)
    let pings = 0
    client.socket.on('ping', () => (pings += 1))
    await expect.poll(() => pings, soon).toBeGreaterThan(5)
    server.publish('still here')
    expect(await client.next()).toMatchObject({ payload: { data: { message: 'still here' } } })
  })
})

describe('the client of graphql-ws', () => {
  it('tries again where its token is refused, with the next one', async () => {
    const tokens = ['', 'Bearer good']
    const server = await startLiveServer({ expiresAt: new Date('9999-01-01') })
    const client = createClient({
      url: `${server.origin.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryWait: async () => undefined,
      connectionParams: () => ({ authorization: tokens.shift() ?? 'Bearer good' }),
    })
    onTestFinished(() => void client.dispose())
    const events = client.iterate({ query: messages })
    const first = events.next()
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    server.publish('here')
    expect((await first).value).toEqual({ data: { message: 'here' } })
    expect(tokens).toEqual([])
  })

  it('gives up where its token is refused each time', async () => {
    const server = await startLiveServer({ expiresAt: new Date(0) })
    let connections = 0
    const client = createClient({
      url: `${server.origin.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 2,
      retryWait: async () => undefined,
      connectionParams: () => ({ authorization: 'Bearer expired' }),
      on: { opened: () => (connections += 1) },
    })
    onTestFinished(() => void client.dispose())
    await expect(client.iterate({ query: messages }).next()).rejects.toMatchObject({ code: 4403 })
    expect(connections).toBe(3)
  })
})
