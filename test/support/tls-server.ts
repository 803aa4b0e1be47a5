// A real TLS server with a certificate that nobody vouches for, made by the machine's openssl.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type TLSSocket } from 'node:tls'
import { onTestFinished } from 'vitest'
import { portOf } from './misbehaving-server.ts'

export interface TlsServer {
  readonly baseUrl: URL
  /** In PEM form. */
  readonly certificate: string
  /** How many connections sent anything after the handshake. */
  readonly heard: () => number
}

/** Undefined where the machine has no openssl. `hear` is called when a client's first bytes have arrived. */
export async function tlsServer(hear: (socket: TLSSocket) => void): Promise<TlsServer | undefined> {
  const pem = selfSigned()
  if (pem === undefined) return undefined
  let heard = 0
  const server = createServer({ key: pem, cert: pem }, (socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', () => {
      heard += 1
      hear(socket)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const port = portOf(server.address())
  return { baseUrl: new URL(`https://127.0.0.1:${port}`), certificate: certificateOf(pem), heard: () => heard }
}

// Key and certificate in one text, which Node takes for either.
export function selfSigned(): string | undefined {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', '-']
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1']
  try {
    return execFileSync('openssl', ['req', '-x509', ...key, ...subject], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return undefined
  }
}

export function certificateOf(pem: string): string {
  return pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----'))
}
