// How a process of the benchmark starts and ends: it listens on a free port, prints it, and ends with its parent process.
import type { Server } from 'node:net'

/** Where the stub of DRUO is: the one word that contenders are started with. */
export const druoOrigin = process.argv[2] ?? ''

export function listenForBenchmark(server: Server): void {
  // Who is killed leaves nothing compiled for the next start.
  process.on('SIGTERM', () => process.exit(0))
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    sayPort(typeof address === 'object' && address !== null ? address.port : 0)
  })
}

export function sayPort(port: number): void {
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port })
}
