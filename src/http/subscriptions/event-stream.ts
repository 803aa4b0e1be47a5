// Sends the events of one subscription as one HTTP response, with heartbeats and back-pressure: the next event is read from
// the subscription only when the client has read the last one. The server of `graphql-sse` buffers without limit.
import type { ServerResponse } from 'node:http'
import type { GraphQLFormattedError } from 'graphql'
import type { Authenticated } from '../auth/authenticate.ts'
import type { StreamFraming } from '../media-types.ts'
import type { SubscriptionEvents } from './subscription-events.ts'
import type { Refused, Subscriptions } from './subscriptions.ts'
import { onTokenEnd } from './token-end.ts'

interface EventStreamOptions {
  readonly framing: StreamFraming
  /** The media type of a refusal. */
  readonly mediaType: string
  readonly subscriptions: Subscriptions
  readonly authenticated: Authenticated
}

const retryAfterSeconds = 5

/**
 * Returns once the stream is open, or refused.
 * @param response has the headers that every response of the route has
 */
export function sendStream(
  response: ServerResponse,
  opened: SubscriptionEvents | Refused,
  options: EventStreamOptions,
): void {
  if (!('errors' in opened)) {
    // The client may have disconnected before the subscription was open.
    if (response.destroyed) return void opened.return()
    return sendEvents(response, opened, options)
  }
  const { errors, status } = opened
  if (status === undefined) return sendErrors(response, errors, options)
  const headers = { 'content-type': options.mediaType, 'retry-after': String(retryAfterSeconds) }
  response.writeHead(status, headers).end(JSON.stringify({ errors }))
}

function sendEvents(response: ServerResponse, events: SubscriptionEvents, options: EventStreamOptions): void {
  const { framing, subscriptions, authenticated } = options
  begin(response, options)
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(framing.heartbeat)
  }, subscriptions.times.heartbeatMs)
  const removeStream = subscriptions.streams.add(() => events.cut('stopped'))
  const { tokenCheckMs } = subscriptions.times
  const cancelTokenEnd = onTokenEnd(authenticated, tokenCheckMs, (end) => events.cut(end))
  response.once('close', () => {
    clearInterval(heartbeat)
    removeStream()
    cancelTokenEnd()
    void events.return()
  })
  void writeEvents(response, framing, events)
}

/** The request was valid, and the subscription failed: a stream that holds only its errors. */
function sendErrors(
  response: ServerResponse,
  errors: readonly GraphQLFormattedError[],
  options: EventStreamOptions,
): void {
  begin(response, options)
  response.end(options.framing.event({ errors }) + options.framing.end)
}

function begin(response: ServerResponse, { framing }: EventStreamOptions): void {
  response.writeHead(200, {
    'content-type': framing.contentType,
    // Caches and proxies must neither store nor buffer events.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  response.write(framing.start)
}

async function writeEvents(
  response: ServerResponse,
  framing: StreamFraming,
  events: SubscriptionEvents,
): Promise<void> {
  for await (const result of events) {
    if (!response.write(framing.event(result))) await drained(response)
    if (response.destroyed) return
  }
  response.end(framing.end)
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      response.off('drain', settle)
      response.off('close', settle)
      resolve()
    }
    response.on('drain', settle)
    response.on('close', settle)
  })
}
