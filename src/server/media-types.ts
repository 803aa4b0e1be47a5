// In which media type a request to /graphql is answered.
import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'
import { eventStreamType, multipartType } from './live/stream-framing.ts'

// As Apollo has them, charset included, so that both come to the same result for every Accept.
export const json = 'application/json; charset=utf-8'
export const mediaTypes = [json, 'application/graphql-response+json; charset=utf-8', eventStreamType]

/** In which media type a stream is refused: one that the client accepts too, otherwise the one that every client reads. */
export function singleMediaType(request: IncomingMessage): string {
  return new Negotiator(request).mediaType(mediaTypes.slice(0, 2)) ?? json
}

/** What is acceptable for each Accept that came lately: clients send the same ones again and again. */
const knownAccepts = new Map<string, string | undefined>()
const mostKnownAccepts = 100
const longestKnownAccept = 200

export function acceptedMediaType(request: IncomingMessage): string | undefined {
  const accept = request.headers.accept ?? '*/*'
  if (knownAccepts.has(accept)) return knownAccepts.get(accept)
  const mediaType = negotiated(accept)
  if (knownAccepts.size >= mostKnownAccepts) knownAccepts.clear()
  if (accept.length <= longestKnownAccept) knownAccepts.set(accept, mediaType)
  return mediaType
}

/** The boundary is the server's choice. `multipart/mixed` without a specification is another one's, such as @defer. */
function negotiated(accept: string): string | undefined {
  const offered = /subscriptionSpec/i.test(accept) ? [...mediaTypes, multipartType] : mediaTypes
  const withoutBoundary = accept.replaceAll(/;\s*boundary=(?:"[^"]*"|[^;,\s]*)/gi, '')
  return new Negotiator({ headers: { accept: withoutBoundary } }).mediaType(offered)
}
