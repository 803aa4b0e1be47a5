// GraphQL Yoga with undici, as in production: the plugins that its documentation names.
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { pino } from 'pino'
import { undiciCalls } from '../druo-calls.ts'
import { listenForBenchmark } from '../listen-for-benchmark.ts'
import { peerContext, peerSchema } from '../peer-schema.ts'
import { maxCost, maxDepth, maxRequestsPerMinute, tokens } from '../production.ts'

interface Verified {
  readonly jwt: { readonly payload: { readonly sub: string } }
}

// Not among the project's packages, and imported its types would change those of graphql for the whole project.
const load = createRequire(import.meta.url)
const { createYoga } = load('graphql-yoga') as { createYoga: (options: object) => RequestListener }
const { useJWT, createRemoteJwksSigningKeyProvider } = load('@graphql-yoga/plugin-jwt') as {
  useJWT: (options: object) => object
  createRemoteJwksSigningKeyProvider: (options: object) => object
}
const { usePrometheus } = load('@graphql-yoga/plugin-prometheus') as { usePrometheus: (options: object) => object }
const { useRateLimiter } = load('@envelop/rate-limiter') as { useRateLimiter: (options: object) => object }
const { EnvelopArmorPlugin } = load('@escape.tech/graphql-armor') as { EnvelopArmorPlugin: (options: object) => object }

const logger = pino()
const startedAt = new WeakMap<object, number>()
const logPlugin = {
  onRequest({ request }: { readonly request: object }): void {
    startedAt.set(request, performance.now())
  },
  onResponse({ request, response }: { readonly request: Request; readonly response: Response }): void {
    const responseTime = performance.now() - (startedAt.get(request) ?? Number.NaN)
    logger.info(
      { method: request.method, url: request.url, status: response.status, responseTime },
      'request completed',
    )
  },
}

const druo = undiciCalls()
const limit = { field: '*', max: maxRequestsPerMinute, window: '1m' }
const yoga = createYoga({
  schema: peerSchema(druo),
  context: ({ jwt }: Verified) => peerContext(druo, jwt.payload.sub),
  logging: false,
  graphiql: false,
  plugins: [
    logPlugin,
    useJWT({
      signingKeyProviders: [createRemoteJwksSigningKeyProvider({ jwksUri: tokens.keySetUrl })],
      tokenVerification: { issuer: tokens.issuer, audience: tokens.audience, algorithms: ['RS256'] },
    }),
    usePrometheus({}),
    EnvelopArmorPlugin({ maxDepth: { n: maxDepth }, costLimit: { maxCost } }),
    useRateLimiter({
      identifyFn: ({ jwt }: Verified) => jwt.payload.sub,
      configByField: [
        { type: 'Query', ...limit },
        { type: 'Mutation', ...limit },
      ],
    }),
  ],
})
listenForBenchmark(createServer(yoga))
