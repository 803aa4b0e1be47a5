// CORS for /graphql: the configured origins; on the sandbox also any page of this machine, and Apollo Studio.
import type { IncomingMessage, ServerResponse } from 'node:http'
import cors from 'cors'
import { securityHeaders } from './send-body.ts'

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

/** On answers to those who come from no page: one that came from elsewhere would be answered otherwise. */
export const variesByOrigin = { vary: 'Origin' } as const

/** Handles pre-flight requests whole; for all others it calls `next`, having set headers where a page asks. */
export function crossOrigin({ origins, sandbox }: CrossOriginOptions) {
  const middleware = cors<IncomingMessage>({
    origin: sandbox ? [...origins, localPage] : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy', 'www-authenticate'],
    maxAge: 600,
  })
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    // A page on the internet asks with this header before it may reach a server on the visitor's own machine.
    if (sandbox && request.headers['access-control-request-private-network'] === 'true') {
      response.setHeader('access-control-allow-private-network', 'true')
    }
    if (request.headers.origin === undefined && request.method !== 'OPTIONS') return next()
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    middleware(request, response, next)
  }
}
