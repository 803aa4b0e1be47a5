// The media type of the response to a request to /graphql.
import type { IncomingMessage } from 'node:http'
// Apollo Server negotiates with the same package: both have to come to the same result.
import Negotiator from 'negotiator'
import { eventStreamType, multipartType } from './subscriptions/stream-framing.ts'

// As Apollo has them, charset included.
export const json = 'application/json; charset=utf-8'
export const mediaTypes = [json, 'application/graphql-response+json; charset=utf-8', eventStreamType]

/** In which media type a stream is refused: one that the client accepts too, otherwise the one that every client reads. */
export function singleMediaType(request: IncomingMessage): string {
  return new Negotiator(request).mediaType(mediaTypes.slice(0, 2)) ?? json
}

export function acceptedMediaType(request: IncomingMessage): string | undefined {
  return negotiated(request.headers.accept ?? '*/*')
}

/** The boundary is the server's choice. `multipart/mixed` without a specification is another one's, such as @defer. */
function negotiated(accept: string): string | undefined {
  const offered = /subscriptionSpec/i.test(accept) ? [...mediaTypes, multipartType] : mediaTypes
  const withoutBoundary = accept.replaceAll(/;\s*boundary=(?:"[^"]*"|[^;,\s]*)/gi, '')
  return new Negotiator({ headers: { accept: withoutBoundary } }).mediaType(offered)
}
