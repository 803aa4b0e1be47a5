// The media type of the response to a request to /graphql.
import type { IncomingMessage } from 'node:http'
// Apollo Server negotiates with the same package: both have to come to the same result.
import Negotiator from 'negotiator'
import { eventStreamType } from './live/event-stream-request.ts'

// As Apollo has them, charset included.
export const json = 'application/json; charset=utf-8'
export const mediaTypes = [json, 'application/graphql-response+json; charset=utf-8', eventStreamType]

export function acceptedMediaType(request: IncomingMessage): string | undefined {
  return new Negotiator(request).mediaType(mediaTypes)
}
