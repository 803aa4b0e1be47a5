// Subscriptions as server-sent events, one response each: the "distinct connections" mode of graphql-sse.
//
// That library's own server side keeps what its client does not take, without bound; here nothing is asked of a
// subscription before its last event is on its way.
import type { ServerResponse } from 'node:http'
import type { ExecutionResult, GraphQLFormattedError } from 'graphql'
import type { Admitted } from '../callers/admission.ts'
import { atTime } from './at-time.ts'
import type { SubscriptionEvents } from './subscription-events.ts'
import type { Subscriptions } from './subscriptions.ts'

const beat = ':\n\n'
const complete = 'event: complete\ndata:\n\n'
const next = (result: ExecutionResult | { readonly errors: readonly GraphQLFormattedError[] }): string =>
  `event: next\ndata: ${JSON.stringify(result)}\n\n`

export interface EventStreamOptions {
  readonly subscriptions: Subscriptions
  readonly admitted: Admitted
}

/** Returns once the stream is open. */
export function sendEvents(response: ServerResponse, events: SubscriptionEvents, options: EventStreamOptions): void {
  const { subscriptions, admitted } = options
  begin(response)
  // Some browsers take a response for begun only when there is something of its body.
  response.write(beat)
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(beat)
  }, subscriptions.times.heartbeatMs)
  const forget = subscriptions.streams.add(() => events.cut('stopped'))
  const staysValid = admitted.expiresAt && atTime(admitted.expiresAt, () => events.cut('expired'))
  response.once('close', () => {
    clearInterval(heartbeat)
    forget()
    staysValid?.()
    void events.return()
  })
  void send(response, events)
}

/** A stream of errors alone: what was asked for was sound, and failed. */
export function sendErrors(response: ServerResponse, errors: readonly GraphQLFormattedError[]): void {
  begin(response)
  response.end(next({ errors }) + complete)
}

function begin(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // Caches and proxies must neither keep events nor collect them.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
}

async function send(response: ServerResponse, events: SubscriptionEvents): Promise<void> {
  for await (const result of events) {
    if (!response.write(next(result))) await drained(response)
    if (response.destroyed) return
  }
  response.end(complete)
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
