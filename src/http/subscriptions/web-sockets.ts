// Subscriptions over WebSocket, by the protocol graphql-transport-ws: `graphql-ws` speaks it, the gateway adds its limits.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GraphQLSchema } from 'graphql'
import { CloseCode } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Logger, Metrics } from '../../platform/index.ts'
import { maxMessageBytes, withClientLibrary } from '../graphql-request.ts'
import { type ByteBudgetLimits, createByteBudget } from '../limits/byte-budget.ts'
import { refuseSocket } from '../problem.ts'
import { newRequestScope, type RequestScope } from '../request-scope.ts'
import { BoundedWebSocket } from './bounded-web-socket.ts'
import { reviveClientMessage } from './client-message.ts'
import { FormattedError } from './formatted-error.ts'
import { createSocketPlaces, type SocketLimits } from '../capacity.ts'
import { createMessageLimit, type MessageLimits } from './message-limit.ts'
import { SubscriptionEvents } from './subscription-events.ts'
import { isExpired } from './token-end.ts'
import { closeCodes, WebSocketSession } from './web-socket-session.ts'
import { openSubscription, type SubscribeOptions } from './web-socket-subscription.ts'

export interface WebSockets {
  /** Whether one more socket may be opened. */
  hasRoom(): boolean
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Disconnects all open sockets. */
  terminate(): void
}

interface WebSocketsOptions extends SubscribeOptions {
  readonly schema: GraphQLSchema
  readonly logger: Logger
  readonly metrics: Metrics
  readonly limits?: SocketLimits
  readonly messageLimits?: MessageLimits
  /** Of messages that are not complete. */
  readonly byteLimits?: ByteBudgetLimits
}

export function createWebSockets(options: WebSocketsOptions): WebSockets {
  const { schema, subscriptions, logger } = options
  const { times, streams } = subscriptions
  const places = createSocketPlaces(options.limits)
  const incomplete = createByteBudget(options.byteLimits)
  const bounds = { incomplete, messages: createMessageLimit(options.messageLimits) }
  const sessions = new WeakMap<WebSocket, WebSocketSession>()
  const serverOptions = {
    noServer: true,
    WebSocket: BoundedWebSocket,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    // One message of a socket in each turn of the event loop, so that many at once do not hold up others.
    allowSynchronousEvents: false,
    closeTimeout: times.closeMs,
  }
  const server = new WebSocketServer(serverOptions)
  server.on('wsClientError', (error, socket, request) => {
    refuseSocket(request, socket, 400, `${error.message}.`, { 'sec-websocket-version': '13' })
  })

  useServer(
    {
      // Close reasons name no internal error.
      isProd: true,
      connectionInitWaitTimeout: times.initMs,
      jsonMessageReviver: reviveClientMessage,
      async onConnect({ connectionParams, extra }) {
        const session = sessions.get(extra.socket)
        // There was no room for the socket: it is closing.
        if (session === undefined) return false
        session.authorization = [...session.authorization, ...authorizationIn(connectionParams)]
        try {
          return await authenticateSession(options, session)
        } catch (error) {
          logger.error({ err: error }, 'connection_init failed')
          session.close(CloseCode.InternalServerError, 'Internal error')
          return false
        }
      },
      async onSubscribe({ extra }, _id, payload) {
        const session = sessions.get(extra.socket)
        if (session === undefined) throw new Error('a socket without a session was acknowledged')
        const scope = newRequestScope(undefined, session.host)
        scope.client = withClientLibrary(session.client, payload.extensions)
        const opened = await openSubscription(options, session, scope, payload)
        if ('events' in opened) {
          const { document, operationName } = opened.operation
          return { schema, document, operationName, contextValue: opened.events }
        }
        logRefusal(options, scope)
        return opened.errors.map((error) => new FormattedError(error))
      },
      subscribe({ contextValue }) {
        if (contextValue instanceof SubscriptionEvents) return contextValue
        throw new Error('a subscription was not opened')
      },
    },
    server,
    times.heartbeatMs,
  )

  // After the listener of `useServer`, which prints a client's broken frames to the console. ws closes the socket itself.
  server.on('connection', (socket, request) => {
    socket.removeAllListeners('error').on('error', () => undefined)
    const place = places.take(request.socket.remoteAddress ?? '', () =>
      socket.close(closeCodes.tryAgainLater, 'Too many WebSocket connections'),
    )
    if (place === undefined) return socket.close(closeCodes.tryAgainLater, 'Too many WebSocket connections')
    const session = new WebSocketSession(socket, request, place, times, bounds)
    sessions.set(socket, session)
    socket.once(
      'close',
      streams.add(() => session.end(closeCodes.goingAway, 'Going away', 'stopped')),
    )
  })

  return {
    hasRoom: () => places.hasRoom() && !streams.isStopping,
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (opened) => void server.emit('connection', opened, request))
    },
    terminate() {
      for (const socket of server.clients) socket.terminate()
    },
  }
}

/** @returns false if the socket was closed */
async function authenticateSession(
  { authenticate, logger }: WebSocketsOptions,
  session: WebSocketSession,
): Promise<boolean> {
  const authenticated = await authenticate(session.authorization, session.address)
  if (authenticated.kind === 'rejected') {
    logger.info({ reason: authenticated.reason }, 'Request rejected')
    session.close(authenticated.status === 401 ? closeCodes.forbidden : closeCodes.tryAgainLater, authenticated.message)
    return false
  }
  // Before the acknowledgement: graphql-ws counts a client's retries only up to it.
  if (isExpired(authenticated.expiresAt)) {
    session.close(closeCodes.forbidden, 'The token has expired')
    return false
  }
  if (session.authenticate(authenticated)) return true
  session.close(closeCodes.tryAgainLater, 'Too many WebSocket connections')
  return false
}

/** Browsers cannot set headers on a WebSocket, so the payload of `connection_init` may hold this one. */
function authorizationIn(parameters: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    name.toLowerCase() === 'authorization' && typeof value === 'string' ? [value] : [],
  )
}

function logRefusal({ logger, metrics }: WebSocketsOptions, scope: RequestScope): void {
  const transport = 'websocket'
  const outcome = 'refused'
  metrics.subscriptionEnded({ transport, outcome })
  logger.info(
    {
      requestId: scope.requestId,
      operation: scope.operation?.name?.slice(0, 64) ?? null,
      transport,
      caller: scope.principal?.slice(0, 16) ?? null,
      ...(scope.client === undefined ? {} : { client: scope.client }),
      outcome,
      errors: scope.errorCodes.slice(0, 10),
    },
    'subscription',
  )
}
