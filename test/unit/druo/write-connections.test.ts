// The connections of writes, with real servers: kept, ready before the next write, never used while the server may close
// them, and given a request only in the step in which its lease is checked.
import { once } from 'node:events'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createWriteTransport, type SendResult, type WriteTransport } from '../../../src/druo/transport/writes.ts'
import { Semaphore } from '../../../src/platform/semaphore.ts'
import { ok, rawHttpServer, type RawServer, type Respond } from '../../support/raw-http-server.ts'

const answer = ok('{"uuid":"trx_1"}')
const responds: Respond = ({ socket }) => void socket.write(answer)

async function serverWith(respond: Respond = responds): Promise<RawServer & { readonly transport: WriteTransport }> {
  const server = await rawHttpServer(respond)
  if (server === undefined) throw new Error('a server without TLS needs nothing')
  return { ...server, transport: transportTo(server) }
}

function transportTo({ baseUrl }: { readonly baseUrl: URL }): WriteTransport {
  const transport = createWriteTransport({ userAgent: 'test', semaphore: new Semaphore(64), baseUrl })
  onTestFinished(() => transport.close())
  return transport
}

const write = (
  { baseUrl, transport }: { readonly baseUrl: URL; readonly transport: WriteTransport },
  options: { readonly mayStillSend?: () => boolean; readonly body?: Record<string, string>; timeoutMs?: number } = {},
): Promise<SendResult> =>
  transport.send({
    method: 'POST',
    url: new URL('/payments', baseUrl).href,
    headers: {},
    body: { amount: '1' },
    timeoutMs: 5000,
    ...options,
  })

const answered = { kind: 'response', status: 200, body: { uuid: 'trx_1' } }
const usesOf = ({ connections }: RawServer) => connections.map(({ requests }) => requests)

describe('a connection is kept', () => {
  it('for the next write', async () => {
    const server = await serverWith()
    for (let written = 0; written < 20; written += 1) expect(await write(server)).toMatchObject(answered)
    expect(Math.max(...usesOf(server))).toBe(20)
  })

  it('and gathers no listeners', async () => {
    const warnings: unknown[] = []
    const listener = (warning: unknown): number => warnings.push(warning)
    process.on('warning', listener)
    onTestFinished(() => void process.off('warning', listener))
    const server = await serverWith()
    for (let written = 0; written < 30; written += 1) await write(server)
    expect(warnings).toEqual([])
  })

  it('and used by the write that waits the longest as soon as it is free', async () => {
    const server = await serverWith()
    const sent = await Promise.all(Array.from({ length: 30 }, () => write(server)))
    for (const result of sent) expect(result).toMatchObject(answered)
    expect(server.requests()).toBe(30)
    expect((await Promise.all(Array.from({ length: 30 }, () => write(server)))).length).toBe(30)
    expect(server.connections.length).toBeLessThanOrEqual(32)
  })

  it.each([
    ['the server says that it closes', ok('{"uuid":"trx_1"}', 'connection: close\r\n')],
    ['it is kept for no time', ok('{"uuid":"trx_1"}', 'keep-alive: timeout=0\r\n')],
    ['the server speaks HTTP/1.0', answer.replace('1.1', '1.0')],
  ])('but not where %s', async (_what, text) => {
    const server = await serverWith(({ socket }) => void socket.write(text))
    for (let written = 0; written < 4; written += 1) expect(await write(server)).toMatchObject(answered)
    expect(Math.max(...usesOf(server))).toBe(1)
  })

  it('but not past the answers that the server was seen to give on one', async () => {
    const server = await serverWith((connection) => {
      connection.socket.write(answer)
      if (connection.requests === 3) setImmediate(() => connection.socket.end())
    })
    for (let written = 0; written < 12; written += 1) {
      expect(await write(server)).toMatchObject(answered)
      if (written % 3 === 2) {
        await expect
          .poll(() => server.connections.some(({ socket, requests }) => requests === 3 && !socket.destroyed))
          .toBe(false)
      }
    }
    expect(server.requests()).toBe(12)
  })
})

describe('one connection is ready', () => {
  it('before the first write, once the transport is prepared', async () => {
    const server = await serverWith()
    server.transport.prepare()
    await expect.poll(() => server.connections.length).toBe(1)
    expect(await write(server)).toMatchObject(answered)
    expect(server.connections[0]?.requests).toBe(1)
  })

  it('while another one is in use', async () => {
    let release: (() => void) | undefined
    const server = await serverWith(({ socket }) => {
      if (release === undefined) release = () => void socket.write(answer)
      else socket.write(answer)
    })
    const first = write(server)
    await expect.poll(server.requests).toBe(1)
    await expect.poll(() => server.connections.length).toBe(2)
    expect(await write(server)).toMatchObject(answered)
    expect(usesOf(server).slice(0, 2)).toEqual([1, 1])
    release?.()
    expect(await first).toMatchObject(answered)
  })

  it('and none before there was a write', async () => {
    const server = await serverWith()
    expect(server.connections).toHaveLength(0)
  })

  it('and a server that closes it at once is not asked again and again', async () => {
    const server = await rawHttpServer(responds)
    if (server === undefined) throw new Error('a server without TLS needs nothing')
    const transport = transportTo(server)
    transport.prepare()
    await expect.poll(() => server.connections.length).toBe(1)
    server.connections[0]?.socket.destroy()
    // The write opens its own, and only this one.
    expect(await write({ ...server, transport })).toMatchObject(answered)
    expect(server.connections).toHaveLength(2)
  })

  it('but none to another server, such as the token server', async () => {
    const server = await serverWith()
    const transport = transportTo({ baseUrl: new URL('http://druo.invalid') })
    expect(await write({ ...server, transport })).toMatchObject(answered)
    expect(await write({ ...server, transport })).toMatchObject(answered)
    expect(usesOf(server)).toEqual([2])
  })
})

describe('a connection that the server closed', () => {
  it.each(['destroy', 'resetAndDestroy', 'end'] as const)('by %s while it was idle costs nothing', async (close) => {
    const server = await serverWith()
    for (let round = 1; round <= 25; round += 1) {
      expect(await write(server)).toMatchObject(answered)
      expect(server.requests()).toBe(round)
      const open = server.connections.filter(({ socket }) => !socket.destroyed)
      for (const { socket } of open) socket[close]()
      await Promise.all(open.map(({ socket }) => once(socket, close === 'end' ? 'finish' : 'close')))
    }
  })

  it('with a request on it leaves the write unclear, and nothing is sent again', async () => {
    let requests = 0
    const server = await serverWith(({ socket }) => {
      requests += 1
      if (requests === 2) socket.resetAndDestroy()
      else socket.write(answer)
    })
    expect(await write(server)).toMatchObject(answered)
    expect(await write(server)).toMatchObject({ kind: 'unclear' })
    expect(requests).toBe(2)
  })

  it('after bytes that nobody asked for does not take them for an answer', async () => {
    const server = await serverWith()
    expect(await write(server)).toMatchObject(answered)
    for (const { socket } of server.connections) socket.write(ok('{"uuid":"of another"}'))
    expect(await write(server)).toMatchObject(answered)
    expect(server.requests()).toBe(2)
  })
})

describe('the lease', () => {
  it('is checked once, with an open connection, and no byte leaves where it has ended', async () => {
    const server = await serverWith()
    let asked = 0
    const mayStillSend = (): boolean => {
      asked += 1
      return false
    }
    expect(await write(server, { mayStillSend })).toEqual({ kind: 'unsent', cause: 'too late to start' })
    expect(asked).toBe(1)
    await expect.poll(() => server.connections.every(({ socket }) => socket.destroyed)).toBe(false)
    expect(server.connections.length).toBeGreaterThan(0)
    for (const { bytes } of server.connections) expect(bytes).toBe(0)
  })

  it('is checked on a kept connection too', async () => {
    const server = await serverWith()
    expect(await write(server)).toMatchObject(answered)
    expect(await write(server, { mayStillSend: () => false })).toMatchObject({ kind: 'unsent' })
    expect(await write(server)).toMatchObject(answered)
    expect(server.requests()).toBe(2)
  })

  it('is not asked where there is no connection', async () => {
    const transport = transportTo({ baseUrl: new URL('http://127.0.0.1:1') })
    const baseUrl = new URL('http://127.0.0.1:1')
    let asked = 0
    const mayStillSend = () => (asked += 1) > 0
    expect(await write({ baseUrl, transport }, { mayStillSend })).toEqual({ kind: 'unsent', cause: 'ECONNREFUSED' })
    expect(asked).toBe(0)
  })
})

it('a long body arrives whole', async () => {
  const server = await serverWith(({ socket }, request) => {
    socket.write(ok(JSON.stringify({ length: request.slice(request.indexOf('\r\n\r\n') + 4).length })))
  })
  const note = 'x'.repeat(300_000)
  const length = JSON.stringify({ note }).length
  for (let written = 0; written < 3; written += 1) {
    expect(await write(server, { body: { note } })).toMatchObject({ kind: 'response', body: { length } })
  }
})

it('a write without a body says that it has none', async () => {
  const server = await serverWith(({ socket }, request) => {
    socket.write(ok(JSON.stringify({ request: request.toLowerCase().split('\r\n') })))
  })
  const sent = await write(server, { body: {} })
  expect(sent).toMatchObject({ body: { request: expect.arrayContaining(['content-length: 0']) } })
  expect(JSON.stringify(sent)).not.toContain('content-type')
})

it.each([
  ['100', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ['102', 'HTTP/1.1 102 Processing\r\n\r\n'],
  ['103', 'HTTP/1.1 103 Early Hints\r\nlink: </style.css>\r\n\r\n'],
  ['all of them', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n'],
])('an unasked %s in front of the answer breaks nothing', async (_status, interim) => {
  const server = await serverWith(({ socket }) => {
    socket.write(interim)
    setImmediate(() => socket.write(answer))
  })
  for (let written = 0; written < 3; written += 1) expect(await write(server)).toMatchObject(answered)
  const atOnce = await serverWith(({ socket }) => void socket.write(interim + answer))
  for (let written = 0; written < 3; written += 1) expect(await write(atOnce)).toMatchObject(answered)
})

describe('close', () => {
  it('ends every connection, and a write that waits for one is not sent', async () => {
    const server = await serverWith()
    expect(await write(server)).toMatchObject(answered)
    await expect.poll(() => server.connections.length).toBe(2)
    server.transport.close()
    await expect.poll(() => server.connections.every(({ socket }) => socket.destroyed)).toBe(true)
    expect(await write(server)).toMatchObject({ kind: 'unsent' })
    expect(server.requests()).toBe(1)
  })
})

describe('over TLS', () => {
  it('a connection is kept, one is ready, and sessions are resumed', async ({ skip }) => {
    const server = await rawHttpServer(
      (connection) => {
        connection.socket.write(ok('{"uuid":"trx_1"}', connection.requests === 2 ? 'connection: close\r\n' : ''))
      },
      { isTls: true },
    )
    if (server === undefined) return skip('this machine has no openssl to make a certificate with')
    const trusted = getCACertificates('default')
    onTestFinished(() => setDefaultCACertificates(trusted))
    setDefaultCACertificates([...trusted, server.certificate])
    const transport = transportTo(server)
    for (let written = 0; written < 10; written += 1) {
      expect(await write({ ...server, transport })).toMatchObject(answered)
    }
    expect(server.requests()).toBe(10)
    const resumed = server.connections.map(({ isResumed }) => isResumed)
    expect(resumed[0]).toBe(false)
    expect(resumed.slice(2)).not.toContain(false)
  })
})
