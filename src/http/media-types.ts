// The media type of the response to a request to /graphql.
import type { IncomingMessage } from 'node:http'
// Apollo Server negotiates with the same package: both have to come to the same result.
import Negotiator from 'negotiator'
import { eventStreamType, multipartType } from './subscriptions/stream-framing.ts'

// As Apollo has them, charset included.
export const json = 'application/json; charset=utf-8'
export const mediaTypes = [json, 'application/graphql-response+json; charset=utf-8', eventStreamType]

/** Undefined where the client accepts streams only. */
export function acceptedSingleMediaType(request: IncomingMessage): string | undefined {
  return new Negotiator(request).mediaType(mediaTypes.slice(0, 2))
}

/** For the refusal of a stream: a type that the client accepts too, or the one that every client reads. */
export function singleMediaType(request: IncomingMessage): string {
  return acceptedSingleMediaType(request) ?? json
}

/** An empty header accepts anything, like none. */
export function acceptedMediaType({ headers: { accept = '' } }: IncomingMessage): string | undefined {
  return negotiated(accept.trim() === '' ? '*/*' : accept)
}

/** The boundary is the server's choice. `multipart/mixed` without a specification is another one's, such as @defer. */
function negotiated(accept: string): string | undefined {
  const offered = /subscriptionSpec/i.test(accept) ? [...mediaTypes, multipartType] : mediaTypes
  const withoutBoundary = accept.replaceAll(/;\s*boundary=(?:"[^"]*"|[^;,\s]*)/gi, '')
  return new Negotiator({ headers: { accept: withoutBoundary } }).mediaType(offered)
}
