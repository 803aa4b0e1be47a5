// A DRUO that keeps a book of payments, loses answers and shows its lists as a test says.
import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import type { JsonObject } from '../../src/druo/json.ts'

export interface BookingDruo {
  readonly environment: Readonly<Record<string, string>>
  readonly book: JsonObject[]
  /** The number of writes that arrived. */
  readonly writes: () => number
  /** How the next writes end. */
  behaviour: 'answers' | 'loses the answer' | 'loses the request'
  /** What the lists show of a payment; null hides it. */
  shows: (payment: JsonObject) => JsonObject | null
  /** The body of a successful answer. */
  answer: (payment: JsonObject) => JsonObject
}

/** Closed when the test has ended. */
export async function startBookingDruo(): Promise<BookingDruo> {
  let writes = 0
  const server = createServer((request, response) => {
    const reply = (body: unknown): void => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    const serve = async (): Promise<void> => {
      const body = await bodyOf(request)
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://druo')
      if (pathname === '/oauth/token') return reply({ access_token: 'token', expires_in: 3600 })
      if (request.method === 'GET') {
        const [reference, amount] = [searchParams.get('secondary_reference'), searchParams.get('amount')]
        const payments = druo.book
          .map((payment) => druo.shows(payment))
          .filter((payment) => payment !== null)
          .filter((payment) => reference === null || textOf(payment['secondary_reference']).includes(reference))
          .filter((payment) => amount === null || textOf(payment['amount']) === amount)
        return reply({ payments, page_info: { has_next_page: false } })
      }
      writes += 1
      const payment = paymentOf(body, writes)
      if (druo.behaviour !== 'loses the request') druo.book.push(payment)
      if (druo.behaviour === 'answers') return reply(druo.answer(payment))
      request.socket.destroy()
    }
    serve().catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const druo: BookingDruo = {
    environment: {
      DRUO_BASE_URL: url,
      DRUO_TOKEN_URL: `${url}/oauth/token`,
      DRUO_CLIENT_ID: 'client',
      DRUO_CLIENT_SECRET: 'secret',
      WRITE_SETTLE_MS: '1000',
      WRITE_LOOKUP_MS: '50',
    },
    book: [],
    writes: () => writes,
    behaviour: 'answers',
    shows: (payment) => payment,
    answer: (payment) => payment,
  }
  return druo
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))

async function bodyOf(request: IncomingMessage): Promise<JsonObject> {
  const text = Buffer.concat(await request.toArray()).toString('utf8')
  const body: unknown = text === '' ? {} : JSON.parse(text)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse returns JSON
  return body as JsonObject
}

function paymentOf(body: JsonObject, count: number): JsonObject {
  return {
    uuid: `trx_${count}`,
    status: 'PENDING',
    type: 'PAYMENT',
    amount: body['amount'] ?? null,
    currency: { code: body['currency'] ?? 'COP' },
    secondary_reference: body['secondary_reference'] ?? null,
    metadata: body['metadata'] ?? {},
    date_created_gmt: new Date().toISOString(),
  }
}
