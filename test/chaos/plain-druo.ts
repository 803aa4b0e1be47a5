// A DRUO that does what it is asked, for measuring.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

export interface PlainDruo {
  readonly baseUrl: string
  /** How many requests carried this mark. */
  readonly posts: (mark: string) => number
  close(): Promise<void>
}

export async function startPlainDruo(delayMs = 0): Promise<PlainDruo> {
  const counts = new Map<string, number>()
  const payments = new Map<string, object>()

  const answer = (response: ServerResponse, body: unknown): void => {
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? {}))
  }

  const server = createServer((request, response) => {
    const take = async (): Promise<void> => {
      if (request.method !== 'POST') return answer(response, payments.get(request.url?.split('/').at(-1) ?? ''))
      const body = (await json(request)) as Record<string, unknown>
      const mark = String(body['secondary_reference'])
      counts.set(mark, (counts.get(mark) ?? 0) + 1)
      const uuid = `trx_${randomUUID()}`
      const payment = { uuid, status: 'PENDING', type: 'PAYMENT', amount: body['amount'], currency: { code: 'USD' } }
      payments.set(uuid, payment)
      if (delayMs > 0) await pause(delayMs)
      answer(response, payment)
    }
    take().catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port')
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    posts: (mark) => counts.get(mark) ?? 0,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
