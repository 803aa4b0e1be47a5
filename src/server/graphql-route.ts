// /graphql: from an HTTP request to its answer, with the checks that must come before anything is executed.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Logger, withoutRedaction } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { Tracing } from '../observability/tracing.ts'
import type { Admit } from './callers/admission.ts'
import { type AnswerOptions, askApollo } from './graphql-answers.ts'
import { refuse } from './graphql-response.ts'
import { eventStreamType } from './live/event-stream-request.ts'
import { acceptedMediaType, json, mediaTypes } from './media-types.ts'
import { type DocumentRequest, namedDocument } from './persisted-documents.ts'
import { readJsonBody } from './request-body.ts'
import { newRequestScope, requestScope, type RequestScope } from './request-scope.ts'

export interface GraphqlRouteOptions extends AnswerOptions {
  readonly admit: Admit
  readonly tracing?: Tracing | undefined
  readonly logger: Logger
  readonly metrics: Metrics
}

export function graphqlRoute(options: GraphqlRouteOptions) {
  const requestLog = withoutRedaction(options.logger)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const scope = newRequestScope(request.headers['x-request-id'])
    const startedAt = performance.now()
    const { traceparent } = request.headers
    scope.span = options.tracing?.startRequest({
      method: request.method ?? '',
      requestId: scope.requestId,
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
    })
    const leave = options.capacity.enter()
    if (leave === undefined) turnAway(scope, response)
    else {
      try {
        await requestScope.run(scope, answer, options, scope, request, response)
      } catch (error) {
        if (!response.headersSent) response.setHeader('x-request-id', scope.requestId)
        throw error
      } finally {
        leave()
      }
    }
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
  const admitting = options.admit(authorizationHeaders(request))
  const admitted = admitting instanceof Promise ? await admitting : admitting
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
  return askApollo(options, { request, response, scope, admitted, accepted, mediaType, search, body })
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

/** Each of them: Node's own form of the headers keeps the first one only, or costs as much as all of this. */
function authorizationHeaders({ rawHeaders }: IncomingMessage): readonly string[] {
  const values: string[] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === authorization.length && name.toLowerCase() === authorization)
      values.push(rawHeaders[at + 1] ?? '')
  }
  return values
}

const authorization = 'authorization'

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
