// Serves /metrics on a port of its own, so that the public port need not.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { isIPv6 } from 'node:net'
import type { Logger, Metrics } from '../platform/index.ts'

export interface MetricsServer {
  /** Such as http://127.0.0.1:9464 */
  readonly origin: string
  close(): Promise<void>
}

export interface MetricsServerOptions {
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
  const server = createServer(timeouts, (request, response) => {
    request.resume()
    const problem = (status: number, title: string): void => {
      response.writeHead(status, { 'content-type': 'application/problem+json' })
      response.end(`${JSON.stringify({ status, title })}\n`)
    }
    if (request.url?.split('?', 1)[0] !== '/metrics') return problem(404, 'Not found. Metrics are at /metrics.')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return problem(405, 'Metrics can only be read.')
    }
    metrics
      .read()
      .then(({ body, contentType }) => {
        response.writeHead(200, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
        return response.end(request.method === 'HEAD' ? undefined : body)
      })
      .catch((error: unknown) => {
        logger.error({ err: error }, 'metrics failed')
        problem(500, 'Internal error.')
      })
  })
  server.maxConnections = maxConnections
  server.listen(options.port, host)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  return {
    origin: `http://${isIPv6(host) ? `[${host}]` : host}:${port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
