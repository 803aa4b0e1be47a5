// A request for server-sent events: brought to Apollo in the form that it checks subscriptions in, and answered by a stream.
import type { ServerResponse } from 'node:http'
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import { csrfHeaders } from '../csrf-headers.ts'
import { type EventStreamOptions, sendErrors, sendEvents } from './event-stream.ts'
import type { SubscriptionEvents } from './subscription-events.ts'
import type { Refused } from './subscriptions.ts'

export const eventStreamType = 'text/event-stream'

export function streamRequest(request: FastifyRequest, search: URLSearchParams): HTTPGraphQLRequest {
  const { method, body } = request
  // Only what keeps the stream from being opened is answered in it.
  const headers = new HeaderMap([['accept', 'application/json']])
  // Apollo's guard against forged requests looks at these.
  for (const name of ['content-type', ...csrfHeaders]) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  // By GET Apollo takes nothing but queries: a stream is asked for as often as one likes, and changes nothing.
  return method === 'GET'
    ? { method: 'POST', headers, search: '', body: parametersIn(search) }
    : { method, headers, search: '', body }
}

function parametersIn(search: URLSearchParams): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...search].flatMap(([name, value]) => {
      if (name === 'query' || name === 'operationName') return [[name, value]]
      return name === 'variables' || name === 'extensions' ? [[name, parsed(value)]] : []
    }),
  )
}

/** What is no JSON stays text, which Apollo refuses. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** Returns once the stream is open, or refused. */
export function answerStream(
  response: ServerResponse,
  opened: SubscriptionEvents | Refused,
  options: EventStreamOptions,
): void {
  if (!('errors' in opened)) {
    // The caller may have left while it was opened.
    if (response.destroyed) return void opened.return()
    return sendEvents(response, opened, options)
  }
  const { errors, status } = opened
  if (status === undefined) return sendErrors(response, errors)
  const headers = { 'content-type': 'application/json; charset=utf-8', 'retry-after': String(retryAfterSeconds) }
  response.writeHead(status, headers).end(JSON.stringify({ errors }))
}

const retryAfterSeconds = 5
