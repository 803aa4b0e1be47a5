// One log line and one measurement for each request to /graphql.
import type { ServerResponse } from 'node:http'
import { type Logger, type Metrics, withoutRedaction } from '../platform/index.ts'
import type { RequestScope } from './request-scope.ts'

/** The status that proxies log too if the caller disconnected without a response. */
const abandonedStatus = 499

export type LogRequest = (scope: RequestScope, response: ServerResponse, milliseconds: number) => void

export interface RequestLogOptions {
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
