// The gateway's HTTP surface: which path is answered by what, and how long a slow client may take.
import { createServer, type IncomingMessage, type Server, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { Compress } from './compression.ts'
import { crossOrigin, type CrossOriginOptions, isAllowedOrigin } from './cross-origin.ts'
import type { Explorer } from './explorer.ts'
import type { WebSockets } from './live/web-sockets.ts'
import { asksForLocalName } from './local-names.ts'
import { sendProblem } from './problem.ts'
import { securityHeaders, sendBody } from './send-body.ts'
import { answerBrokenRequests, boundClients, clientTimeouts, type ClientTimeouts } from './slow-clients.ts'
import { webhookPath, type WebhookRoute } from './webhooks/webhook-route.ts'

export interface HttpServerOptions {
  readonly graphql: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Undefined: no webhook deliveries are taken. */
  readonly webhooks?: WebhookRoute | undefined
  /** Undefined: none are taken. */
  readonly webSockets?: WebSockets | undefined
  readonly crossOrigin: CrossOriginOptions
  /** Requests must be for this machine by name. */
  readonly onlyLocalNames: boolean
  /** Undefined: no explorer and no schema are shown. */
  readonly explorer: Explorer | undefined
  readonly schemaText: string
  /** Says in one sentence what is missing; undefined where requests can be served. */
  readonly missing: () => Promise<string | undefined>
  /** Undefined: nothing is compressed. */
  readonly compress?: Compress | undefined
  readonly metrics: Metrics
  readonly logger: Logger
  readonly timeouts?: ClientTimeouts
}

export interface HttpServer {
  readonly server: Server
  /** From now on the server says that it is not ready, and every answer is the last on its connection. */
  readonly endConnections: () => void
}

export const endpointPath = '/graphql'

const onlyHere = 'Only this machine may ask, and only by the name localhost or its address.'

export function createHttpServer(options: HttpServerOptions): HttpServer {
  let ready = true
  const unanswered = new Set<ServerResponse>()
  const allowOrigins = crossOrigin(options.crossOrigin)
  const timeouts = options.timeouts ?? clientTimeouts

  const graphql = (request: IncomingMessage, response: ServerResponse): void => {
    options.graphql(request, response).catch((error: unknown) => failed(response, error))
  }
  const failed = (response: ServerResponse, error: unknown): void => {
    options.logger.error({ err: error }, 'request failed')
    if (response.headersSent) response.destroy()
    else sendProblem(response, 500, 'Internal error.')
  }

  const route = (request: IncomingMessage, response: ServerResponse): void => {
    unanswered.add(response)
    response.on('close', () => unanswered.delete(response))
    if (!ready) response.setHeader('connection', 'close')
    const pathname = pathOf(request)
    // A webhook is signed, and comes by whatever name DRUO was given.
    if (options.onlyLocalNames && pathname !== webhookPath && !asksForLocalName(request)) {
      request.resume()
      return sendProblem(response, 421, onlyHere)
    }
    if (pathname === endpointPath) {
      if (options.explorer && wantsPage(request)) return redirect(response, '/')
      return allowOrigins(request, response, () => graphql(request, response))
    }
    answerPath(pathname, request, response).catch((error: unknown) => failed(response, error))
  }

  const answerPath = async (pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (pathname === webhookPath) {
      if (options.webhooks) return options.webhooks(request, response)
      return sendProblem(response, 404, 'Webhooks are not configured.')
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(response, 405, 'This address can only be read.', { allow: 'GET, HEAD' })
    }
    switch (pathname) {
      case '/health/live':
        return sendBody(response, 200, 'text/plain; charset=utf-8', 'ok\n')
      case '/health/ready':
        return sendReadiness(response, ready ? await options.missing() : 'The gateway is shutting down.')
      case '/metrics': {
        const { body, contentType } = await options.metrics.read()
        return sendBody(response, 200, contentType, body)
      }
      case '/schema.graphql':
        if (options.explorer) return sendBody(response, 200, 'text/plain; charset=utf-8', options.schemaText)
        break
      default:
    }
    const file = options.explorer?.file(pathname)
    if (file) return sendBody(response, 200, file.contentType, file.body, file.headers)
    return sendProblem(response, 404, `Nothing is here. GraphQL is at ${endpointPath}.`)
  }

  const upgrade = (webSockets: WebSockets) => (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (pathOf(request) !== endpointPath) return refuseUpgrade(request, socket, 404, 'WebSockets are at /graphql.')
    if (options.onlyLocalNames && !asksForLocalName(request)) return refuseUpgrade(request, socket, 421, onlyHere)
    if (!isAllowedOrigin(options.crossOrigin, request)) {
      return refuseUpgrade(request, socket, 403, 'Pages of this origin may not ask: see CORS_ORIGINS.')
    }
    if (!ready || !webSockets.hasRoom()) return refuseUpgrade(request, socket, 503, 'There is no room now.')
    return webSockets.upgrade(request, socket, head)
  }

  const serverOptions = {
    connectionsCheckingInterval: timeouts.checkMs,
    // Any other upgrade is only offered, by clients that are content without.
    shouldUpgradeCallback: ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket',
  }
  const { compress } = options
  const server = createServer(
    serverOptions,
    compress === undefined ? route : (request, response) => compress(request, response, () => route(request, response)),
  )
  if (options.webSockets) server.on('upgrade', upgrade(options.webSockets))
  boundClients(server, timeouts)
  answerBrokenRequests(server, (socket) => [...unanswered].some((response) => response.socket === socket))
  return {
    server,
    endConnections() {
      ready = false
      for (const response of unanswered) {
        if (!response.headersSent) response.setHeader('connection', 'close')
      }
    },
  }
}

function sendReadiness(response: ServerResponse, missing: string | undefined): void {
  if (missing === undefined) sendBody(response, 200, 'text/plain; charset=utf-8', 'ready\n')
  else sendProblem(response, 503, missing, { 'retry-after': '5' })
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/'

function refuseUpgrade(request: IncomingMessage, socket: Duplex, status: number, title: string): void {
  socket.on('error', () => socket.destroy())
  if (!(socket instanceof Socket)) return void socket.destroy()
  const response = new ServerResponse(request)
  response.assignSocket(socket)
  response.on('finish', () => socket.destroySoon())
  sendProblem(response, status, title, { connection: 'close' })
}

/** Somebody who opens the endpoint in a browser is looking for the explorer. */
function wantsPage({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && url === endpointPath && (headers.accept ?? '').includes('text/html')
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...securityHeaders, location, 'content-length': 0 })
  response.end()
}
