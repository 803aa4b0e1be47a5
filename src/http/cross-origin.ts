// What pages of other origins may do at /graphql. CORS: the configured origins; on the sandbox also any page of this machine, and
// Apollo Studio. CSRF: requests that a foreign page sends in a visitor's browser are refused.
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

/**
 * Whether a GET certainly was not sent by a foreign page. Apollo accepts headers that a foreign page cannot add without a
 * pre-flight, such as a token. Clients of the sandbox have no token. For them, the Sec-Fetch headers decide: browsers set them
 * and no page can change them.
 * @param reply with the CORS headers already set
 */
export function isCertainlyNoCsrf({ headers }: IncomingMessage, reply: FastifyReply): boolean {
  // A page of an allowed origin may read every response, so it may also send every request.
  if (reply.hasHeader('access-control-allow-origin')) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  // No current browser: a program, or a browser without Sec-Fetch headers. There, a foreign page could only request this media
  // type by a script, which cannot read the response, and not by an image, form or link.
  return headers.origin === undefined && /\bapplication\/graphql-response\+json\b/i.test(headers.accept ?? '')
}
