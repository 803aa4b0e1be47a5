// /graphql: the path of a request from its first hook to its response. `graphqlRoute` lists the steps in their order.
import cors from '@fastify/cors'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Logger, Metrics, Tracing } from '../platform/index.ts'
import type { Authenticate } from './auth/authenticate.ts'
import { callerKey } from './auth/caller-identity.ts'
import { allowPrivateNetwork, corsOptions, type CrossOriginOptions } from './cross-origin.ts'
import { checkBodyForm, clientIdentity, parseJsonBodies, readParameters } from './graphql-request.ts'
import { GraphqlExchange, requestLog } from './graphql-exchange.ts'
import { type GraphqlHandlerOptions, graphqlHandler } from './graphql-handler.ts'
import { linesOf } from './http-message.ts'
import { createReceivingRequests, type SocketLimits } from './capacity.ts'
import { countBodyBytes } from './limits/body-bytes.ts'
import type { ByteBudget } from './limits/byte-budget.ts'
import { acceptedMediaType, mediaTypes, multipartType, singleMediaType, streamFraming } from './media-types.ts'
import { Refusal } from './refusal.ts'
import { refusalHandler } from './refusal-handler.ts'
import { newRequestScope, requestScope } from './request-scope.ts'

export const endpointPath = '/graphql'

interface GraphqlRouteOptions extends GraphqlHandlerOptions {
  readonly authenticate: Authenticate
  readonly crossOrigin: CrossOriginOptions
  readonly tracing?: Tracing | undefined
  readonly receivingLimits?: SocketLimits
  readonly bytes: ByteBudget
  readonly logger: Logger
  readonly metrics: Metrics
  readonly logReasons?: boolean
}

export function graphqlRoute(options: GraphqlRouteOptions): FastifyPluginAsync {
  const { authenticate, capacity, crossOrigin, tracing, logger } = options
  const log = requestLog(options)
  const receiving = createReceivingRequests(options.receivingLimits)

  return async (app) => {
    app.decorateRequest('exchange')
    // Every step may throw a Refusal. It becomes a GraphQL response with one error.
    app.setErrorHandler(refusalHandler(logger))
    parseJsonBodies(app)

    // 1. CORS. Pre-flight requests end here. Refusals also need its headers, or a page could not read them.
    if (crossOrigin.sandbox) app.addHook('onRequest', allowPrivateNetwork)
    app.addHook('onRequest', ({ method }, reply, next) => {
      if (method === 'OPTIONS') reply.header('allow', allowedMethods)
      next()
    })
    await app.register(cors, corsOptions(crossOrigin))

    // 2. Request id, span, and the log line that is written when the exchange ends.
    app.addHook('onRequest', (request, reply, next) => {
      const { 'x-request-id': requestId, traceparent, host } = request.headers
      const scope = newRequestScope(requestId, host)
      scope.span = tracing?.startRequest({
        method: request.method,
        requestId: scope.requestId,
        traceparent: typeof traceparent === 'string' ? traceparent : undefined,
      })
      scope.client = clientIdentity(request.raw.headers)
      request.exchange = new GraphqlExchange(scope, reply.raw, log)
      reply.headers({ 'x-request-id': scope.requestId, 'cache-control': 'no-store' })
      next()
    })

    // 3. A place among the requests that are being received, until the body is complete.
    app.addHook('onRequest', ({ exchange }, reply, next) => {
      exchange.receiving = receiving.add(reply)
      next()
    })

    // 4. The media type of the response. Apollo Server negotiates it after execution: for a mutation that is too late.
    app.addHook('onRequest', ({ raw, exchange }, _reply, next) => {
      const accepted = acceptedMediaType(raw)
      if (accepted === undefined) {
        return next(new Refusal(406, `The response can only be ${servedTypes}.`))
      }
      exchange.framing = streamFraming(accepted)
      exchange.mediaType = exchange.framing === undefined ? accepted : singleMediaType(raw)
      next()
    })

    // 5. Authentication and the rate limit, before the body is read.
    app.addHook('onRequest', async ({ raw, ip, exchange }, reply) => {
      const { scope } = exchange
      const authenticated = await requestScope.run(scope, authenticate, linesOf(raw, 'authorization'), ip)
      if (authenticated.kind === 'rejected') {
        logger.info({ requestId: scope.requestId, reason: authenticated.reason }, 'Request rejected')
        throw new Refusal(authenticated.status, authenticated.message, authenticated)
      }
      exchange.authenticated = authenticated
      reply.headers(authenticated.headers)
      const caller = callerKey(authenticated)
      if (caller !== undefined) exchange.receiving?.authenticate(caller)
    })

    // 6. Method, content type and host.
    app.addHook('onRequest', async (request) => checkForm(request))

    // 7. The bytes of bodies are counted while they arrive.
    countBodyBytes(app, options.bytes)

    // 8. Fastify has read and parsed the body. Overload: requests above the limit are refused at once.
    app.addHook('preHandler', ({ exchange }, _reply, next) => {
      exchange.receiving?.leave()
      const leave = capacity.enter(callerKey(exchange.authenticated))
      if (leave === undefined) return next(overloaded())
      exchange.enter(leave)
      next()
    })

    // 9. Empty parameters count as absent; a document id replaces the document.
    app.addHook('preHandler', async (request) => readParameters(request))

    // 10. Apollo Server, or a stream of events.
    app.route({
      method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      url: '',
      handler: graphqlHandler(options),
    })
  }
}

const allowedMethods = 'GET, POST'
const servedTypes = [...mediaTypes, multipartType].map((type) => type.replace('; charset=utf-8', '')).join(' or ')

function checkForm(request: FastifyRequest): void {
  if (request.method === 'POST') checkBodyForm(request)
  else if (request.method !== 'GET') {
    const headers = { allow: allowedMethods }
    throw new Refusal(405, 'Send GraphQL requests by GET or POST.', { code: 'BAD_REQUEST', headers })
  }
}

const overloadedForMs = 1000

function overloaded(): Refusal {
  return new Refusal(503, 'The gateway is overloaded. The request was not executed. Try again later.', {
    code: 'OVERLOADED',
    retryAfterMs: overloadedForMs,
    headers: { 'retry-after': String(overloadedForMs / 1000) },
  })
}
