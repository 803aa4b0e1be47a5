// A TCP or TLS server that speaks HTTP byte by byte, for what Node's own server never does: it closes when the test says.
import { once } from 'node:events'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, TLSSocket } from 'node:tls'
import { onTestFinished } from 'vitest'
import { portOf } from './misbehaving-server.ts'
import { certificateOf, selfSigned } from './self-signed.ts'

export interface RawConnection {
  readonly socket: Socket | TLSSocket
  readonly isResumed: boolean
  /** Whole requests that arrived on it. */
  requests: number
  bytes: number
}

export interface RawServer {
  readonly baseUrl: URL
  readonly connections: readonly RawConnection[]
  readonly requests: () => number
  /** In PEM form, over TLS. */
  readonly certificate: string
}

/** Called with each whole request. */
export type Respond = (connection: RawConnection, request: string) => void

export const ok = (body: string, headers = ''): string =>
  `HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`

/** Undefined where TLS is asked for and the machine has no openssl. */
export async function rawHttpServer(
  respond: Respond,
  { isTls = false }: { readonly isTls?: boolean } = {},
): Promise<RawServer | undefined> {
  const pem = isTls ? selfSigned() : ''
  if (pem === undefined) return undefined
  const connections: RawConnection[] = []
  const accept = (socket: Socket): void => {
    const isResumed = socket instanceof TLSSocket && socket.isSessionReused()
    const connection = { socket, isResumed, requests: 0, bytes: 0 }
    connections.push(connection)
    let received = ''
    socket.on('error', () => socket.destroy())
    socket.on('data', (part: Buffer) => {
      connection.bytes += part.length
      received += part.toString('latin1')
      const length = /\r\ncontent-length: (\d+)\r\n/i.exec(received)?.[1] ?? '0'
      const headersEnd = received.indexOf('\r\n\r\n')
      if (headersEnd < 0 || received.length < headersEnd + 4 + Number(length)) return
      const request = received
      received = ''
      connection.requests += 1
      respond(connection, request)
    })
  }
  const server: Server = isTls ? createTlsServer({ key: pem, cert: pem }, accept) : createTcpServer(accept)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const { socket } of connections) socket.destroy()
    server.close()
  })
  return {
    baseUrl: new URL(`${isTls ? 'https' : 'http'}://127.0.0.1:${portOf(server.address())}`),
    connections,
    requests: () => connections.reduce((sum, { requests }) => sum + requests, 0),
    certificate: isTls ? certificateOf(pem) : '',
  }
}
