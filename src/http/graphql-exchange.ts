// One request to /graphql with its response: what the hooks of the route determine about it, how it ends, and its log line.
import type { ServerResponse } from 'node:http'
import type { GatewayContext } from '../domains/index.ts'
import { type Logger, type Metrics, withoutRedaction } from '../platform/index.ts'
import type { Authenticated } from './auth/authenticate.ts'
import { json, type StreamFraming } from './media-types.ts'
import type { SocketPlace } from './capacity.ts'
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
  /** Undefined before its execution. */
  context: GatewayContext | undefined
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

/** The status that proxies log too if the caller disconnected without a response. */
const abandonedStatus = 499

type LogRequest = (scope: RequestScope, response: ServerResponse, milliseconds: number) => void

interface RequestLogOptions {
  readonly logger: Logger
  readonly metrics: Metrics
  /** Adds the message of the first error: for the person at a terminal. */
  readonly logReasons?: boolean
}

export function requestLog({ logger, metrics, logReasons = false }: RequestLogOptions): LogRequest {
  const requestLogger = withoutRedaction(logger)
  return (scope, response, milliseconds) => {
    // A stream that has just been opened continues. It is logged when it ends.
    const isAnswered = response.writableEnded || (response.headersSent && !response.destroyed)
    const status = isAnswered ? response.statusCode : abandonedStatus
    const outcome = isAnswered ? outcomeOf(status, scope) : 'abandoned'
    const { client } = scope
    scope.span?.end({ status, outcome, client })
    metrics.requestAnswered({ outcome, seconds: milliseconds / 1000 })
    // Only of callers who are authenticated: others could use up the number of clients that are counted.
    if (client !== undefined && scope.principal !== undefined) metrics.clientSeen(client)
    requestLogger.info(
      {
        requestId: scope.requestId,
        operation: scope.operation?.name?.slice(0, 64) ?? null,
        mutation: scope.operation?.isMutation ?? false,
        caller: scope.principal?.slice(0, 16) ?? null,
        ...(client === undefined ? {} : { client }),
        cost: scope.cost ?? null,
        upstreamCalls: scope.upstreamCalls,
        outcome,
        status,
        milliseconds: Math.round(milliseconds),
        ...(scope.errorCodes.length > 0 ? { errors: scope.errorCodes.slice(0, 10) } : {}),
        ...(scope.userErrorCodes.length > 0 ? { userErrors: scope.userErrorCodes.slice(0, 10) } : {}),
        ...(logReasons && scope.reason !== undefined ? { reason: scope.reason } : {}),
      },
      'request',
    )
  }
}

function outcomeOf(status: number, { errorCodes }: RequestScope): 'ok' | 'errors' | 'refused' {
  if (status >= 400) return 'refused'
  return errorCodes.length > 0 ? 'errors' : 'ok'
}
