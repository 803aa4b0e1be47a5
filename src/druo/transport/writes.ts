// The door for writes and for the token request, and the only file with got.
//
// One policy: a request goes out at most once. Nothing is retried, nothing is redirected, every phase has a timeout, and
// when it fails the answer says whether a byte may have left. Each request opens a connection of its own: on a kept
// connection that the server closes at the same moment, a reset would leave in doubt whether the request was read.
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { createSecureContext, type SecureContext } from 'node:tls'
import got, { type Got, RequestError } from 'got'
import type { JsonObject } from '../../shared/json.ts'
import { type HttpAnswer, httpAnswer, largestAnswerBytes } from './answer.ts'
import { createSlots } from './slots.ts'

export interface WriteRequest {
  readonly method: 'POST' | 'PUT'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** No body where it is empty. */
  readonly body: JsonObject
  /** From here to the answer's last byte. */
  readonly timeoutMs: number
}

export type WriteAnswer =
  | ({ readonly kind: 'answered' } & HttpAnswer)
  /** No connection was made: provably nothing was sent. */
  | { readonly kind: 'unsent'; readonly cause: string }
  /** A byte may have left, and no whole answer came. */
  | { readonly kind: 'unclear'; readonly cause: string }

export interface WriteDoor {
  send(request: WriteRequest): Promise<WriteAnswer>
  close(): void
}

export function createWriteDoor(options: { readonly maxConcurrency: number }): WriteDoor {
  // Not left to the agents: a request in their queue cannot be given up before it has a connection.
  const slots = createSlots(options.maxConcurrency)
  const agent = { http: new HttpAgent({ keepAlive: false }), https: new OneContextAgent({ keepAlive: false }) }
  // Put together once: got goes through every option again for each request that brings it.
  const client = got.extend({
    headers: { 'accept-encoding': 'identity', connection: 'close' },
    responseType: 'buffer',
    agent,
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    decompress: false,
  })

  return {
    async send(request) {
      const askedAt = performance.now()
      if (!(await slots.take(request.timeoutMs))) return { kind: 'unsent', cause: 'no connection was free in time' }
      const timeoutMs = request.timeoutMs - (performance.now() - askedAt)
      return sendNow({ ...request, timeoutMs: Math.max(1, Math.floor(timeoutMs)) }, client).finally(() =>
        slots.release(),
      )
    },
    close() {
      agent.http.destroy()
      agent.https.destroy()
    },
  }
}

/** One context for all connections: Node would make one for each, of all the authorities that it trusts. */
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
): Promise<WriteAnswer> {
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
      if (transferred > largestAnswerBytes) oversized.abort()
    })
    const response = await request
    return {
      kind: 'answered',
      ...httpAnswer(response.statusCode, response.rawBody, response.headers['retry-after']),
    }
  } catch (error) {
    return { kind: mayHaveLeft(error, url) ? 'unclear' : 'unsent', cause: causeOf(error) }
  }
}

// Node hands the request to the socket only once it is connected, and over TLS only once the certificate is accepted.
// Where got cannot say how far the request came, it may have left.
function mayHaveLeft(error: unknown, url: string): boolean {
  if (!(error instanceof RequestError) || error.timings === undefined) return true
  const { connect, secureConnect } = error.timings
  return (url.startsWith('https:') ? secureConnect : connect) !== undefined
}

function causeOf(error: unknown): string {
  if (error instanceof RequestError) return error.code
  return error instanceof Error ? error.name : 'unknown'
}
