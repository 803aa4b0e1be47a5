// Protects against requests that a foreign page sends in a visitor's browser (CSRF).
import type { FastifyReply } from 'fastify'
import type { IncomingMessage } from 'node:http'

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
