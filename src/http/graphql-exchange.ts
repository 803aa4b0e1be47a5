// One request to /graphql with its response: what the hooks of the route determine about it, and how it ends.
import type { ServerResponse } from 'node:http'
import type { Authenticated } from './auth/authenticate.ts'
import type { SocketPlace } from './subscriptions/socket-places.ts'
import type { StreamFraming } from './subscriptions/stream-framing.ts'
import { json } from './media-types.ts'
import type { LogRequest } from './request-log.ts'
import type { RequestScope } from './request-scope.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Only for requests to /graphql. */
    exchange: GraphqlExchange
  }
}

export class GraphqlExchange {
  readonly scope: RequestScope
  /** The media type of the response, unless it is a stream of events. */
  mediaType = json
  /** Undefined if the response is not a stream. */
  framing: StreamFraming | undefined
  #authenticated: Authenticated | undefined
  readonly #response: ServerResponse
  readonly #log: LogRequest
  readonly #startedAt = performance.now()
  /** Among the requests that are being received. */
  receiving: SocketPlace | undefined
  #leave: (() => void) | undefined
  #isExecuting = false
  #isFinished = false

  constructor(scope: RequestScope, response: ServerResponse, log: LogRequest) {
    this.scope = scope
    this.#response = response
    this.#log = log
    // A caller may disconnect while a mutation is executed. The mutation continues, and the exchange ends with it.
    response.once('close', () => {
      if (!this.#isExecuting) this.finish()
    })
  }

  get authenticated(): Authenticated {
    if (this.#authenticated === undefined) throw new Error('the caller is not authenticated yet')
    return this.#authenticated
  }

  set authenticated(authenticated: Authenticated) {
    this.#authenticated = authenticated
    this.scope.principal = authenticated.principal
  }

  /** @param leave releases the request's place in the capacity limit */
  enter(leave: () => void): void {
    this.#leave = leave
  }

  async execute<T>(work: () => Promise<T>): Promise<T> {
    this.#isExecuting = true
    try {
      return await work()
    } finally {
      this.#isExecuting = false
      // A slow reader of the response must not hold its place.
      this.#leave?.()
      if (this.#response.destroyed) this.finish()
    }
  }

  /** Writes the log line. Only the first call counts. */
  finish(): void {
    if (this.#isFinished) return
    this.#isFinished = true
    this.#leave?.()
    this.#log(this.scope, this.#response, performance.now() - this.#startedAt)
  }
}
