// The media type of the response to a request to /graphql.
import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
// Apollo Server uses the same package: both must get the same result.
import Negotiator from 'negotiator'
import { eventStreamType, multipartType } from './subscriptions/stream-framing.ts'

// The same texts as in Apollo, with the charset.
export const json = 'application/json; charset=utf-8'
export const mediaTypes = [json, 'application/graphql-response+json; charset=utf-8', eventStreamType]

interface Negotiated {
  /** Undefined where nothing that the client accepts is served. */
  readonly best: string | undefined
  /** Likewise without streams. */
  readonly single: string | undefined
}

/** A client sends the same header with every request, and negotiation costs more than all else that is done with it. */
const known = new LRUCache<string, Negotiated>({ max: 200 })
const maxKnownLength = 512

/** Undefined where the client accepts streams only. */
export function acceptedSingleMediaType(request: IncomingMessage): string | undefined {
  return negotiated(request).single
}

/** For the refusal of a stream: a type that the client accepts too, or the one that every client reads. */
export function singleMediaType(request: IncomingMessage): string {
  return acceptedSingleMediaType(request) ?? json
}

export function acceptedMediaType(request: IncomingMessage): string | undefined {
  return negotiated(request).best
}

function negotiated({ headers: { accept = '' } }: IncomingMessage): Negotiated {
  const remembered = known.get(accept)
  if (remembered !== undefined) return remembered
  // An empty header accepts anything, like none.
  const result = negotiate(accept.trim() === '' ? '*/*' : accept)
  if (accept.length <= maxKnownLength) known.set(accept, result)
  return result
}

/** The server chooses the boundary. `multipart/mixed` without subscriptionSpec means another protocol, such as @defer. */
function negotiate(accept: string): Negotiated {
  const offered = /subscriptionSpec/i.test(accept) ? [...mediaTypes, multipartType] : mediaTypes
  const withoutBoundary = accept.replaceAll(/;\s*boundary=(?:"[^"]*"|[^;,\s]*)/gi, '')
  const negotiator = new Negotiator({ headers: { accept: withoutBoundary } })
  return { best: negotiator.mediaType(offered), single: negotiator.mediaType(mediaTypes.slice(0, 2)) }
}
