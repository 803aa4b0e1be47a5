// One log line and one measurement for each request to /graphql.
import type { ServerResponse } from 'node:http'
import { type Logger, type Metrics, withoutRedaction } from '../platform/index.ts'
import type { RequestScope } from './request-scope.ts'

/** What proxies log, too, where the caller has left without a response. */
const abandonedStatus = 499

export type LogRequest = (scope: RequestScope, response: ServerResponse, milliseconds: number) => void

export function requestLog(logger: Logger, metrics: Metrics): LogRequest {
  const requestLogger = withoutRedaction(logger)
  return (scope, response, milliseconds) => {
    // A stream that has just been opened goes on. It has a line of its own when it ends.
    const isAnswered = response.writableEnded || (response.headersSent && !response.destroyed)
    const status = isAnswered ? response.statusCode : abandonedStatus
    const outcome = isAnswered ? outcomeOf(status, scope) : 'abandoned'
    scope.span?.end({ status, outcome })
    metrics.requestAnswered({ outcome, seconds: milliseconds / 1000 })
    requestLogger.info(
      {
        requestId: scope.requestId,
        operation: scope.operation?.name?.slice(0, 64) ?? null,
        mutation: scope.operation?.isMutation ?? false,
        caller: scope.principal?.slice(0, 16) ?? null,
        cost: scope.cost ?? null,
        upstreamCalls: scope.upstreamCalls,
        outcome,
        status,
        milliseconds: Math.round(milliseconds),
        ...(scope.errorCodes.length > 0 ? { errors: scope.errorCodes.slice(0, 10) } : {}),
      },
      'request',
    )
  }
}

function outcomeOf(status: number, { errorCodes }: RequestScope): 'ok' | 'errors' | 'refused' {
  if (status >= 400) return 'refused'
  return errorCodes.length > 0 ? 'errors' : 'ok'
}
