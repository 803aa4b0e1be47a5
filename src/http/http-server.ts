// The HTTP server: which path is served by which handler.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import fastify, { type FastifyInstance, type FastifyPluginAsync, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Logger, Members, type Metrics } from '../platform/index.ts'
import { compressResponses } from './compression.ts'
import type { CrossOriginOptions } from './cross-origin.ts'
import type { Explorer } from './explorer/explorer.ts'
import { endpointPath } from './graphql-route.ts'
import { asksForLocalName, onlyLocalNamesTitle } from './local-names.ts'
import type { WebSockets } from './subscriptions/web-sockets.ts'
import { messageViolation, originForm } from './http-message.ts'
import { endWithProblem, refuseSocket, sendProblem, unknownExpectationTitle } from './problem.ts'
import { maxBodyBytes } from './graphql-request.ts'
import { sandboxPath } from './sandbox-pages.ts'
import { boundConnections } from './open-connections.ts'
import { oneAfterTheOther } from './pipelining.ts'
import { securityHeaders } from './security-headers.ts'
import { boundClients, brokenRequestHandler, clientTimeouts, type ClientTimeouts } from './slow-clients.ts'
import { webhookPath } from './webhooks/webhook-route.ts'
import { webSocketUpgrade } from './web-socket-upgrade.ts'

interface HttpServerOptions {
  readonly graphql: FastifyPluginAsync
  /** Undefined: no webhook deliveries are accepted. */
  readonly webhooks?: FastifyPluginAsync | undefined
  /** Undefined: the sandbox does not run. */
  readonly sandboxPages?: FastifyPluginAsync | undefined
  /** Undefined: no WebSockets are accepted. */
  readonly webSockets?: WebSockets | undefined
  /** Also applies to WebSockets. */
  readonly crossOrigin: CrossOriginOptions
  /** Whether the Host header must name this machine. */
  readonly onlyLocalNames: boolean
  /** Undefined: neither the explorer nor the schema is served. */
  readonly explorer: Explorer | undefined
  readonly schemaText: string
  /** Resolves with the reason why requests cannot be served, in one sentence, or undefined if they can. */
  readonly missing: () => Promise<string | undefined>
  readonly compression?: boolean
  /** Undefined: they are served on a separate port. */
  readonly metrics: Metrics | undefined
  readonly logger: Logger
  readonly timeouts?: ClientTimeouts
  readonly maxConnections?: number | undefined
}

interface HttpServer {
  readonly app: FastifyInstance
  readonly server: Server
  /** From now on the server is not ready, and every response is the last on its connection. */
  readonly endConnections: () => void
}

const text = 'text/plain; charset=utf-8'

export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { explorer, logger, timeouts = clientTimeouts } = options
  let isDraining = false
  const unanswered = new Members<ServerResponse>()

  const app = fastify({
    http: {
      connectionsCheckingInterval: timeouts.checkMs,
      // It is checked for every path, and answered with a body.
      requireHostHeader: false,
      // Clients that offer another upgrade, such as HTTP/2, also work without.
      shouldUpgradeCallback: ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket',
    },
    rewriteUrl: originForm,
    bodyLimit: maxBodyBytes,
    // While the gateway stops, requests on open connections are served.
    return503OnClosing: false,
    clientErrorHandler: brokenRequestHandler((socket) =>
      [...unanswered].filter((response) => response.req.socket === socket),
    ),
    frameworkErrors: (error, _request, reply) =>
      void sendProblem(reply, error.statusCode ?? 400, 'Bad request.', securityHeaders),
  })
  boundClients(app.server, timeouts)

  app.setErrorHandler((error, _request, reply) => {
    logger.error({ err: error }, 'request failed')
    return sendProblem(reply, 500, 'Internal error.')
  })
  app.addHook('onRequest', (request, reply, next) => {
    reply.headers(securityHeaders)
    reply.raw.once('close', unanswered.add(reply.raw))
    const violation = messageViolation(reply.request.raw)
    if (violation !== undefined) sendProblem(reply, violation.status, violation.title, { connection: 'close' })
    // Webhooks are authenticated, and use the host name that was registered with DRUO.
    else if (options.onlyLocalNames && pathOf(request) !== webhookPath && !asksForLocalName(request.raw)) {
      sendProblem(reply, 421, onlyLocalNamesTitle)
    } else if (explorer && wantsPage(request)) reply.redirect('/', 303)
    // Before a body is read.
    else if (request.is404) sendNotFound(request, reply)
    else next()
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isDraining) reply.header('connection', 'close')
  })
  if (options.compression === true) await compressResponses(app)

  await app.register(options.graphql, { prefix: endpointPath })
  await app.register(options.webhooks ?? withoutWebhooks, { prefix: webhookPath })
  if (options.sandboxPages) await app.register(options.sandboxPages, { prefix: sandboxPath })
  app.get('/health/live', (_request, reply) => reply.type(text).send('ok\n'))
  app.get('/health/ready', async (_request, reply) => {
    const missing = isDraining ? 'The gateway is shutting down.' : await options.missing()
    if (missing === undefined) return reply.type(text).send('ready\n')
    return sendProblem(reply, 503, missing, { 'retry-after': '5' })
  })
  const { metrics } = options
  if (metrics) {
    app.get('/metrics', async (_request, reply) => {
      const { body, contentType } = await metrics.read()
      return reply.type(contentType).send(body)
    })
  }
  if (explorer) {
    app.get('/schema.graphql', (_request, reply) => reply.type(text).send(options.schemaText))
    app.get('/', async (request, reply) => {
      const { body, headers } = await explorer.page(request.headers['accept-encoding'])
      return reply.headers({ ...headers, 'content-type': 'text/html; charset=utf-8' }).send(body)
    })
  }
  await app.ready()
  app.server.removeAllListeners('request').on(
    'request',
    oneAfterTheOther((...exchange) => app.routing(...exchange)),
  )
  boundConnections(app.server, options.maxConnections)
  // Node answers both without a body.
  app.server.on('checkExpectation', (_request, response) => endWithProblem(response, 417, unknownExpectationTitle))
  app.server.on('connect', (request, socket) => refuseSocket(request, socket, 405, 'This server is not a proxy.'))
  if (options.webSockets) {
    app.server.on(
      'upgrade',
      webSocketUpgrade({ ...options, webSockets: options.webSockets, isDraining: () => isDraining }),
    )
  }
  return {
    app,
    server: app.server,
    endConnections() {
      isDraining = true
    },
  }
}

const withoutWebhooks: FastifyPluginAsync = async (app) => {
  app.all(
    '',
    { onRequest: async (_request, reply) => sendProblem(reply, 404, 'Webhooks are not configured.') },
    () => '',
  )
}

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '/'

function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!request.server.hasRoute({ method: 'GET', url: pathOf(request) })) {
    return sendProblem(reply, 404, `Nothing is here. GraphQL is at ${endpointPath}.`)
  }
  const allow = pathOf(request) === endpointPath ? 'GET, POST' : 'GET, HEAD'
  return sendProblem(reply, 405, 'This path does not support this method.', { allow })
}

/** A person who opens the endpoint in a browser wants the explorer. */
function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && url === endpointPath && (headers.accept ?? '').includes('text/html')
}
