// Timeouts for slow clients, and the response to requests that are not valid HTTP.
import { type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { problemBody, problemType } from './problem.ts'
import { securityHeaders } from './security-headers.ts'

export interface ClientTimeouts {
  /** For the headers of a request. */
  readonly headersMs: number
  /** For a whole request. */
  readonly requestMs: number
  /** Without a byte in either direction, also if the client does not read the response. */
  readonly silenceMs: number
  /** Between two requests. */
  readonly idleMs: number
  /** How often the first two timeouts are checked. */
  readonly checkMs: number
}

export const clientTimeouts: ClientTimeouts = {
  headersMs: 10_000,
  requestMs: 20_000,
  // Longer than the start of any response takes.
  silenceMs: 30_000,
  // Longer than load balancers keep a connection, so that the gateway never closes one in use.
  idleMs: 65_000,
  checkMs: 1000,
}

export function boundClients(server: Server, { headersMs, requestMs, silenceMs, idleMs }: ClientTimeouts): void {
  server.headersTimeout = headersMs
  server.requestTimeout = requestMs
  server.timeout = silenceMs
  server.keepAliveTimeout = idleMs
}

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/**
 * For the server's event `clientError`.
 * @param unansweredOn the requests on the connection whose responses have not ended
 */
export function brokenRequestHandler(unansweredOn: (socket: Socket) => readonly ServerResponse[]) {
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (!(socket instanceof Socket) || !socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    if (!unansweredOn(socket).every(isBroken)) {
      socket.destroy()
      return
    }
    const status = statuses[error.code ?? ''] ?? 400
    const title = STATUS_CODES[status] ?? 'Bad Request'
    const body = problemBody(status, title)
    const head = [
      `HTTP/1.1 ${status} ${title}`,
      `content-type: ${problemType}`,
      `content-length: ${Buffer.byteLength(body)}`,
      ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
      'connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
}

/**
 * Whether the request broke off in its body, before its response began. Any other response that has not ended is on its way,
 * and nothing may be written into it.
 */
function isBroken({ headersSent, req }: ServerResponse): boolean {
  return !headersSent && !req.complete
}
