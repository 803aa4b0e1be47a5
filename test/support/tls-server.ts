// A real TLS server with a certificate that no authority has signed, made by the machine's openssl.
import { once } from 'node:events'
import { createServer, type TLSSocket } from 'node:tls'
import { onTestFinished } from 'vitest'
import { portOf } from './misbehaving-server.ts'
import { certificateOf, selfSigned } from './self-signed.ts'

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
