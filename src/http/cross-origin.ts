// CORS for /graphql: the configured origins; on the sandbox also any page of this machine, and Apollo Studio.
import type { IncomingMessage } from 'node:http'
import type { FastifyCorsOptions } from '@fastify/cors'
import type { FastifyReply, FastifyRequest } from 'fastify'

export interface CrossOriginOptions {
  readonly origins: readonly string[]
  readonly sandbox: boolean
}

const localPage = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** For WebSockets, which browsers let any page open: by the same list, or from the gateway's own page. */
export function isAllowedOrigin({ origins, sandbox }: CrossOriginOptions, { headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  // No browser.
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

/** A page on the internet asks with this header before it may reach a server on the visitor's own machine. */
export function allowPrivateNetwork({ headers }: FastifyRequest, reply: FastifyReply, next: () => void): void {
  if (headers['access-control-request-private-network'] === 'true') {
    reply.header('access-control-allow-private-network', 'true')
  }
  next()
}
