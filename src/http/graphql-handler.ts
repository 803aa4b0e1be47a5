// The last step of a request to /graphql: Apollo Server executes it, or a stream of events is opened.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OperationTypeNode } from 'graphql'
import type { CreateContext, GatewayContext } from '../domains/index.ts'
import { callerKey } from './auth/caller-identity.ts'
import type { Capacity } from './capacity.ts'
import { acceptedSingleMediaType, type StreamFraming } from './media-types.ts'
import { searchOf } from './graphql-request.ts'
import type { ByteBudget } from './limits/byte-budget.ts'
import { countUnsent } from './limits/unsent-responses.ts'
import { sendStream } from './subscriptions/event-stream.ts'
import { streamRequest } from './subscriptions/stream-request.ts'
import type { Subscriptions } from './subscriptions/subscriptions.ts'
import { type CheckedOperation, requestScope, type RequestScope, type RunInCallScope } from './request-scope.ts'

export interface GraphqlHandlerOptions {
  /** Must be started. */
  readonly apollo: ApolloServer<GatewayContext>
  readonly createContext: CreateContext
  readonly runInCallScope: RunInCallScope
  readonly capacity: Capacity
  /** Of responses that are not sent yet. */
  readonly unsent: ByteBudget
  readonly subscriptions: Subscriptions
}

export function graphqlHandler(options: GraphqlHandlerOptions) {
  const executeByApollo = fastifyApolloHandler(options.apollo, {
    async context({ exchange: { context } }) {
      if (context === undefined) throw new Error('Apollo Server was called without a context')
      return context
    },
  })

  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { exchange } = request
    const { scope } = exchange
    // For Apollo: the media type is negotiated, and the request is known not to be a CSRF.
    request.headers = {
      accept: exchange.mediaType,
      ...(isCertainlyNoCsrf(request.raw, reply) ? { 'apollo-require-preflight': 'true' } : {}),
    }
    return exchange.execute(() =>
      requestScope.run(scope, async () => {
        if (exchange.framing) return openStream(options, request, reply, exchange.framing)
        const body = await executeWithinCapacity(options, request, reply.raw, (context) => {
          exchange.context = context
          return Promise.resolve(executeByApollo.call(request.server, request, reply))
        })
        reply.code(statusFor(request.raw, scope, reply.statusCode))
        countUnsent(options.unsent, callerKey(exchange.authenticated), reply.raw, body)
        return body
      }),
    )
  }
}

async function openStream(
  options: GraphqlHandlerOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  framing: StreamFraming,
) {
  const { apollo, subscriptions } = options
  const { exchange } = request
  const { scope, authenticated, mediaType } = exchange
  let operation: CheckedOperation | undefined
  const onOperationResolved = (checked: CheckedOperation): void => {
    operation = checked
  }
  scope.opening = { onOperationResolved, executable: executableFor(request.raw) }
  const httpGraphQLRequest = streamRequest(request, searchOf(request.raw))
  const answered = await executeWithinCapacity(options, request, reply.raw, (context) =>
    apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
  )
  scope.opening = undefined
  if (answered === undefined || reply.raw.destroyed) return reply.hijack()
  if (operation === undefined) {
    if (answered.body.kind === 'chunked') throw new Error('incremental delivery is not offered')
    reply.headers(Object.fromEntries(answered.headers))
    countUnsent(options.unsent, callerKey(authenticated), reply.raw, answered.body.string)
    return reply.code(statusFor(request.raw, scope, answered.status ?? 200)).send(answered.body.string)
  }
  const opened = await subscriptions.open({ transport: framing.transport, authenticated, scope, operation })
  // Fastify does not handle streams: events are written as fast as the client reads them.
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  sendStream(reply.raw, opened, { framing, mediaType, subscriptions, authenticated })
  exchange.finish()
  return reply
}

/** A client that accepts a stream and a single response gets whichever the operation has. */
function executableFor(request: IncomingMessage): readonly OperationTypeNode[] {
  if (acceptedSingleMediaType(request) === undefined) return []
  return request.method === 'GET' ? [OperationTypeNode.QUERY] : [OperationTypeNode.QUERY, OperationTypeNode.MUTATION]
}

/** Undefined if the caller has disconnected while waiting. */
async function executeWithinCapacity<T>(
  { capacity, createContext, runInCallScope }: GraphqlHandlerOptions,
  { exchange: { scope, authenticated } }: FastifyRequest,
  response: ServerResponse,
  work: (context: GatewayContext) => Promise<T>,
): Promise<T | undefined> {
  const endExecution = await capacity.startExecution(callerKey(authenticated))
  try {
    if (response.destroyed) return undefined
    const { requestId } = scope
    const context = createContext(requestId, authenticated, scope.host)
    const signal = abortSignalOf(scope, response)
    const call = { requestId, caller: callerKey(authenticated), deadline: context.deadline, signal }
    return await runInCallScope(call, () => work(context))
  } finally {
    endExecution()
  }
}

/** Aborted when the caller disconnects before the response. A mutation continues: it may have sent a write. */
function abortSignalOf(scope: RequestScope, response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.on('close', () => {
    if (!response.writableEnded && scope.operation?.isMutation === false) controller.abort()
  })
  return controller.signal
}

const documentErrors: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
])

// GraphQL over HTTP requires status 200 for the errors of a well-formed request if the client accepts only application/json:
// such clients are older than GraphQL's own media type, and read errors only with 200.
function statusFor({ headers }: IncomingMessage, { errorCodes }: RequestScope, status: number): number {
  const isOld = /^\s*application\/json\s*(?:;[^,]*)?$/i.test(headers.accept ?? '')
  return status === 400 && isOld && errorCodes.every((code) => documentErrors.has(code)) ? 200 : status
}

/**
 * Whether a GET certainly was not sent by a foreign page. Apollo accepts headers that a foreign page cannot add without a
 * pre-flight, such as a token. Clients of the sandbox have no token. For them, the Sec-Fetch headers decide: browsers set them
 * and no page can change them.
 * @param reply with the CORS headers already set
 */
function isCertainlyNoCsrf({ headers }: IncomingMessage, reply: FastifyReply): boolean {
  // A page of an allowed origin may read every response, so it may also send every request.
  if (reply.hasHeader('access-control-allow-origin')) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  // No current browser: a program, or a browser without Sec-Fetch headers. There, a foreign page could only request this media
  // type by a script, which cannot read the response, and not by an image, form or link.
  return headers.origin === undefined && /\bapplication\/graphql-response\+json\b/i.test(headers.accept ?? '')
}
