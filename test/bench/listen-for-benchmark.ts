// How a process of the benchmark starts and ends: it listens on a free port, prints it, and ends with its parent process.
import { Server as HttpServer } from 'node:http'
import type { Server } from 'node:net'

/** Where the stub of DRUO is: the one word that contenders are started with. */
export const druoOrigin = process.argv[2] ?? ''

export function listenForBenchmark(server: Server): void {
  // Who is killed leaves nothing compiled for the next start.
  process.on('SIGTERM', () => process.exit(0))
  // As long as the gateway, so that no connection of the load generator ends between two of its requests.
  if (server instanceof HttpServer) server.keepAliveTimeout = 65_000
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    sayPort(typeof address === 'object' && address !== null ? address.port : 0)
  })
}

export function sayPort(port: number): void {
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port })
}
