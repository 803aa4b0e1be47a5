// The HTTP side of the gateway: authentication, Apollo Server, subscriptions, webhooks and health checks on one port.
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { CreateContext } from '../domains/index.ts'
import { type Logger, type Metrics, networkOriginsOf, originOf, type Tracing } from '../platform/index.ts'
import { createApollo } from './apollo.ts'
import { type AuthenticationOptions, createAuthentication } from './auth/create-authentication.ts'
import { enforceScopes, schemaScopes } from './auth/scope-authorization.ts'
import { createCapacity } from './capacity.ts'
import { createExplorer } from './explorer/explorer.ts'
import { createFormatError } from './format-error.ts'
import { createByteBudget } from './limits/byte-budget.ts'
import { unsentLimits } from './limits/unsent-responses.ts'
import { endpointPath, graphqlRoute } from './graphql-route.ts'
import { createHttpServer } from './http-server.ts'
import type { TrustedDocuments } from './persisted-documents.ts'
import { type Need, readiness } from './readiness.ts'
import type { RunInCallScope } from './request-scope.ts'
import { type AnswerPage, sandboxPages, sandboxPath } from './sandbox-pages.ts'
import { noteUserErrors } from './user-errors-log.ts'
import { createSubscriptions } from './subscriptions/subscriptions.ts'
import { createWebSockets } from './subscriptions/web-sockets.ts'
import type { WebhookCredentials } from './webhooks/webhook-credentials.ts'
import { webhookRoute, type WebhookRouteOptions } from './webhooks/webhook-route.ts'

export { startMetricsServer } from './metrics-server.ts'
export { upstreamObserver } from './request-scope.ts'
export { linkForClient, sandboxPath } from './sandbox-pages.ts'
export { webhookPath } from './webhooks/webhook-route.ts'

interface HttpOptions extends AuthenticationOptions {
  readonly schema: GraphQLSchema
  readonly createContext: CreateContext
  readonly runInCallScope: RunInCallScope
  /** Undefined: no webhook deliveries are accepted. */
  readonly enqueueWebhook: WebhookRouteOptions['enqueue'] | undefined
  readonly webhooks: WebhookCredentials
  /** What the gateway needs to be ready. */
  readonly needs: readonly Need[]
  /** Answers requests for the sandbox's pages. Undefined if DRUO is not the embedded sandbox. */
  readonly answerSandboxPage: AnswerPage | undefined
  readonly introspection: boolean
  readonly trustedDocuments: TrustedDocuments | undefined
  readonly corsOrigins: readonly string[]
  readonly compression: boolean
  /** Whether /metrics is served on this port. */
  readonly servesMetrics: boolean
  readonly logger: Logger
  readonly metrics: Metrics
  readonly tracing: Tracing | undefined
  /** Whether the log line of a request has the message of its first error. */
  readonly logReasons: boolean
}

interface Listening {
  /** For clients on this machine, such as http://127.0.0.1:4000 */
  readonly origin: string
  /** For other machines. Empty unless the server listens on every interface. */
  readonly networkOrigins: readonly string[]
}

interface Http {
  /** For tests without sockets. */
  readonly app: FastifyInstance
  listen(port: number, host: string): Promise<Listening>
  /** Is "not ready" for `graceMs` while still serving, then finishes the requests in flight. */
  stop(graceMs: number): Promise<void>
}

/** Requests that are executed mostly wait for DRUO. The bytes of their bodies have a separate limit. */
const capacityLimits = { maxRunning: 256, maxInFlight: 1024 }

export async function createHttp(options: HttpOptions): Promise<Http> {
  const { schema, introspection, answerSandboxPage, corsOrigins, logger, metrics, tracing, enqueueWebhook } = options
  const sandbox = answerSandboxPage !== undefined
  enforceScopes(schema)
  noteUserErrors(schema)
  const { authenticate, close: closeAuthentication } = await createAuthentication(options, schemaScopes(schema))
  const apollo = createApollo(options)
  await apollo.start()
  const capacity = createCapacity(capacityLimits)
  metrics.load(() => capacity.load())

  const bytes = createByteBudget()
  const unsent = createByteBudget(unsentLimits)
  const executing = { ...options, apollo, authenticate, capacity, bytes, unsent }
  const subscriptions = createSubscriptions({ ...executing, formatError: createFormatError(logger) })
  const webSockets = createWebSockets({ ...executing, subscriptions })
  const crossOrigin = { origins: corsOrigins, sandbox }
  const server = await createHttpServer({
    webhooks:
      enqueueWebhook &&
      webhookRoute({
        credentials: options.webhooks,
        enqueue: enqueueWebhook,
        onDelivery: metrics.webhookDelivered,
        logger,
      }),
    graphql: graphqlRoute({ ...executing, subscriptions, tracing, crossOrigin }),
    sandboxPages: answerSandboxPage && sandboxPages(answerSandboxPage),
    webSockets,
    crossOrigin,
    // Without authentication, the gateway is as safe as the address that it listens on.
    onlyLocalNames: !sandbox && options.authentication.kind === 'none',
    explorer: introspection ? createExplorer(endpointPath, sandbox ? `${sandboxPath}/` : undefined) : undefined,
    schemaText: introspection ? printSchemaWithDirectives(schema) : '',
    missing: readiness(options.needs),
    compression: options.compression,
    metrics: options.servesMetrics ? metrics : undefined,
    logger,
  })
  return {
    app: server.app,
    async listen(port, host) {
      server.server.listen(port, host)
      await once(server.server, 'listening')
      return { origin: originOf(server.server, host), networkOrigins: networkOriginsOf(server.server) }
    },
    async stop(graceMs) {
      server.endConnections()
      await Promise.all([pause(graceMs), subscriptions.streams.stopAll(graceMs)])
      webSockets.terminate()
      await server.app.close()
      await apollo.stop()
      await closeAuthentication()
    },
  }
}
