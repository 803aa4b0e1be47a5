// Load on one contender: as much as it takes from so many connections, or so many requests a second.
import { setTimeout as pause } from 'node:timers/promises'
import { type HttpConnection, openConnection } from './http-connection.ts'
import type { MeasuredProcess } from './measured-process.ts'

export interface Measured {
  readonly requests: number
  readonly cpuUsPerRequest: number
  readonly requestsPerSecond: number
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
  { connections: count, durationMs }: { readonly connections: number; readonly durationMs: number },
): Promise<Measured> {
  return withConnections(server.port, count, async (connections) => {
    const startedAt = performance.now()
    const cpuBefore = server.cpuUs()
    let requests = 0
    await Promise.all(
      connections.map(async (connection) => {
        while (performance.now() - startedAt < durationMs) {
          const { status } = await connection.ask(requestOf((asked += 1)))
          if (status !== 200) throw new Error(`answered ${status} under load`)
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
  { perSecond, durationMs }: { readonly perSecond: number; readonly durationMs: number },
): Promise<readonly number[]> {
  const mostWaiting = 64
  return withConnections(server.port, mostWaiting, async (connections) => {
    const free = [...connections]
    const waits: number[] = []
    const under = new Set<Promise<void>>()
    const startedAt = performance.now()
    const total = Math.floor((perSecond * durationMs) / 1000)
    const ask = async (connection: HttpConnection, dueAt: number): Promise<void> => {
      await connection.ask(requestOf((asked += 1)))
      waits.push(performance.now() - dueAt)
      free.push(connection)
    }
    for (let sent = 0; sent < total;) {
      const due = Math.min(total, Math.floor(((performance.now() - startedAt) * perSecond) / 1000))
      for (; sent < due; sent += 1) {
        const connection = free.pop()
        if (connection === undefined) break
        const asking = ask(connection, startedAt + (sent * 1000) / perSecond).finally(() => under.delete(asking))
        under.add(asking)
      }
      await pause(1)
    }
    await Promise.all(under)
    return waits
  })
}
