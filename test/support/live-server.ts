// The transports of subscriptions in front of a field that sends what the test publishes, with times that a test can wait for.
import { once } from 'node:events'
import { promisify } from 'node:util'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { onTestFinished } from 'vitest'
import type { GatewayContext } from '../../src/domains/shared/context.ts'
import { Subscriber } from '../../src/updates/subscriber.ts'
import { createMetrics } from '../../src/platform/metrics.ts'
import { createApollo } from '../../src/http/apollo.ts'
import { createAuthenticate, unlimited } from '../../src/http/auth/authenticate.ts'
import { type CallerIdentity, type IdentifyCaller, identifyAnonymous } from '../../src/http/auth/caller-identity.ts'
import { bearerToken } from '../../src/http/auth/bearer-token.ts'
import { runInCallScope } from '../../src/druo/call-scope.ts'
import { createCapacity, type SocketLimits, socketLimits } from '../../src/http/capacity.ts'
import { createFormatError } from '../../src/http/format-error.ts'
import { graphqlRoute } from '../../src/http/graphql-route.ts'
import { createHttpServer } from '../../src/http/http-server.ts'
import { type ByteBudgetLimits, createByteBudget } from '../../src/http/limits/byte-budget.ts'
import type { MessageLimits } from '../../src/http/subscriptions/message-limit.ts'
import { type StreamTimes, streamTimes } from '../../src/http/subscriptions/stream-times.ts'
import { createSubscriptions } from '../../src/http/subscriptions/subscriptions.ts'
import { createWebSockets } from '../../src/http/subscriptions/web-sockets.ts'
import type { TrustedDocuments } from '../../src/http/persisted-documents.ts'
import { clientTimeouts, type ClientTimeouts } from '../../src/http/slow-clients.ts'
import { recordedLog } from './recorded-log.ts'
import { portOf } from './misbehaving-server.ts'

export interface LiveServer {
  readonly origin: string
  /** The open subscriptions of `message`. */
  readonly watchers: ReadonlySet<Subscriber<string>>
  publish(text: string): void
  /** What the log has of this kind. */
  lines(message: string): readonly Readonly<Record<string, unknown>>[]
  metrics(): Promise<string>
  /** How many TCP connections are open. */
  connections(): Promise<number>
  /** Brings the streams to their end within this time. */
  stop(withinMs: number): Promise<void>
}

export interface LiveServerOptions {
  readonly times?: Partial<StreamTimes>
  readonly timeouts?: Partial<ClientTimeouts>
  readonly origins?: readonly string[]
  /** With it, any bearer token is accepted, and expires then. */
  readonly expiresAt?: Date
  /** With it, any bearer token is accepted as long as it says so. */
  readonly isStillAccepted?: () => boolean
  /** In place of no authentication. */
  readonly identify?: IdentifyCaller
  readonly socketLimits?: Partial<SocketLimits>
  readonly maxConnections?: number
  readonly byteLimits?: ByteBudgetLimits
  readonly messageLimits?: MessageLimits
  readonly trustedDocuments?: TrustedDocuments
}

const typeDefs =
  'type Query { now: String } type Mutation { do: String } type Subscription { message: String! fails: String }'

export async function startLiveServer(options: LiveServerOptions = {}): Promise<LiveServer> {
  const { times = {}, timeouts = {}, origins = [], expiresAt, isStillAccepted } = options
  const watchers = new Set<Subscriber<string>>()
  const subscribe = () => {
    const watcher = new Subscriber<string>((leaving) => void watchers.delete(leaving))
    watchers.add(watcher)
    return watcher
  }
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: {
      Subscription: {
        message: { subscribe, resolve: (text: string) => text },
        fails: {
          subscribe: () => {
            throw new Error('canary-4711')
          },
        },
      },
    },
  })
  const { logger, lines } = recordedLog()
  const metrics = createMetrics()
  const apollo = createApollo({
    schema,
    introspection: true,
    trustedDocuments: options.trustedDocuments,
    logger,
  })
  await apollo.start()
  const identifyAny = async (authorization: readonly string[]): Promise<CallerIdentity> => {
    const anonymous = await identifyAnonymous([], '')
    if (expiresAt === undefined && isStillAccepted === undefined) return anonymous
    const token = bearerToken(authorization)
    const caller = { ...anonymous.caller, kind: 'jwt' } as const
    return { ...anonymous, rateLimitKey: token, caller, expiresAt, ...(isStillAccepted && { isStillAccepted }) }
  }
  const asking = {
    apollo,
    runInCallScope,
    authenticate: createAuthenticate(options.identify ?? identifyAny, unlimited),
    createContext: (requestId: string) =>
      ({ requestId, deadline: new Date(Date.now() + 10_000), caller: { scopes: undefined } }) as GatewayContext,
    capacity: createCapacity({ maxRunning: 100, maxInFlight: 1000 }),
    bytes: createByteBudget(options.byteLimits),
    unsent: createByteBudget(),
    logger,
    metrics,
  }
  const subscriptions = createSubscriptions({
    ...asking,
    schema,
    formatError: createFormatError(logger),
    times: { ...streamTimes, heartbeatMs: 10_000, initMs: 10_000, ...times },
  })
  const webSockets = createWebSockets({
    ...asking,
    schema,
    subscriptions,
    limits: { ...socketLimits, ...options.socketLimits },
    ...(options.messageLimits && { messageLimits: options.messageLimits }),
    ...(options.byteLimits && { byteLimits: options.byteLimits }),
  })
  const crossOrigin = { origins, sandbox: false }
  const { server } = await createHttpServer({
    graphql: graphqlRoute({ ...asking, subscriptions, crossOrigin }),
    webSockets,
    crossOrigin,
    onlyLocalNames: true,
    explorer: undefined,
    schemaText: '',
    missing: async () => undefined,
    metrics,
    logger,
    timeouts: { ...clientTimeouts, ...timeouts },
    maxConnections: options.maxConnections,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    webSockets.terminate()
    server.closeAllConnections()
    server.close()
    await apollo.stop()
  })
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    watchers,
    publish(text) {
      for (const watcher of watchers) watcher.offer(text)
    },
    lines: (message) => lines.filter(({ msg }) => msg === message),
    connections: () => promisify(server.getConnections.bind(server))(),
    metrics: async () => (await metrics.read()).body,
    stop: (withinMs) => subscriptions.streams.stopAll(withinMs),
  }
}
