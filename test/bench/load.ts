// Load on one contender: as much as it takes from so many connections, or so many requests a second.
import { evenMoments, nowMs } from './even-moments.ts'
import { type HttpConnection, openConnection } from './http-connection.ts'
import type { MeasuredProcess } from './measured-process.ts'

export interface Measured {
  readonly requests: number
  readonly cpuUsPerRequest: number
  readonly requestsPerSecond: number
}

export interface LoadOptions {
  readonly connections: number
  readonly durationMs: number
}

/** Opens the connections for `work` and closes them after it. */
async function withConnections<T>(
  port: number,
  count: number,
  work: (connections: readonly HttpConnection[]) => Promise<T>,
): Promise<T> {
  const connections = await Promise.all(Array.from({ length: count }, () => openConnection(port)))
  try {
    return await work(connections)
  } finally {
    for (const connection of connections) connection.close()
  }
}

let asked = 0

/** @param requestOf the n-th request; n never comes twice in one run of the benchmark */
export async function saturate(
  server: MeasuredProcess,
  requestOf: (n: number) => Buffer,
  { connections: count, durationMs }: LoadOptions,
): Promise<Measured> {
  return withConnections(server.port, count, async (connections) => {
    const startedAt = performance.now()
    const cpuBefore = server.cpuUs()
    let requests = 0
    await Promise.all(
      connections.map(async (connection) => {
        while (performance.now() - startedAt < durationMs) {
          await askOne(connection, requestOf)
          requests += 1
        }
      }),
    )
    const cpuUs = server.cpuUs() - cpuBefore
    const seconds = (performance.now() - startedAt) / 1000
    return { requests, cpuUsPerRequest: cpuUs / requests, requestsPerSecond: requests / seconds }
  })
}

/** How long each request took in milliseconds, from when it was due, whether or not others were late. */
export async function waitsAt(
  server: MeasuredProcess,
  requestOf: (n: number) => Buffer,
  { connections: count, perSecond, durationMs }: LoadOptions & { readonly perSecond: number },
): Promise<readonly number[]> {
  return withConnections(server.port, count, async (connections) => {
    const waits: number[] = []
    // The first one of a connection is dearer. All at once: a connection that waits for the others may be closed.
    await Promise.all(connections.map((connection) => askOne(connection, requestOf)))
    const moments = evenMoments({ perSecond, count: Math.ceil((perSecond * durationMs) / 1000) })
    await Promise.all(
      connections.map(async (connection) => {
        for await (const dueAt of moments) {
          await askOne(connection, requestOf)
          waits.push(nowMs() - dueAt)
        }
      }),
    )
    return waits
  })
}

async function askOne(connection: HttpConnection, requestOf: (n: number) => Buffer): Promise<void> {
  const { status } = await connection.ask(requestOf((asked += 1)))
  if (status !== 200) throw new Error(`answered ${status} under load`)
}
