// Opens the stream of events of a checked operation, within the limits; for all transports.
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { ErrorCode, ErrorDetails } from '../../domains/index.ts'
import type { Logger, Metrics } from '../../platform/index.ts'
import type { Authenticated } from '../auth/authenticate.ts'
import { callerKey } from '../auth/caller-identity.ts'
import { errorExtensions } from '../format-error.ts'
import { type CheckedOperation, requestScope, type RequestScope } from '../request-scope.ts'
import { createOpenStreams, type OpenStreams } from './open-streams.ts'
import { createSharedExecutions } from './shared-executions.ts'
import { type StreamTimes, streamTimes } from './stream-times.ts'
import { type Executor, openSource, type Outcome, SubscriptionEvents } from './subscription-events.ts'
import { createSubscriptionPlaces } from './subscription-limits.ts'

export interface Refused {
  readonly errors: readonly GraphQLFormattedError[]
  /** The HTTP status if a limit is the reason. */
  readonly status?: 429 | 503
}

interface Subscribing {
  readonly transport: 'websocket' | 'sse' | 'multipart'
  readonly authenticated: Authenticated
  readonly scope: RequestScope
  readonly operation: CheckedOperation
}

export interface Subscriptions {
  readonly streams: OpenStreams
  readonly times: StreamTimes
  /** @param onEnd called once an opened stream has ended */
  open(subscribing: Subscribing, onEnd?: (events: SubscriptionEvents) => void): Promise<SubscriptionEvents | Refused>
  /** Formats and logs an unexpected error of a subscription that could not be opened. */
  formatFailure(scope: RequestScope, error: unknown): GraphQLFormattedError
}

interface SubscriptionsOptions extends Omit<Executor, 'onEvent' | 'executions'> {
  readonly logger: Logger
  readonly metrics: Metrics
  readonly times?: StreamTimes
}

export function createSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const { logger, metrics, formatError, times = streamTimes } = options
  const executor: Executor = { ...options, executions: createSharedExecutions(), onEvent: metrics.eventSent }
  const places = createSubscriptionPlaces()
  const streams = createOpenStreams()
  metrics.openSubscriptions(() => places.taken)

  const ended = (subscribing: Subscribing, startedAt: number, outcome: Outcome, events: number): void => {
    const { transport, scope, authenticated } = subscribing
    metrics.subscriptionEnded({ transport, outcome })
    const { client } = scope
    // Other transports have a line and a measurement of the request.
    if (client !== undefined && transport === 'websocket') metrics.clientSeen(client)
    logger.info(
      {
        requestId: scope.requestId,
        operation: scope.operation?.name?.slice(0, 64) ?? null,
        transport,
        caller: authenticated.principal.slice(0, 16),
        ...(client === undefined ? {} : { client }),
        cost: scope.cost ?? null,
        upstreamCalls: scope.upstreamCalls,
        events,
        outcome,
        milliseconds: Math.round(performance.now() - startedAt),
        ...(scope.errorCodes.length > 0 ? { errors: scope.errorCodes.slice(0, 10) } : {}),
      },
      'subscription',
    )
  }

  const formatFailure = (scope: RequestScope, error: unknown): GraphQLFormattedError =>
    requestScope.run(scope, () =>
      formatError(error instanceof GraphQLError ? error.toJSON() : { message: 'internal' }, error),
    )

  return {
    streams,
    times,
    formatFailure,
    open(subscribing, onEnd = () => undefined) {
      const { authenticated, scope } = subscribing
      const startedAt = performance.now()
      return requestScope.run(scope, async (): Promise<SubscriptionEvents | Refused> => {
        if (streams.isStopping) return { errors: [refusal(scope, stopping)], status: 503 }
        const place = places.take(callerKey(authenticated))
        if ('code' in place) {
          return { errors: [refusal(scope, place)], status: place.code === 'OVERLOADED' ? 503 : 429 }
        }
        try {
          const source = await openSource(executor, subscribing)
          if ('next' in source) {
            const leave = (outcome: Outcome, count: number): void => {
              place.leave()
              ended(subscribing, startedAt, outcome, count)
              onEnd(events)
            }
            const events = new SubscriptionEvents(executor, { ...subscribing, onEnd: leave }, source)
            return events
          }
          place.leave()
          return { errors: source.map((error) => formatError(error.toJSON(), error)) }
        } catch (error) {
          place.leave()
          return { errors: [formatFailure(scope, error)] }
        }
      })
    },
  }
}

const stopping = {
  code: 'OVERLOADED',
  message: 'The gateway is about to stop. Subscribe again.',
  retryAfterMs: 1000,
} as const

/** A formatted error of a request that was refused before execution. */
export function refusal(
  scope: RequestScope,
  error: { readonly code: ErrorCode; readonly message: string } & ErrorDetails,
): GraphQLFormattedError {
  scope.errorCodes.push(error.code)
  scope.reason ??= error.message
  return { message: error.message, extensions: errorExtensions(error, scope) }
}
