// The two transports of subscriptions in front of a field that says what the test tells it, with times that a test can wait for.
import { once } from 'node:events'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { onTestFinished } from 'vitest'
import type { GatewayContext } from '../../src/context.ts'
import { Watcher } from '../../src/live/watcher.ts'
import { createMetrics } from '../../src/observability/metrics.ts'
import { createApollo } from '../../src/server/apollo.ts'
import { admission } from '../../src/server/callers/admission.ts'
import { type Authenticated, authenticateNobody } from '../../src/server/callers/authentication.ts'
import { bearerToken } from '../../src/server/callers/bearer-token.ts'
import { unlimited } from '../../src/server/callers/rate-limit.ts'
import { createCapacity } from '../../src/server/capacity.ts'
import { errorDoor } from '../../src/server/error-door.ts'
import { graphqlRoute } from '../../src/server/graphql-route.ts'
import { createHttpServer } from '../../src/server/http-server.ts'
import type { StreamTimes } from '../../src/server/live/stream-times.ts'
import { createSubscriptions } from '../../src/server/live/subscriptions.ts'
import { createWebSockets } from '../../src/server/live/web-sockets.ts'
import { clientTimeouts, type ClientTimeouts } from '../../src/server/slow-clients.ts'
import { recordedLog } from './recorded-log.ts'
import { portOf } from './misbehaving-server.ts'

export interface LiveServer {
  readonly origin: string
  /** Who subscribes to `told` just now. */
  readonly watchers: ReadonlySet<Watcher<string>>
  tell(text: string): void
  /** What the log has of this kind. */
  lines(message: string): readonly Readonly<Record<string, unknown>>[]
  metrics(): Promise<string>
  /** Brings the streams to their end within this time. */
  stop(withinMs: number): Promise<void>
}

export interface LiveServerOptions {
  readonly times?: Partial<StreamTimes>
  readonly timeouts?: Partial<ClientTimeouts>
  readonly origins?: readonly string[]
  /** With it, a bearer token is needed; any will do but `bad`, and it ends then. */
  readonly expiresAt?: Date
}

const typeDefs =
  'type Query { now: String } type Mutation { do: String } type Subscription { told: String! fails: String }'

export async function startLiveServer(options: LiveServerOptions = {}): Promise<LiveServer> {
  const { times = {}, timeouts = {}, origins = [], expiresAt } = options
  const watchers = new Set<Watcher<string>>()
  const told = () => {
    const watcher = new Watcher<string>((leaving) => void watchers.delete(leaving))
    watchers.add(watcher)
    return watcher
  }
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: {
      Subscription: {
        told: { subscribe: told, resolve: (text: string) => text },
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
    trustedDocuments: undefined,
    logger,
  })
  await apollo.start()
  const authenticate = async (authorization: readonly string[]): Promise<Authenticated> => {
    const nobody = await authenticateNobody([])
    if (expiresAt === undefined) return nobody
    const token = bearerToken(authorization)
    return { ...nobody, rateLimitKey: token, caller: { ...nobody.caller, kind: 'jwt' }, expiresAt }
  }
  const asking = {
    apollo,
    admit: admission(authenticate, unlimited),
    createContext: (requestId: string) =>
      ({ requestId, deadline: new Date(Date.now() + 10_000), caller: { scopes: undefined } }) as GatewayContext,
    capacity: createCapacity({ mostRunning: 100, mostInside: 1000 }),
    logger,
    metrics,
  }
  const subscriptions = createSubscriptions({
    ...asking,
    schema,
    door: errorDoor(logger),
    times: { heartbeatMs: 10_000, initMs: 10_000, ...times },
  })
  const webSockets = createWebSockets({ ...asking, schema, subscriptions })
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
    tell(text) {
      for (const watcher of watchers) watcher.offer(text)
    },
    lines: (message) => lines.filter(({ msg }) => msg === message),
    metrics: async () => (await metrics.read()).body,
    stop: (withinMs) => subscriptions.streams.stopAll(withinMs),
  }
}
