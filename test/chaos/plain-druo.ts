// A DRUO that does what the request says, for measuring.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

export interface PlainDruo {
  readonly baseUrl: string
  /** How many requests had this primary reference. */
  readonly posts: (reference: string) => number
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
      const { pathname } = new URL(request.url ?? '/', 'http://druo')
      if (pathname.endsWith('/list')) {
        const shown = pathname === '/payments/list' ? [...payments.values()] : []
        return answer(response, { [pathname.split('/').at(1) ?? '']: shown, page_info: { has_next_page: false } })
      }
      if (request.method !== 'POST') return answer(response, payments.get(pathname.split('/').at(-1) ?? ''))
      const body = (await json(request)) as Record<string, unknown>
      const { primary_reference, secondary_reference, metadata, amount } = body
      const reference = String(primary_reference)
      counts.set(reference, (counts.get(reference) ?? 0) + 1)
      const uuid = `trx_${randomUUID()}`
      const payment = {
        uuid,
        status: 'PENDING',
        type: 'PAYMENT',
        amount,
        currency: { code: 'USD' },
        primary_reference,
        secondary_reference,
        metadata,
        date_created_gmt: new Date().toISOString(),
      }
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
    posts: (reference) => counts.get(reference) ?? 0,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
