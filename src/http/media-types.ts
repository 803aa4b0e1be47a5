// The media types of responses to /graphql: which one a request gets, and how the events of a subscription are written in it, as
// server-sent events or as multipart/mixed.
import type { ExecutionResult, GraphQLFormattedError } from 'graphql'
import { LRUCache } from 'lru-cache'
// Apollo Server uses the same package: both must get the same result.
import Negotiator from 'negotiator'
import type { IncomingMessage } from 'node:http'
import { FinalErrors } from './subscriptions/subscription-events.ts'

const eventStreamType = 'text/event-stream'
export const multipartType = 'multipart/mixed;subscriptionSpec=1.0'
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

export interface StreamFraming {
  readonly transport: 'sse' | 'multipart'
  readonly contentType: string
  /** Sent at once: some browsers treat a response as started only when its body has. */
  readonly start: string
  readonly heartbeat: string
  event(result: StreamResult): string
  readonly end: string
}

type StreamResult = ExecutionResult | { readonly errors: readonly GraphQLFormattedError[] }

/** The "distinct connections" mode of graphql-sse. */
const serverSentEvents: StreamFraming = {
  transport: 'sse',
  contentType: 'text/event-stream; charset=utf-8',
  start: ':\n\n',
  heartbeat: ':\n\n',
  event: (result) => `event: next\ndata: ${JSON.stringify(result)}\n\n`,
  end: 'event: complete\ndata:\n\n',
}

// Apollo's protocol. Clients treat a part as complete when they see the next boundary, so it follows each part at once.
const boundary = '\r\n--graphql'
const part = (body: string): string => `\r\ncontent-type: application/json\r\n\r\n${body}${boundary}`

const multipart: StreamFraming = {
  transport: 'multipart',
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  start: boundary + part('{}'),
  heartbeat: part('{}'),
  event: (result) =>
    part(
      JSON.stringify(result instanceof FinalErrors ? { payload: null, errors: result.errors } : { payload: result }),
    ),
  end: '--\r\n',
}

const framings: Readonly<Record<string, StreamFraming>> = {
  [eventStreamType]: serverSentEvents,
  [multipartType]: multipart,
}

/** @returns undefined for the media type of a single response */
export function streamFraming(mediaType: string): StreamFraming | undefined {
  return framings[mediaType]
}
