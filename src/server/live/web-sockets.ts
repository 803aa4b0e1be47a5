// Subscriptions over WebSocket, by the protocol graphql-transport-ws: who comes in, what is asked, and how it ends.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GraphQLSchema } from 'graphql'
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Logger } from '../../observability/logger.ts'
import type { Metrics } from '../../observability/metrics.ts'
import { largestBodyBytes } from '../request-body.ts'
import { newRequestScope } from '../request-scope.ts'
import { FormattedError } from './formatted-error.ts'
import { SubscriptionEvents } from './subscription-events.ts'
import { subscriptionLimits } from './subscription-limits.ts'
import { WebSocketConnection } from './web-socket-connection.ts'
import { type SubscribeOptions, subscribeOn } from './web-socket-subscribe.ts'

export interface WebSockets {
  /** Whether one more connection may be made. */
  hasRoom(): boolean
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends at once what is still open. */
  terminate(): void
}

export interface WebSocketsOptions extends SubscribeOptions {
  readonly schema: GraphQLSchema
  readonly logger: Logger
  readonly metrics: Metrics
}

interface Extra {
  readonly connection: WebSocketConnection
}

/** Clients of this protocol come back by themselves after either. */
const tryAgainLater = 1013
const goingAway = 1001

export function createWebSockets(options: WebSocketsOptions): WebSockets {
  const { schema, admit, subscriptions, logger, metrics } = options
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: largestBodyBytes,
    perMessageDeflate: false,
  })
  const open = new Set<WebSocket>()

  const protocol = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: subscriptions.times.initMs,
    async onConnect({ connectionParams, extra: { connection } }) {
      connection.authorization = [...connection.authorization, ...authorizationIn(connectionParams)]
      const admitted = await admit(connection.authorization)
      if (admitted.kind === 'authenticated') {
        connection.expectEnd(admitted)
        return true
      }
      logger.info({ reason: admitted.reason }, 'Request rejected')
      connection.refuse(admitted.status === 401 ? CloseCode.Unauthorized : tryAgainLater, admitted.message)
      return false
    },
    async onSubscribe({ extra: { connection } }, _id, payload) {
      const scope = newRequestScope(undefined)
      const opened = await subscribeOn(options, connection, scope, payload)
      if ('events' in opened) {
        const { document, operationName } = opened.operation
        return { schema, document, operationName, contextValue: opened.events }
      }
      metrics.subscriptionEnded({ transport: 'websocket', outcome: 'refused' })
      logger.info(
        {
          requestId: scope.requestId,
          operation: scope.operation?.name?.slice(0, 64) ?? null,
          transport: 'websocket',
          caller: scope.principal?.slice(0, 16) ?? null,
          outcome: 'refused',
          errors: scope.errorCodes.slice(0, 10),
        },
        'subscription',
      )
      return opened.errors.map((error) => new FormattedError(error))
    },
    subscribe({ contextValue }) {
      if (contextValue instanceof SubscriptionEvents) return contextValue
      throw new Error('a subscription was not opened')
    },
  })

  const onError = (error: unknown): void => logger.error({ err: error }, 'message failed')
  const opened = (socket: WebSocket, request: IncomingMessage): void => {
    const connection = new WebSocketConnection(socket, request, subscriptions.times, onError)
    const forget = subscriptions.streams.add(() => connection.end(goingAway, 'Going away', 'stopped'))
    open.add(socket)
    const closed = protocol.opened(connection.protocolSocket(), { connection })
    socket.once('close', (code, reason) => {
      forget()
      open.delete(socket)
      closed(code, reason.toString()).catch(onError)
    })
  }

  return {
    hasRoom: () => open.size < subscriptionLimits.mostOfProcess && !subscriptions.streams.isStopping,
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, opened)
    },
    terminate() {
      for (const socket of open) socket.terminate()
    },
  }
}

/** Browsers cannot set headers on a WebSocket, so that its first message may have the one that matters. */
function authorizationIn(parameters: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    name.toLowerCase() === 'authorization' && typeof value === 'string' ? [value] : [],
  )
}
