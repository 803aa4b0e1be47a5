// In which media type a request to /graphql is answered.
import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'
import { eventStreamType } from './live/event-stream-request.ts'

// As Apollo has them, charset included, so that both come to the same result for every Accept.
export const json = 'application/json; charset=utf-8'
export const mediaTypes = [json, 'application/graphql-response+json; charset=utf-8', eventStreamType]

/** What is acceptable for each Accept that came lately: clients send the same ones again and again. */
const knownAccepts = new Map<string, string | undefined>()
const mostKnownAccepts = 100
const longestKnownAccept = 200

export function acceptedMediaType(request: IncomingMessage): string | undefined {
  const accept = request.headers.accept ?? '*/*'
  if (knownAccepts.has(accept)) return knownAccepts.get(accept)
  const mediaType = new Negotiator(request).mediaType(mediaTypes)
  if (knownAccepts.size >= mostKnownAccepts) knownAccepts.clear()
  if (accept.length <= longestKnownAccept) knownAccepts.set(accept, mediaType)
  return mediaType
}
