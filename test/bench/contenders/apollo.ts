// Apollo Server on Express with got, as in production: the libraries that its documentation and Express' name.
import { createRequire } from 'node:module'
import { createServer, type RequestListener } from 'node:http'
import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import { gotCalls } from '../druo-calls.ts'
import { listenForBenchmark } from '../listen-for-benchmark.ts'
import { peerContext, type PeerContext, peerSchema } from '../peer-schema.ts'
import { maxCost, maxDepth, maxRequestsPerMinute, tokens } from '../production.ts'

interface Verified {
  readonly auth: { readonly payload: { readonly sub: string } }
}
type Handler = (request: object, response: object, next: () => void) => void
interface Express {
  (): RequestListener & { use(...handlers: (string | Handler)[]): void }
  json(): Handler
}
interface Armor {
  readonly ApolloArmor: new (options: object) => {
    protect(): Pick<ApolloServerOptions<PeerContext>, 'plugins' | 'validationRules'>
  }
}
interface Integration {
  readonly expressMiddleware: (
    server: ApolloServer<PeerContext>,
    options: { context(call: { readonly req: Verified }): Promise<PeerContext> },
  ) => Handler
}

// Not among the project's packages: see package.json in the folder above.
const load = createRequire(import.meta.url)
const express = load('express') as Express
const { expressMiddleware } = load('@as-integrations/express5') as Integration
const { ApolloArmor } = load('@escape.tech/graphql-armor') as Armor
const { auth } = load('express-oauth2-jwt-bearer') as { auth: (options: object) => Handler }
const { rateLimit } = load('express-rate-limit') as { rateLimit: (options: object) => Handler }
const pinoHttp = load('pino-http') as () => Handler
const promBundle = load('express-prom-bundle') as (options: object) => Handler

const druo = gotCalls()
const armor = new ApolloArmor({ maxDepth: { n: maxDepth }, costLimit: { maxCost } })
const server = new ApolloServer<PeerContext>({ schema: peerSchema(druo), ...armor.protect() })
await server.start()

const app = express()
app.use(pinoHttp())
app.use(promBundle({ includeMethod: true, includePath: true }))
app.use(
  '/graphql',
  auth({ issuer: tokens.issuer, audience: tokens.audience, jwksUri: tokens.keySetUrl }),
  rateLimit({
    windowMs: 60_000,
    limit: maxRequestsPerMinute,
    keyGenerator: (request: Verified) => request.auth.payload.sub,
  }),
  express.json(),
  expressMiddleware(server, { context: async ({ req }) => peerContext(druo, req.auth.payload.sub) }),
)
listenForBenchmark(createServer(app))
