// Mercurius on Fastify with its compiler of operations and undici, as in production: the plugins that Fastify and it name.
import { createRequire } from 'node:module'
import fastify, { type FastifyPluginAsync, type FastifyRequest, LogController } from 'fastify'
import { undiciCalls } from '../druo-calls.ts'
import { sayPort } from '../listen-for-benchmark.ts'
import { type PeerContext, peerContext, peerSchema } from '../peer-schema.ts'
import { maxCost, maxDepth, maxRequestsPerMinute, tokens } from '../production.ts'

type Plugin = FastifyPluginAsync<Readonly<Record<string, unknown>>>
interface Decoded {
  readonly header: { readonly kid: string; readonly alg: string }
}

// Not among the project's packages: see package.json in the folder above.
const load = createRequire(import.meta.url)
const mercurius = load('mercurius') as Plugin
const mercuriusLogging = load('mercurius-logging') as Plugin
const fastifyJwt = load('@fastify/jwt') as Plugin
const rateLimit = load('@fastify/rate-limit') as Plugin
const { default: metrics } = load('fastify-metrics') as { default: Plugin }
const buildGetJwks = load('get-jwks') as (options: object) => {
  getPublicKey(key: { readonly domain: string; readonly kid: string; readonly alg: string }): Promise<string>
}
const { costLimitRule } = load('@escape.tech/graphql-armor-cost-limit') as {
  costLimitRule: (options: object) => object
}

const druo = undiciCalls()
const { origin, pathname } = new URL(tokens.keySetUrl)
const keys = buildGetJwks({ jwksPath: pathname })

const app = fastify({ logger: true, logController: new LogController({ disableRequestLogging: true }) })
await app.register(metrics, { endpoint: '/metrics' })
await app.register(fastifyJwt, {
  decode: { complete: true },
  secret: async (_request: FastifyRequest, { header }: Decoded) =>
    keys.getPublicKey({ domain: origin, kid: header.kid, alg: header.alg }),
  verify: { allowedIss: tokens.issuer, allowedAud: tokens.audience, cache: true },
})
app.addHook('onRequest', (request) => request.getDecorator<() => Promise<void>>('jwtVerify')())
const callerOf = (request: FastifyRequest): string => request.getDecorator<{ readonly sub: string }>('user').sub
await app.register(rateLimit, {
  max: maxRequestsPerMinute,
  timeWindow: 60_000,
  hook: 'preHandler',
  keyGenerator: callerOf,
})
await app.register(mercurius, {
  schema: peerSchema(druo),
  jit: 1,
  queryDepth: maxDepth,
  validationRules: [costLimitRule({ maxCost })],
  context: (request: FastifyRequest): PeerContext => peerContext(druo, callerOf(request)),
})
await app.register(mercuriusLogging, {})
sayPort(Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port))
