// /graphql: from an HTTP request to Apollo and back, with the checks that must come before anything is executed.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import Negotiator from 'negotiator'
import type { GatewayContext } from '../context.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import { errorExtensions } from './error-door.ts'
import { type DocumentRequest, namedDocument } from './persisted-documents.ts'
import { sendBody } from './problem.ts'
import { readJsonBody } from './request-body.ts'
import { newRequestScope, requestScope, type RequestScope } from './request-scope.ts'

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>
  readonly createContext: (requestId: string) => GatewayContext
  readonly logger: Logger
  readonly metrics: Metrics
}

// As Apollo has them, charset included, so that both come to the same result for every Accept.
const json = 'application/json; charset=utf-8'
const mediaTypes = [json, 'application/graphql-response+json; charset=utf-8']

export function graphqlRoute(options: GraphqlRouteOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const scope = newRequestScope(request.headers['x-request-id'])
    const startedAt = performance.now()
    response.setHeader('x-request-id', scope.requestId)
    await requestScope.run(scope, () => answer(options, scope, request, response))
    log(options, scope, response.statusCode, performance.now() - startedAt)
  }
}

async function answer(
  { apollo, createContext }: GraphqlRouteOptions,
  scope: RequestScope,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Apollo finds out that an answer is not acceptable only when it has it: for a mutation that is too late.
  const mediaType = new Negotiator(request).mediaType(mediaTypes)
  if (mediaType === undefined) {
    return refuse(scope, response, json, 406, `The answer can be ${mediaTypes.join(' or ')} only.`)
  }
  let body: unknown
  if (request.method === 'POST') {
    const read = await readJsonBody(request)
    if (read.fault) return refuse(scope, response, mediaType, read.fault.status, read.fault.message)
    body = read.json
  }
  const url = request.url ?? '/'
  const search = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '')
  const named = namedDocument(request.method === 'POST' ? Object(body) : parametersIn(search))
  if (named.fault !== undefined) return refuse(scope, response, mediaType, 400, named.fault)
  if (named.extensions !== undefined) {
    if (request.method === 'POST') body = { ...Object(body), extensions: named.extensions }
    else search.set('extensions', JSON.stringify(named.extensions))
  }
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'GET',
      headers: headerMap(request),
      search: search.toString(),
      body,
    },
    context: async () => createContext(scope.requestId),
  })
  if (answered.body.kind === 'chunked') throw new Error('incremental delivery is not offered')
  const headers = Object.fromEntries(answered.headers)
  const contentType = answered.headers.get('content-type') ?? mediaType
  sendBody(response, answered.status ?? 200, contentType, answered.body.string, {
    ...headers,
    'cache-control': 'no-store',
  })
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

function headerMap(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** A request that is no GraphQL request at all. */
function refuse(
  scope: RequestScope,
  response: ServerResponse,
  mediaType: string,
  status: number,
  message: string,
): void {
  scope.errorCodes.push('BAD_REQUEST')
  const extensions = errorExtensions({ code: 'BAD_REQUEST' }, scope.requestId)
  // What is left of the body is read and dropped: a connection that is closed with bytes in it is reset, and the answer
  // may be lost with it.
  response.req.resume()
  const headers = { 'cache-control': 'no-store' }
  sendBody(response, status, mediaType, JSON.stringify({ errors: [{ message, extensions }] }), headers)
}

function log({ logger, metrics }: GraphqlRouteOptions, scope: RequestScope, status: number, milliseconds: number) {
  const outcome = status >= 400 ? 'refused' : scope.errorCodes.length > 0 ? 'errors' : 'ok'
  metrics.requestAnswered({ outcome, seconds: milliseconds / 1000 })
  logger.info(
    {
      requestId: scope.requestId,
      operation: scope.operation?.name?.slice(0, 64) ?? null,
      mutation: scope.operation?.isMutation ?? false,
      status,
      milliseconds: Math.round(milliseconds),
      ...(scope.errorCodes.length > 0 ? { errors: scope.errorCodes.slice(0, 10) } : {}),
    },
    'request',
  )
}
