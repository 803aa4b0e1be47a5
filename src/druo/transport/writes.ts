// Sends writes and the token request. The only file that imports got.
//
// A request is sent at most once: no retries, no redirects, a timeout for every phase. After a failure the result says
// whether a byte may have left. Each request opens its own connection: on a kept connection that the server closes at the
// same moment, a reset would leave open whether the request was read.
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { createSecureContext, type SecureContext } from 'node:tls'
import got, { type Got, RequestError } from 'got'
import type { JsonObject } from '../json.ts'
import { type HttpResponse, maxResponseBytes, parseResponse } from './response.ts'

export interface WriteRequest {
  readonly method: 'POST' | 'PUT'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Not sent if it is empty. */
  readonly body: JsonObject
  /** From here to the last byte of the response. */
  readonly timeoutMs: number
}

export type SendResult =
  | ({ readonly kind: 'response' } & HttpResponse)
  /** There was no connection: provably nothing was sent. */
  | { readonly kind: 'unsent'; readonly cause: string }
  /** A byte may have left, and no complete response came back. */
  | { readonly kind: 'unclear'; readonly cause: string }

export interface WriteTransport {
  send(request: WriteRequest): Promise<SendResult>
  close(): void
}

/** Limits the writes in flight. */
export interface WriteSemaphore {
  /** Resolves to the function that releases. Rejects when the signal is aborted first. */
  acquire(options: { readonly signal: AbortSignal }): Promise<() => void>
}

export interface WriteTransportOptions {
  readonly userAgent: string
  /** The agents do not limit connections: a request in an agent's queue cannot be withdrawn. */
  readonly semaphore: WriteSemaphore
}

export function createWriteTransport({ userAgent, semaphore }: WriteTransportOptions): WriteTransport {
  const agent = { http: new HttpAgent({ keepAlive: false }), https: new OneContextAgent({ keepAlive: false }) }
  // Built once: got validates all options again for each request that brings its own.
  const client = got.extend({
    headers: { 'accept-encoding': 'identity', connection: 'close', 'user-agent': userAgent },
    responseType: 'buffer',
    agent,
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    decompress: false,
  })

  return {
    async send(request) {
      const startedAt = performance.now()
      const signal = AbortSignal.timeout(request.timeoutMs)
      const release = await semaphore.acquire({ signal }).catch(() => undefined)
      if (release === undefined) return { kind: 'unsent', cause: 'no connection was free in time' }
      const timeoutMs = request.timeoutMs - (performance.now() - startedAt)
      try {
        return await sendNow({ ...request, timeoutMs: Math.max(1, Math.floor(timeoutMs)) }, client)
      } finally {
        release()
      }
    },
    close() {
      agent.http.destroy()
      agent.https.destroy()
    },
  }
}

/** One TLS context for all connections: by default Node loads all trusted authorities for each of them. */
class OneContextAgent extends HttpsAgent {
  #context: SecureContext | undefined

  override createConnection(...[options, ...more]: Parameters<HttpsAgent['createConnection']>) {
    this.#context ??= createSecureContext()
    const withContext = { ...options, secureContext: this.#context }
    return super.createConnection(withContext, ...more)
  }
}

async function sendNow(
  { method, url, headers, body, timeoutMs }: WriteRequest,
  client: Got<{ responseType: 'buffer' }>,
): Promise<SendResult> {
  const oversized = new AbortController()
  const phaseMs = Math.ceil(timeoutMs / 3)
  try {
    const request = client(url, {
      method,
      headers,
      ...(Object.keys(body).length === 0 ? {} : { json: body }),
      signal: oversized.signal,
      timeout: { lookup: phaseMs, connect: phaseMs, secureConnect: phaseMs, send: timeoutMs, request: timeoutMs },
    })
    void request.on('downloadProgress', ({ transferred }) => {
      if (transferred > maxResponseBytes) oversized.abort()
    })
    const response = await request
    const parsed = parseResponse(response.statusCode, response.rawBody, response.headers['retry-after'])
    return { kind: 'response', ...parsed }
  } catch (error) {
    return { kind: mayHaveLeft(error, url) ? 'unclear' : 'unsent', cause: causeOf(error) }
  }
}

// Node gives the request to the socket only when it is connected, and over TLS only when the certificate is accepted.
// If got cannot say how far the request came, it may have left.
function mayHaveLeft(error: unknown, url: string): boolean {
  if (!(error instanceof RequestError) || error.timings === undefined) return true
  const { connect, secureConnect } = error.timings
  return (url.startsWith('https:') ? secureConnect : connect) !== undefined
}

function causeOf(error: unknown): string {
  if (error instanceof RequestError) return error.code
  return error instanceof Error ? error.name : 'unknown'
}
