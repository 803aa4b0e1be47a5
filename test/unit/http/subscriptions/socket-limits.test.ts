// How many WebSockets may be open, and which one is closed when there are too many.
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { identifyByPassthrough } from '../../../../src/http/auth/caller-identity.ts'
import { type LiveServer, type LiveServerOptions, startLiveServer } from '../../../support/live-server.ts'
import { openSocket, type RawSocket } from '../../../support/raw-subscriptions.ts'

const messages = 'subscription { message }'
const soon = { interval: 5, timeout: 5000 }
const tryAgainLater = 1013
const idle = 4410

const start = (options: LiveServerOptions): Promise<LiveServer> =>
  startLiveServer({ identify: identifyByPassthrough(() => true), ...options })
const connect = (server: LiveServer, token: string): Promise<RawSocket> =>
  openSocket(server.origin, { init: { authorization: `Bearer ${token}` } })
async function subscribe(server: LiveServer, client: RawSocket): Promise<void> {
  const before = server.watchers.size
  client.subscribe(`${before}`, messages)
  await expect.poll(() => server.watchers.size, soon).toBe(before + 1)
}

describe('where all places are taken', () => {
  it('by invented bearers without a subscription, a caller gets in, and the oldest of them is closed', async () => {
    const server = await start({ socketLimits: { maxTotal: 5 } })
    const invented: RawSocket[] = []
    for (let count = 0; count < 5; count += 1) invented.push(await connect(server, `invented-${count}`))
    const caller = await connect(server, 'real')
    await subscribe(server, caller)
    expect((await invented[0]?.closed)?.code).toBe(tryAgainLater)
    expect(invented.slice(1).map(({ socket }) => socket.readyState)).toEqual([1, 1, 1, 1])
    server.publish('here')
    expect(await caller.next()).toMatchObject({ payload: { data: { message: 'here' } } })
  })

  it('by sockets that have not authenticated, a caller gets in', async () => {
    const server = await start({ socketLimits: { maxTotal: 3 } })
    const silent = []
    for (let count = 0; count < 3; count += 1) silent.push(await openSocket(server.origin, {}))
    await subscribe(server, await connect(server, 'real'))
    expect((await silent[0]?.closed)?.code).toBe(tryAgainLater)
  })

  it('by subscriptions, another is refused before it is opened, until one ends', async () => {
    const server = await start({ socketLimits: { maxTotal: 2 } })
    const [first, second] = [await connect(server, 'a'), await connect(server, 'b')]
    await subscribe(server, first)
    await subscribe(server, second)
    await expect(connect(server, 'c')).rejects.toThrow('503')
    first.send({ id: '0', type: 'complete' })
    await expect.poll(() => server.watchers.size, soon).toBe(1)
    await subscribe(server, await connect(server, 'c'))
    expect((await first.closed).code).toBe(tryAgainLater)
  })

  it('a subscription that is refused protects no socket', async () => {
    const server = await start({ socketLimits: { maxTotal: 2 } })
    const attacker = await connect(server, 'invented')
    await connect(server, 'other')
    attacker.subscribe('1', 'subscription { fails }')
    expect((await attacker.next()).type).toBe('error')
    await connect(server, 'real')
    expect((await attacker.closed).code).toBe(tryAgainLater)
  })

  it('a client that does not answer the close frame is disconnected all the same', async () => {
    const server = await start({ socketLimits: { maxTotal: 1 }, times: { closeMs: 50 } })
    const mute = await connect(server, 'mute')
    mute.socket.pause()
    await connect(server, 'real')
    await expect.poll(() => server.connections(), soon).toBe(1)
    mute.socket.terminate()
  })
})

describe('of one caller', () => {
  it('the oldest socket without a subscription is closed for a new one', async () => {
    const server = await start({ socketLimits: { maxPerCaller: 2 } })
    const other = await connect(server, 'other')
    const [first, second] = [await connect(server, 'same'), await connect(server, 'same')]
    await subscribe(server, first)
    await connect(server, 'same')
    expect((await second.closed).code).toBe(tryAgainLater)
    expect([first.socket.readyState, other.socket.readyState]).toEqual([1, 1])
  })

  it('a new socket is refused while all have subscriptions', async () => {
    const server = await start({ socketLimits: { maxPerCaller: 2 } })
    for (let count = 0; count < 2; count += 1) await subscribe(server, await connect(server, 'same'))
    expect((await (await connect(server, 'same')).closed).code).toBe(tryAgainLater)
    await subscribe(server, await connect(server, 'other'))
  })

  it('a socket that is closed makes room', async () => {
    const server = await start({ socketLimits: { maxPerCaller: 1 } })
    const first = await connect(server, 'same')
    await subscribe(server, first)
    first.socket.terminate()
    await expect.poll(() => server.watchers.size, soon).toBe(0)
    await subscribe(server, await connect(server, 'same'))
  })
})

it('one address may have so many sockets that have not authenticated: the oldest is closed', async () => {
  const server = await start({ socketLimits: { maxUnauthenticatedPerAddress: 2 } })
  const caller = await connect(server, 'real')
  const silent = []
  for (let count = 0; count < 3; count += 1) silent.push(await openSocket(server.origin, {}))
  expect((await silent[0]?.closed)?.code).toBe(tryAgainLater)
  expect(silent.slice(1).map(({ socket }) => socket.readyState)).toEqual([1, 1])
  await subscribe(server, caller)
})

describe('without a subscription', () => {
  it('a socket is closed after a while', async () => {
    const server = await start({ times: { idleMs: 60 } })
    expect(await (await connect(server, 'real')).closed).toEqual({ code: idle, reason: 'No subscription' })
  })

  it('is a socket whose last one has ended', async () => {
    const server = await start({ times: { idleMs: 200 } })
    const client = await connect(server, 'real')
    await subscribe(server, client)
    await pause(300)
    expect(client.socket.readyState).toBe(1)
    client.send({ id: '0', type: 'complete' })
    expect((await client.closed).code).toBe(idle)
  })
})
