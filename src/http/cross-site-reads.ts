// Whether a GET is certain not to be one that any page on the web has a visitor's browser send, which Apollo refuses.
//
// A header that no page may add unasked (such as a token) is certainty enough, and Apollo's to look at. Clients without
// a token, in the sandbox, send none; what browsers say of their own accord, and no page can change, tells them apart.
import type { IncomingMessage } from 'node:http'
import type { FastifyReply } from 'fastify'

/** @param reply after CORS has been decided on it */
export function isKnownToBeAsked({ headers }: IncomingMessage, reply: FastifyReply): boolean {
  // A page whose origin is allowed may read everything, and send everything too.
  if (reply.hasHeader('access-control-allow-origin')) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  // No browser of today: a program, or one too old to say where a request comes from. There a page elsewhere could still
  // ask for this media type by script, unseen and without effect, but by no image, form or link.
  return headers.origin === undefined && /\bapplication\/graphql-response\+json\b/i.test(headers.accept ?? '')
}
