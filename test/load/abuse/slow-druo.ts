// A healthy DRUO for the abuse run, in a separate process: reads take 150 ms, writes 50 ms. It ignores every filter and knows
// two end users. Tokens that begin with "invented" are refused.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { listenForBenchmark } from '../../bench/listen-for-benchmark.ts'

const readMs = 150
const writeMs = 50

const account = (endUser: string) => ({ uuid: `acc_of_${endUser}`, end_user: { uuid: endUser } })
/** One in four is the attacker's. */
const payments = Array.from({ length: 4000 }, (_, index) => ({
  uuid: `trx_${index}`,
  status: 'PENDING',
  type: 'PAYMENT',
  amount: 1000 + ((37 * index) % 1500),
  currency: { code: 'COP' },
  description: 'x'.repeat(200),
  metadata: { order: `${index}`, note: 'x'.repeat(400) },
  funding_source: account(index % 4 === 0 ? 'eur_attacker' : 'eur_victim'),
}))

const largestAmount = 2500

interface Answer {
  readonly status: number
  readonly body: object
}

/** As text, so that this process has time for the victims' payments. */
const known = new Map<string, string>()

function read(url: URL): Answer {
  const maxAmount = Math.min(Number(url.searchParams.get('amount_less_than') ?? Infinity), largestAmount)
  const page_info = { has_next_page: false }
  if (url.pathname === '/payments/list') {
    const [page, size] = ['page', 'page_size'].map((name) => Number(url.searchParams.get(name) ?? 1))
    const matching = payments.filter(({ amount }) => amount <= maxAmount)
    const end = (page ?? 1) * (size ?? 1)
    const body = {
      payments: matching.slice(end - (size ?? 1), end),
      page_info: { has_next_page: matching.length > end },
    }
    return { status: 200, body }
  }
  if (url.pathname === '/accounts/list') {
    return { status: 200, body: { accounts: ['eur_attacker', 'eur_victim'].map(account), page_info } }
  }
  const found = payments.find(({ uuid }) => url.pathname.endsWith(`/${uuid}`))
  return found === undefined ? { status: 404, body: {} } : { status: 200, body: found }
}

function write(body: string): Answer {
  const { funding_source_id: uuid, amount, ...rest } = Object(JSON.parse(body === '' ? '{}' : body))
  const payment = { uuid: `trx_${randomUUID()}`, status: 'PENDING', type: 'PAYMENT', amount, currency: { code: 'COP' } }
  return { status: 200, body: { ...payment, funding_source: { uuid }, metadata: rest.metadata ?? {} } }
}

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const isInvented = request.headers.authorization?.startsWith('Bearer invented') === true
    const isRead = request.method === 'GET'
    const answer = (): Answer => {
      if (isInvented)
        return { status: 401, body: { errors: [{ category: 'AUTHORIZATION_ERROR', code: 'UNAUTHORIZED' }] } }
      if (`${request.url} ${String(Buffer.concat(parts))}`.includes('acc_fails')) return { status: 500, body: {} }
      return isRead ? read(new URL(request.url ?? '', 'http://druo')) : write(Buffer.concat(parts).toString())
    }
    setTimeout(
      () => {
        const address = request.url?.replace(/(?<=amount_less_than=)\d{5,}/, String(largestAmount)) ?? ''
        const isList = isRead && !isInvented && address.includes('/list')
        const text = isList ? known.get(address) : undefined
        const { status, body } = text === undefined ? answer() : { status: 200, body: {} }
        response.writeHead(status, { 'content-type': 'application/json' })
        const answered = text ?? JSON.stringify(body)
        if (isList) known.set(address, answered)
        response.end(answered)
      },
      isRead ? readMs : writeMs,
    )
  })
})
server.keepAliveTimeout = 60_000
listenForBenchmark(server)
