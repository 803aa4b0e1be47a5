// How events of a subscription are written into an HTTP response: as server-sent events, or as multipart/mixed.
import type { ExecutionResult, GraphQLFormattedError } from 'graphql'
import { FinalErrors } from './subscription-events.ts'

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

export const eventStreamType = 'text/event-stream'
export const multipartType = 'multipart/mixed;subscriptionSpec=1.0'

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
const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}${boundary}`

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
