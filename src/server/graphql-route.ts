// /graphql: from an HTTP request to Apollo and back, with the checks that must come before anything is executed.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import Negotiator from 'negotiator'
import type { GatewayContext } from '../context.ts'
import { Abandonment } from '../druo/abandonment.ts'
import { callScope } from '../druo/call-scope.ts'
import type { ErrorCode, ErrorDetails } from '../graphql/gateway-error.ts'
import { type Logger, withoutRedaction } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { Tracing } from '../observability/tracing.ts'
import type { Capacity } from './capacity.ts'
import type { Admit, Admitted } from './callers/admission.ts'
import type { PlannedQueries, ReadyQuery } from './execution/planned-queries.ts'
import { isKnownToBeAsked } from './cross-site-reads.ts'
import { csrfHeaders } from './csrf-headers.ts'
import { errorExtensions } from './error-door.ts'
import { answerStream, eventStreamType, streamRequest } from './live/event-stream-request.ts'
import type { Subscriptions } from './live/subscriptions.ts'
import { type DocumentRequest, namedDocument } from './persisted-documents.ts'
import { sendBody } from './problem.ts'
import { readJsonBody } from './request-body.ts'
import {
  type CheckedOperation,
  knowOperation,
  newRequestScope,
  requestScope,
  type RequestScope,
} from './request-scope.ts'

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>
  /** Undefined: Apollo is asked about every request. */
  readonly queries: PlannedQueries | undefined
  readonly admit: Admit
  readonly createContext: (requestId: string, admitted: Admitted) => GatewayContext
  readonly capacity: Capacity
  readonly subscriptions: Subscriptions
  readonly tracing?: Tracing | undefined
  readonly logger: Logger
  readonly metrics: Metrics
}

// As Apollo has them, charset included, so that both come to the same result for every Accept.
const json = 'application/json; charset=utf-8'
const mediaTypes = [json, 'application/graphql-response+json; charset=utf-8', eventStreamType]

export function graphqlRoute(options: GraphqlRouteOptions) {
  const requestLog = withoutRedaction(options.logger)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const scope = newRequestScope(request.headers['x-request-id'])
    const startedAt = performance.now()
    response.setHeader('x-request-id', scope.requestId)
    const { traceparent } = request.headers
    scope.span = options.tracing?.startRequest({
      method: request.method ?? '',
      requestId: scope.requestId,
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
    })
    const leave = options.capacity.enter()
    if (leave === undefined) turnAway(scope, response)
    else await requestScope.run(scope, () => answer(options, scope, request, response)).finally(leave)
    log(requestLog, options.metrics, scope, response, performance.now() - startedAt)
  }
}

async function answer(
  options: GraphqlRouteOptions,
  scope: RequestScope,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Apollo finds out that an answer is not acceptable only when it has it: for a mutation that is too late.
  const accepted = acceptedMediaType(request)
  if (accepted === undefined) {
    return refuse(scope, response, json, 406, `The answer can be ${mediaTypes.join(' or ')} only.`)
  }
  // What keeps a stream from being opened is said as to a request.
  const mediaType = accepted === eventStreamType ? json : accepted
  const admitted = await options.admit(authorizationHeaders(request))
  if (admitted.kind === 'refused') {
    const { reason } = admitted
    options.logger.info({ requestId: scope.requestId, reason }, 'not let in')
    return refuse(scope, response, mediaType, admitted.status, admitted.message, admitted)
  }
  scope.principal = admitted.principal
  let body: unknown
  if (request.method === 'POST') {
    const read = await readJsonBody(request).catch((error: unknown) => {
      if (!request.errored) throw error
    })
    if (read === undefined) return
    if (read.fault) return refuse(scope, response, mediaType, read.fault.status, read.fault.message)
    body = read.json
  }
  const search = request.method === 'POST' ? undefined : searchOf(request)
  const named = namedDocument(search === undefined ? Object(body) : parametersIn(search))
  if (named.fault !== undefined) return refuse(scope, response, mediaType, 400, named.fault)
  if (named.extensions !== undefined) {
    if (search === undefined) body = { ...Object(body), extensions: named.extensions }
    else search.set('extensions', JSON.stringify(named.extensions))
  }
  const asked = { request, response, scope, admitted, accepted, mediaType, search, body }
  const ready =
    search === undefined && accepted !== eventStreamType
      ? options.queries?.ready(body, named.id, admitted.caller)
      : undefined
  return ready === undefined ? askApollo(options, asked) : answerReady(options, asked, ready)
}

interface Asked {
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

async function answerReady(options: GraphqlRouteOptions, asked: Asked, ready: ReadyQuery): Promise<void> {
  const { response, scope, admitted, mediaType } = asked
  knowOperation(scope, ready.document, ready.operation)
  scope.cost = ready.cost
  const text = await inTurn(options, asked, (context) => ready.execute(context))
  if (text !== undefined && !response.destroyed) {
    sendBody(response, 200, mediaType, text, { ...admitted.headers, 'cache-control': 'no-store' })
  }
}

async function askApollo(options: GraphqlRouteOptions, asked: Asked): Promise<void> {
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
    return answerStream(response, opened, { subscriptions, admitted })
  }
  if (answered.body.kind === 'chunked') throw new Error('incremental delivery is not offered')
  const contentType = answered.headers.get('content-type') ?? mediaType
  sendBody(response, statusFor(request, scope, answered.status ?? 200), contentType, answered.body.string, {
    ...Object.fromEntries(answered.headers),
    ...admitted.headers,
    'cache-control': 'no-store',
  })
}

/** Undefined where the caller has left while waiting. */
async function inTurn<T>(
  { capacity, createContext }: GraphqlRouteOptions,
  { scope, response, admitted }: Asked,
  work: (context: GatewayContext) => Promise<T>,
): Promise<T | undefined> {
  const endTurn = await capacity.turn()
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

function searchOf({ url = '/' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '')
}

function parametersIn(search: URLSearchParams): DocumentRequest {
  let extensions: unknown
  try {
    extensions = JSON.parse(search.get('extensions') ?? 'null')
  } catch {
    // Apollo says what is wrong with it.
  }
  return { query: search.get('query') ?? undefined, documentId: search.get('documentId') ?? undefined, extensions }
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

/** Each of them: Node's own form of the headers keeps the first one only, or costs as much as all of this. */
function authorizationHeaders({ rawHeaders }: IncomingMessage): readonly string[] {
  return rawHeaders.filter((_text, index) => index % 2 === 1 && /^authorization$/i.test(rawHeaders[index - 1] ?? ''))
}

/** What is acceptable for each Accept that came lately: clients send the same ones again and again. */
const knownAccepts = new Map<string, string | undefined>()
const mostKnownAccepts = 100
const longestKnownAccept = 200

function acceptedMediaType(request: IncomingMessage): string | undefined {
  const accept = request.headers.accept ?? '*/*'
  if (knownAccepts.has(accept)) return knownAccepts.get(accept)
  const mediaType = new Negotiator(request).mediaType(mediaTypes)
  if (knownAccepts.size >= mostKnownAccepts) knownAccepts.clear()
  if (accept.length <= longestKnownAccept) knownAccepts.set(accept, mediaType)
  return mediaType
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

interface Refusal extends ErrorDetails {
  readonly code: ErrorCode
  readonly headers: Readonly<Record<string, string>>
}

/** Before anything is executed; where nothing else is said, because it is no GraphQL request at all. */
function refuse(
  scope: RequestScope,
  response: ServerResponse,
  mediaType: string,
  status: number,
  message: string,
  refusal: Refusal = { code: 'BAD_REQUEST', headers: {} },
): void {
  scope.errorCodes.push(refusal.code)
  const extensions = errorExtensions(refusal, scope.requestId)
  // What is left of the body is read and dropped: a connection that is closed with bytes in it is reset, and the answer
  // may be lost with it.
  response.req.resume()
  const headers = { ...refusal.headers, 'cache-control': 'no-store' }
  sendBody(response, status, mediaType, JSON.stringify({ errors: [{ message, extensions }] }), headers)
}

const overloadedForMs = 1000

function turnAway(scope: RequestScope, response: ServerResponse): void {
  const headers = { 'retry-after': String(overloadedForMs / 1000) }
  refuse(scope, response, json, 503, 'The gateway has too much to do. Nothing was done; try again shortly.', {
    code: 'OVERLOADED',
    retryAfterMs: overloadedForMs,
    headers,
  })
}

/** What others write into their logs, too, where the caller has left without an answer. */
const abandonedStatus = 499

function log(
  logger: Logger,
  metrics: Metrics,
  scope: RequestScope,
  response: ServerResponse,
  milliseconds: number,
): void {
  // A stream that has just been opened goes on: how it ends is told in a line of its own.
  const isAnswered = response.writableEnded || (response.headersSent && !response.destroyed)
  const status = isAnswered ? response.statusCode : abandonedStatus
  const outcome = isAnswered ? outcomeOf(status, scope) : 'abandoned'
  scope.span?.end({ status, outcome })
  metrics.requestAnswered({ outcome, seconds: milliseconds / 1000 })
  logger.info(
    {
      requestId: scope.requestId,
      operation: scope.operation?.name?.slice(0, 64) ?? null,
      mutation: scope.operation?.isMutation ?? false,
      caller: scope.principal?.slice(0, 16) ?? null,
      cost: scope.cost ?? null,
      upstreamCalls: scope.upstreamCalls,
      outcome,
      status,
      milliseconds: Math.round(milliseconds),
      ...(scope.errorCodes.length > 0 ? { errors: scope.errorCodes.slice(0, 10) } : {}),
    },
    'request',
  )
}

function outcomeOf(status: number, { errorCodes }: RequestScope): 'ok' | 'errors' | 'refused' {
  if (status >= 400) return 'refused'
  return errorCodes.length > 0 ? 'errors' : 'ok'
}
