// What pages of other origins may do at /graphql. CORS: the configured origins; on the sandbox also any page of this machine, and
// Apollo Studio. CSRF: a request needs a header that a foreign page cannot send in a visitor's browser.
import type { FastifyCorsOptions } from '@fastify/cors'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingMessage } from 'node:http'

export interface CrossOriginOptions {
  readonly origins: readonly string[]
  readonly sandbox: boolean
}

const localPage = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** For WebSockets, which CORS does not cover: accepts the configured origins and the gateway's own page. */
export function isAllowedOrigin({ origins, sandbox }: CrossOriginOptions, { headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  // The client is not a browser.
  if (origin === undefined) return true
  if (origins.includes(origin) || (sandbox && localPage.test(origin))) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

export function corsOptions({ origins, sandbox }: CrossOriginOptions): FastifyCorsOptions {
  return {
    origin: sandbox ? [...origins, localPage] : [...origins],
    methods: 'GET,POST',
    exposedHeaders: ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy', 'www-authenticate'],
    maxAge: 600,
    // Any OPTIONS request is answered as a pre-flight.
    strictPreflight: false,
  }
}

/** Browsers send this pre-flight header before a public page may call a server on the visitor's machine. */
export function allowPrivateNetwork({ headers }: FastifyRequest, reply: FastifyReply, next: () => void): void {
  if (headers['access-control-request-private-network'] === 'true') {
    reply.header('access-control-allow-private-network', 'true')
  }
  next()
}

/** Headers that a foreign page cannot send without a pre-flight. Most clients' GET requests have a bearer token. */
export const csrfHeaders = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name']
