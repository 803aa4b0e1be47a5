// Sends writes and the token request. The only file that imports got.
//
// A request is sent at most once: no retries, no redirects, a timeout for every phase. It is complete before it gets a
// connection, and the connection is open before it gets the request, so that all bytes leave in one step. In this step the
// lease is checked. After a failure the result says whether a byte may have left.
import { type ClientRequest, Agent, request as httpRequest } from 'node:http'
import got, { type Got, RequestError } from 'got'
import type { JsonObject } from '../json.ts'
import type { WaitOptions } from './call-semaphore.ts'
import { type HttpResponse, maxResponseBytes, parseResponse, parseRetryAfter } from './response.ts'
import type { WriteConnection } from './write-connection.ts'
import { WriteConnections } from './write-connections.ts'

interface WriteRequest {
  readonly method: 'POST' | 'PUT'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Not sent if it is empty. */
  readonly body: JsonObject
  /** From here to the last byte of the response. */
  readonly timeoutMs: number
  /** Asked in the step in which the bytes leave. If it is false, nothing is sent. */
  readonly mayStillSend?: () => boolean
}

export type SendResult =
  | ({ readonly kind: 'response' } & HttpResponse)
  /** Provably nothing was sent. */
  | { readonly kind: 'unsent'; readonly cause: string }
  /** A byte may have left, and no complete response came back. */
  | { readonly kind: 'unclear'; readonly cause: string }

/** The lease ended before the bytes could leave. */
export const tooLateToSend: SendResult = { kind: 'unsent', cause: 'too late to start' }

/** Too many other writes were in flight. */
export const noPlaceInTime: SendResult = { kind: 'unsent', cause: 'no connection was free in time' }

export interface WriteTransport {
  /** Opens a connection for the first write to DRUO, in the background. */
  prepare(): void
  send(request: WriteRequest): Promise<SendResult>
  close(): void
}

/** Limits the writes in flight. */
interface WriteSemaphore {
  /** Resolves to the function that releases. Rejects after the longest wait. */
  acquire(options: Pick<WaitOptions, 'maxWaitMs'>): Promise<() => void>
}

interface WriteTransportOptions {
  readonly userAgent: string
  /** The connections do not limit themselves: a request in an agent's queue cannot be withdrawn. */
  readonly semaphore: WriteSemaphore
  /** DRUO's address: a connection to it is kept ready. None to the token server, which is rarely asked. */
  readonly baseUrl: URL
}

export function createWriteTransport({ userAgent, semaphore, baseUrl }: WriteTransportOptions): WriteTransport {
  const connections = new Map<string, WriteConnections>()
  const connectionsTo = (url: URL): WriteConnections => {
    const known = connections.get(url.origin)
    if (known !== undefined) return known
    const made = new WriteConnections(url, { keepsSpare: url.origin === baseUrl.origin })
    connections.set(url.origin, made)
    return made
  }
  // Built once: got validates all options again for each request that brings its own.
  const client = got.extend({
    headers: { 'accept-encoding': 'identity', 'user-agent': userAgent },
    responseType: 'buffer',
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    decompress: false,
  })

  return {
    prepare: () => connectionsTo(baseUrl).prepare(),
    async send(request) {
      const until = performance.now() + request.timeoutMs
      const release = await semaphore.acquire({ maxWaitMs: request.timeoutMs }).catch(() => undefined)
      if (release === undefined) return noPlaceInTime
      try {
        return await sendInTime(request, until, client, connectionsTo(new URL(request.url)))
      } finally {
        release()
      }
    },
    close() {
      for (const each of connections.values()) each.close()
    },
  }
}

const leftUntil = (until: number): number => Math.max(1, Math.floor(until - performance.now()))

async function sendInTime(
  request: WriteRequest,
  until: number,
  client: Got<{ responseType: 'buffer' }>,
  connections: WriteConnections,
): Promise<SendResult> {
  for (;;) {
    let connection: WriteConnection
    try {
      connection = await connections.acquire(Math.ceil(leftUntil(until) / 2))
    } catch (error) {
      return { kind: 'unsent', cause: causeOf(error) }
    }
    const exchange = new Exchange(request, connection, connections)
    const result = await exchange.send(client, leftUntil(until))
    if (result !== undefined) return result
    // The connection closed before it got the request. Nothing was sent, so another one may be used.
  }
}

/** One request on one open connection. */
class Exchange {
  readonly #request: WriteRequest
  readonly #connection: WriteConnection
  readonly #connections: WriteConnections
  #progress: 'preparing' | 'too late' | 'connection lost' | 'sent' = 'preparing'

  constructor(request: WriteRequest, connection: WriteConnection, connections: WriteConnections) {
    this.#request = request
    this.#connection = connection
    this.#connections = connections
  }

  /** Undefined if the connection closed before it got the request. */
  async send(client: Got<{ responseType: 'buffer' }>, timeoutMs: number): Promise<SendResult | undefined> {
    const { method, url, headers, body } = this.#request
    const bytes = Object.keys(body).length === 0 ? undefined : Buffer.from(JSON.stringify(body))
    const oversized = new AbortController()
    try {
      const sending = client(url, {
        method,
        headers: bytes === undefined ? headers : { ...headers, 'content-type': 'application/json' },
        request: (to, options, onResponse) => {
          const agent = new HandOver(to.protocol, (made) => this.#handOver(made))
          return httpRequest(to, { ...options, agent }, onResponse)
        },
        signal: oversized.signal,
        timeout: { send: timeoutMs, request: timeoutMs },
      })
      // Emitted in the step in which the request is made, and before the connection is given to it.
      void sending.on('request', (made) => made.end(bytes))
      void sending.on('downloadProgress', ({ transferred }) => {
        if (transferred > maxResponseBytes) oversized.abort()
      })
      const response = await sending
      const retryAfterMs = parseRetryAfter(response.headers['retry-after'])
      const parsed = parseResponse({ status: response.statusCode, bytes: response.rawBody, retryAfterMs })
      return { kind: 'response', ...parsed }
    } catch (error) {
      if (this.#progress === 'sent') return { kind: 'unclear', cause: causeOf(error) }
      this.#connection.destroy()
      if (this.#progress === 'connection lost') return undefined
      return this.#progress === 'too late' ? tooLateToSend : { kind: 'unsent', cause: causeOf(error) }
    }
  }

  /** Called by Node with the request, before its headers and body are complete. */
  #handOver(request: ClientRequest): void {
    const { socket } = this.#connection
    request.once('response', ({ headers }) => this.#connections.limit.announced(String(headers['keep-alive'])))
    // Node emits it in the step in which it writes the whole request, just before it writes. A socket that is destroyed
    // here takes no byte.
    request.once('socket', () => {
      if (!this.#connection.isOpen) this.#progress = 'connection lost'
      else if (!(this.#request.mayStillSend?.() ?? true)) this.#progress = 'too late'
      else if (request.writableEnded) this.#progress = 'sent'
      if (this.#progress !== 'sent') request.destroy(new Error(this.#progress))
    })
    request.onSocket(socket)
  }
}

/** Node's agent for one request: it hands the request to a connection that is open already. */
class HandOver extends Agent {
  readonly protocol: string
  readonly defaultPort: number
  readonly #handOver: (request: ClientRequest) => void

  constructor(protocol: string, handOver: (request: ClientRequest) => void) {
    super({ keepAlive: true })
    this.protocol = protocol
    this.defaultPort = protocol === 'https:' ? 443 : 80
    this.#handOver = handOver
  }

  /** Node calls it for each request. */
  addRequest(request: ClientRequest): void {
    this.#handOver(request)
  }
}

function causeOf(error: unknown): string {
  if (error instanceof RequestError) return error.code
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
