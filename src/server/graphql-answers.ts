// Answers a GraphQL request whose caller is authenticated: in turn, by Apollo Server, or as a stream of events.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { GatewayContext } from '../context.ts'
import { Abandonment } from '../druo/abandonment.ts'
import { callScope } from '../druo/call-scope.ts'
import type { Capacity } from './capacity.ts'
import type { Admitted } from './callers/admission.ts'
import { isKnownToBeAsked } from './cross-site-reads.ts'
import { csrfHeaders } from './csrf-headers.ts'
import { answerHeaders, sendAnswer } from './graphql-response.ts'
import { answerStream, eventStreamType, streamRequest } from './live/event-stream-request.ts'
import type { Subscriptions } from './live/subscriptions.ts'
import type { CheckedOperation, RequestScope } from './request-scope.ts'

export interface AnswerOptions {
  readonly apollo: ApolloServer<GatewayContext>
  readonly createContext: (requestId: string, admitted: Admitted) => GatewayContext
  readonly capacity: Capacity
  readonly subscriptions: Subscriptions
}

export interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly scope: RequestScope
  readonly admitted: Admitted
  readonly accepted: string
  /** Of an answer that is no stream. */
  readonly mediaType: string
  /** Undefined for POST. */
  readonly search: URLSearchParams | undefined
  readonly body: unknown
}

export async function askApollo(options: AnswerOptions, asked: Asked): Promise<void> {
  const { request, response, scope, admitted, mediaType, search = new URLSearchParams(), body } = asked
  let operation: CheckedOperation | undefined
  const isStream = asked.accepted === eventStreamType
  if (isStream) {
    scope.take = (checked) => {
      operation = checked
    }
  }
  const headers = headersFor(request, response, mediaType)
  const httpGraphQLRequest = isStream
    ? streamRequest(request, headers, search, body)
    : { method: request.method ?? 'GET', headers, search: search.toString(), body }
  const answered = await inTurn(options, asked, (context) =>
    options.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
  )
  scope.take = undefined
  if (answered === undefined || response.destroyed) return
  if (operation !== undefined) {
    const { subscriptions } = options
    const opened = await subscriptions.open({ transport: 'sse', admitted, scope, operation })
    const ownHeaders = { ...answerHeaders(response, scope), ...admitted.headers }
    return answerStream(response, opened, { subscriptions, admitted, headers: ownHeaders })
  }
  if (answered.body.kind === 'chunked') throw new Error('incremental delivery is not offered')
  sendAnswer(response, scope, {
    status: statusFor(request, scope, answered.status ?? 200),
    mediaType: answered.headers.get('content-type') ?? mediaType,
    text: answered.body.string,
    headers: { ...Object.fromEntries(answered.headers), ...admitted.headers },
  })
}

/** Undefined where the caller has left while waiting. */
async function inTurn<T>(
  { capacity, createContext }: AnswerOptions,
  { scope, response, admitted }: Asked,
  work: (context: GatewayContext) => Promise<T>,
): Promise<T | undefined> {
  const turn = capacity.turn()
  const endTurn = turn instanceof Promise ? await turn : turn
  try {
    if (response.destroyed) return undefined
    const context = createContext(scope.requestId, admitted)
    const { requestId } = scope
    const call = { requestId, deadline: context.deadline, abandonment: abandonmentOf(scope, response) }
    return await callScope.run(call, work, context)
  } finally {
    endTurn()
  }
}

/** By a caller who leaves before the answer. A mutation goes on: what it has sent cannot be taken back. */
function abandonmentOf(scope: RequestScope, response: ServerResponse): Abandonment {
  const abandonment = new Abandonment()
  response.on('close', () => {
    if (!response.writableEnded && scope.operation?.isMutation === false) abandonment.abandon()
  })
  return abandonment
}

const faultsOfDocument: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
])

// Who accepts nothing but application/json is a client from before GraphQL had a media type of its own: it reads the errors
// of a well-formed request only under 200. GraphQL over HTTP asks for it, under that one media type.
function statusFor({ headers }: IncomingMessage, { errorCodes }: RequestScope, status: number): number {
  const isOld = /^\s*application\/json\s*(?:;[^,]*)?$/i.test(headers.accept ?? '')
  return status === 400 && isOld && errorCodes.every((code) => faultsOfDocument.has(code)) ? 200 : status
}

// What Apollo looks at. The media type is decided already: for each other one it would be found out again.
function headersFor(request: IncomingMessage, response: ServerResponse, mediaType: string): HeaderMap {
  const headers = new HeaderMap([['accept', mediaType]])
  if (isKnownToBeAsked(request, response)) headers.set('apollo-require-preflight', 'true')
  for (const name of ['content-type', ...csrfHeaders]) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}
