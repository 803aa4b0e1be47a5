// Serves /metrics on a separate port, so that the public port does not.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type Logger, Members, type Metrics, originOf } from '../platform/index.ts'
import { endWithProblem, unknownExpectationTitle } from './problem.ts'
import { brokenRequestHandler } from './slow-clients.ts'

interface MetricsServer {
  /** Such as http://127.0.0.1:9464 */
  readonly origin: string
  close(): Promise<void>
}

interface MetricsServerOptions {
  readonly host: string
  readonly port: number
  readonly metrics: Pick<Metrics, 'read'>
  readonly logger: Logger
}

/** A scraper sends one short request at a time. */
const timeouts = { requestTimeout: 10_000, headersTimeout: 5000, connectionsCheckingInterval: 1000 }
const maxConnections = 16

export async function startMetricsServer(options: MetricsServerOptions): Promise<MetricsServer> {
  const { host, metrics, logger } = options
  const unanswered = new Members<ServerResponse>()
  const server = createServer(timeouts, (request, response) => {
    response.once('close', unanswered.add(response))
    request.resume()
    if (request.url?.split('?', 1)[0] !== '/metrics') {
      return endWithProblem(response, 404, 'Not found. Metrics are at /metrics.')
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return endWithProblem(response, 405, 'Read metrics by GET or HEAD.', { allow: 'GET, HEAD' })
    }
    metrics
      .read()
      .then(({ body, contentType }) => {
        response.writeHead(200, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
        return response.end(request.method === 'HEAD' ? undefined : body)
      })
      .catch((error: unknown) => {
        logger.error({ err: error }, 'metrics failed')
        endWithProblem(response, 500, 'Internal error.')
      })
  })
  server.on(
    'clientError',
    brokenRequestHandler((socket) => [...unanswered].filter(({ req }) => req.socket === socket)),
  )
  server.on('checkExpectation', (_request, response) => endWithProblem(response, 417, unknownExpectationTitle))
  server.maxConnections = maxConnections
  server.listen(options.port, host)
  await once(server, 'listening')
  return {
    origin: originOf(server, host),
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
