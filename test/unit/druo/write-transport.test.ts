// How a write is sent: once, in time, never after a redirect, and only to a trusted server.
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { authorizeSample, clientCredentials, druoClient, sampleText, sending } from '../../support/druo-client.ts'
import { createWriteTransport } from '../../../src/druo/transport/writes.ts'
import { Semaphore } from '../../../src/platform/semaphore.ts'
import { answers, hangs, misbehavingServer, refuses } from '../../support/misbehaving-server.ts'
import { tlsServer } from '../../support/tls-server.ts'

const success = answers(200, sampleText('authorize-transaction.response'))
const token = (name: string) => answers(200, { access_token: name, expires_in: 3600 })

describe('a write', () => {
  it('does not follow a redirect, whatever it asks for', async () => {
    const target = await misbehavingServer(success)
    const redirects = [301, 302, 303, 307, 308].map((status) => answers(status, '', { location: target.baseUrl.href }))
    const upstream = await misbehavingServer(...redirects)
    const client = druoClient(upstream)
    for (const _redirect of redirects) {
      expect(await client.transactions.authorize(authorizeSample, sending())).toMatchObject({ kind: 'unclear' })
    }
    expect(upstream.requests).toHaveLength(5)
    expect(target.connections()).toBe(0)
  })

  it('asks for no compression, and takes a compressed answer for one that cannot be read', async () => {
    const compressed = answers(200, gzipSync(sampleText('authorize-transaction.response')), {
      'content-encoding': 'gzip',
    })
    const upstream = await misbehavingServer(compressed)
    const result = await druoClient(upstream).transactions.authorize(authorizeSample, sending())
    expect(result).toMatchObject({ kind: 'unclear' })
    expect(upstream.requests).toMatchObject([{ headers: { 'accept-encoding': 'identity' } }])
  })

  it('goes out a second time only with the same body and a new token', async () => {
    const tokenServer = await misbehavingServer(token('token-1'), token('token-2'))
    const upstream = await misbehavingServer(refuses(401, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED'), success)
    const client = druoClient(upstream, { credentials: clientCredentials(tokenServer) })
    expect(await client.transactions.authorize(authorizeSample, sending())).toMatchObject({ kind: 'done' })
    const [first, second] = upstream.requests
    expect([first?.headers.authorization, second?.headers.authorization]).toEqual(['Bearer token-1', 'Bearer token-2'])
    expect(second?.body).toBe(first?.body)
    expect(tokenServer.requests).toHaveLength(2)
  })

  it('leaves DRUO’s token server in peace for a while once a new token was refused too', async () => {
    const tokenServer = await misbehavingServer(token('token-1'), token('token-2'))
    const upstream = await misbehavingServer(refuses(401, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED'))
    const client = druoClient(upstream, { credentials: clientCredentials(tokenServer) })
    for (const requests of [2, 3, 4]) {
      const result = await client.transactions.authorize(authorizeSample, sending())
      expect(result).toMatchObject({ kind: 'unsent', reason: 'unauthorized' })
      expect(upstream.requests).toHaveLength(requests)
    }
    expect(tokenServer.requests).toHaveLength(2)
  })

  it('goes to the path below a base address with a prefix', async () => {
    const upstream = await misbehavingServer(success)
    await druoClient({ baseUrl: new URL('/druo/v1/', upstream.baseUrl) }).transactions.authorize(
      authorizeSample,
      sending(),
    )
    expect(upstream.requests).toMatchObject([{ path: '/druo/v1/transactions/authorize' }])
  })

  it('is not sent where its time to start has passed', async () => {
    const upstream = await misbehavingServer(success)
    const late = { ...sending(), mayStillSend: () => false }
    expect(await druoClient(upstream).transactions.authorize(authorizeSample, late)).toEqual({
      kind: 'unsent',
      reason: 'unavailable',
      cause: 'too late to start',
    })
    expect(upstream.connections()).toBe(0)
  })

  it('is not repeated with a new token where its time to start has passed meanwhile', async () => {
    let mayStillSend = true
    const tokenServer = await misbehavingServer(token('token-1'), token('token-2'))
    const upstream = await misbehavingServer(async (exchange) => {
      mayStillSend = false
      await refuses(401, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED')(exchange)
    }, success)
    const client = druoClient(upstream, { credentials: clientCredentials(tokenServer) })
    const result = await client.transactions.authorize(authorizeSample, {
      ...sending(),
      mayStillSend: () => mayStillSend,
    })
    expect(result).toMatchObject({ kind: 'unsent', cause: 'too late to start' })
    expect(upstream.requests).toHaveLength(1)
  })

  it('that had to wait for a free connection until its time was up was not sent', async () => {
    const upstream = await misbehavingServer(hangs)
    const transport = createWriteTransport({
      userAgent: 'test',
      semaphore: new Semaphore(1),
      baseUrl: upstream.baseUrl,
    })
    const write = (timeoutMs: number) =>
      transport.send({ method: 'POST', url: upstream.baseUrl.href, headers: {}, body: { amount: 1 }, timeoutMs })
    // It holds the only connection until the server closes, at the test's end.
    void write(60_000)
    await expect.poll(() => upstream.requests).toHaveLength(1)
    expect(await write(150)).toMatchObject({ kind: 'unsent' })
    expect(upstream.requests).toHaveLength(1)
  })
})

const answerOf = (body: string) => (socket: TLSSocket) => {
  socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`)
}

// The certificate is trusted by this process from here on; the tests that need it untrusted are in another file.
describe('a write over TLS', () => {
  it.for([
    ['is done where the server answers', answerOf('{"uuid":"trx_1"}'), '127.0.0.1', 'done', 1],
    ['is unclear where the server hangs up', (socket: TLSSocket) => socket.destroy(), '127.0.0.1', 'unclear', 1],
    ['is unsent where the certificate is another’s', answerOf('{"uuid":"trx_1"}'), 'localhost', 'unsent', 0],
  ] as const)('%s', async ([, hear, hostname, kind, heard], { skip }) => {
    const upstream = await tlsServer(hear)
    if (upstream === undefined) return skip('this machine has no openssl to make a certificate with')
    trust(upstream.certificate)
    const baseUrl = new URL(upstream.baseUrl)
    baseUrl.hostname = hostname
    expect(await druoClient({ baseUrl }).transactions.authorize(authorizeSample, sending())).toMatchObject({ kind })
    expect(upstream.heard()).toBe(heard)
  })

  it('resumes the session of an earlier connection', async ({ skip }) => {
    const resumed: boolean[] = []
    const upstream = await tlsServer((socket) => {
      resumed.push(socket.isSessionReused())
      answerOf('{"uuid":"trx_1"}')(socket)
    })
    if (upstream === undefined) return skip('this machine has no openssl to make a certificate with')
    trust(upstream.certificate)
    const client = druoClient({ baseUrl: upstream.baseUrl })
    for (let written = 0; written < 5; written += 1) {
      await client.transactions.authorize(authorizeSample, sending())
    }
    // The second connection was made ready before the first session was known.
    expect(resumed[0]).toBe(false)
    expect(resumed.slice(2)).toEqual([true, true, true])
  })

  it('resumes no session of a server that was not the right one', async ({ skip }) => {
    const upstream = await tlsServer(answerOf('{"uuid":"trx_1"}'))
    if (upstream === undefined) return skip('this machine has no openssl to make a certificate with')
    trust(upstream.certificate)
    const baseUrl = new URL(upstream.baseUrl)
    baseUrl.hostname = 'localhost'
    const client = druoClient({ baseUrl })
    for (let written = 0; written < 3; written += 1) {
      expect(await client.transactions.authorize(authorizeSample, sending())).toMatchObject({ kind: 'unsent' })
    }
    expect(upstream.heard()).toBe(0)
  })
})

function trust(certificate: string): void {
  const trusted = getCACertificates('default')
  onTestFinished(() => setDefaultCACertificates(trusted))
  setDefaultCACertificates([...trusted, certificate])
}
