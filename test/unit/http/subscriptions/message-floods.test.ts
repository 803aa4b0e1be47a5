// Clients of WebSockets that send too many messages, or too much that is not complete.
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { identifyByPassthrough } from '../../../../src/http/auth/caller-identity.ts'
import { type LiveServerOptions, startLiveServer } from '../../../support/live-server.ts'
import { openSocket } from '../../../support/raw-subscriptions.ts'

const messages = 'subscription { message }'
const soon = { interval: 5, timeout: 5000 }
const tryAgainLater = 1013

const start = (options: LiveServerOptions) =>
  startLiveServer({ identify: identifyByPassthrough(() => true), ...options })
const connect = (origin: string, token: string) => openSocket(origin, { init: { authorization: `Bearer ${token}` } })

describe('too many messages', () => {
  it.each(['message', 'ping', 'pong'] as const)('(%s) end the socket of that caller alone', async (kind) => {
    const server = await start({ messageLimits: { maxPerCaller: 50, maxUnauthenticated: 50 } })
    const [attacker, victim] = [await connect(server.origin, 'attacker'), await connect(server.origin, 'victim')]
    victim.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    for (let count = 0; count < 60; count += 1) {
      if (kind === 'message') attacker.send({ type: 'pong' })
      else attacker.socket[kind]()
    }
    expect((await attacker.closed).code).toBe(1006)
    server.publish('here')
    expect(await victim.next()).toMatchObject({ payload: { data: { message: 'here' } } })
  })

  it('count over all sockets of a caller', async () => {
    const server = await start({ messageLimits: { maxPerCaller: 50, maxUnauthenticated: 50 } })
    const sockets = [await connect(server.origin, 'attacker'), await connect(server.origin, 'attacker')]
    for (const socket of sockets) for (let count = 0; count < 30; count += 1) socket.send({ type: 'pong' })
    const ended = await Promise.race(sockets.map(({ closed }) => closed))
    expect(ended.code).toBe(1006)
  })

  it('before the authentication have a limit of their own', async () => {
    const server = await start({ messageLimits: { maxPerCaller: 1000, maxUnauthenticated: 10 } })
    const stranger = await openSocket(server.origin, {})
    for (let count = 0; count < 12; count += 1) stranger.send({ type: 'pong' })
    expect((await stranger.closed).code).toBe(1006)
  })

  it('that arrive together are handled one in each turn of the event loop', async () => {
    const server = await start({})
    const client = await connect(server.origin, 'caller')
    let turns = 0
    let isOver = false
    const counting = (async () => {
      while (!isOver) {
        await turn()
        turns += 1
      }
    })()
    for (let count = 0; count < 200; count += 1) client.send({ type: 'ping' })
    for (let count = 0; count < 200; count += 1) expect((await client.next()).type).toBe('pong')
    isOver = true
    await counting
    expect(turns).toBeGreaterThanOrEqual(200)
  })
})

describe('bytes of incomplete messages', () => {
  const byteLimits = { maxTotal: 1_000_000, maxPerCaller: 200_000 }
  const incomplete = 'x'.repeat(90_000)

  it('are bounded for each caller: its oldest socket with such a message is closed', async () => {
    const server = await start({ byteLimits })
    const sockets = []
    const idle = await connect(server.origin, 'attacker')
    for (let count = 0; count < 3; count += 1) {
      const client = await connect(server.origin, 'attacker')
      client.socket.send(incomplete, { fin: false })
      sockets.push(client)
    }
    expect((await sockets[0]?.closed)?.code).toBe(tryAgainLater)
    expect([idle, ...sockets.slice(1)].map(({ socket }) => socket.readyState)).toEqual([1, 1, 1])
    const victim = await connect(server.origin, 'victim')
    victim.subscribe('1', messages)
    await expect.poll(() => server.watchers.size, soon).toBe(1)
  })

  it('are free again once the message is complete, also among control frames', async () => {
    const server = await start({ byteLimits })
    const client = await connect(server.origin, 'caller')
    for (let count = 0; count < 10; count += 1) {
      client.socket.send(' '.repeat(45_000), { fin: false })
      client.socket.ping()
      client.socket.send(`{"type":"ping"}${' '.repeat(45_000)}`, { fin: true })
      expect((await client.next()).type).toBe('pong')
    }
    expect(client.socket.readyState).toBe(1)
  })

  it('and of messages that are kept: a subscription too many is refused, until another ends', async () => {
    const server = await start({ byteLimits })
    const client = await connect(server.origin, 'caller')
    const large = messages + ' '.repeat(80_000)
    for (const id of ['1', '2', '3']) client.subscribe(id, large)
    expect(await client.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] })
    expect(server.watchers.size).toBe(2)
    client.send({ id: '1', type: 'complete' })
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    client.subscribe('4', large)
    await expect.poll(() => server.watchers.size, soon).toBe(2)
  })
})
