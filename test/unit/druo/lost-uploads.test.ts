// A write whose connection ends while its request is being uploaded: some of it has left, so it is never called unsent.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { authorizeSample, druoClient, sending } from '../../support/druo-client.ts'
import { portOf } from '../../support/misbehaving-server.ts'
import { tlsServer } from '../../support/tls-server.ts'

/** More than the buffers between two sockets hold, so that the upload cannot have ended. */
const largeCommand = { ...authorizeSample, description: 'x'.repeat(30_000_000) }

const write = (baseUrl: URL) => druoClient({ baseUrl }).transactions.authorize(largeCommand, sending())

describe('a write whose connection ends during the upload', () => {
  it('is unclear', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.once('data', () => socket.resetAndDestroy())
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    expect(await write(new URL(`http://127.0.0.1:${portOf(server.address())}`))).toMatchObject({ kind: 'unclear' })
  })

  it('is unclear over TLS, between the handshake and the end of the upload', async ({ skip }) => {
    const upstream = await tlsServer((socket) => socket.destroy())
    if (upstream === undefined) return skip('this machine has no openssl to make a certificate with')
    const trusted = getCACertificates('default')
    onTestFinished(() => setDefaultCACertificates(trusted))
    setDefaultCACertificates([...trusted, upstream.certificate])
    expect(await write(upstream.baseUrl)).toMatchObject({ kind: 'unclear' })
    expect(upstream.heard()).toBe(1)
  })
})
