// Measures live updates: memory of 10,000 idle subscriptions, reads for all of them, and how fast 1,000 learn of a webhook.
// `npm run measure:live`, or with one, many, sockets or change for one of them; `sockets` needs 10,100 open files. With quick it
// only shows that everything works.
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { httpCall } from '../support/http-call.ts'
import { portOf } from '../support/misbehaving-server.ts'
import { processorSeconds, quantile, residentMb, say, stop } from './measured-gateway.ts'

const words = process.argv.slice(2)
const quick = words.includes('quick')
const subscriptions = quick ? 100 : 10_000
const rounds = quick ? 1 : 20
const settleMs = quick ? 0 : 15_000
/** Longer than the time in which the same id is passed on, or read for who asks, only once. */
const betweenWebhooksMs = 1200
const webhookSecret = 'measured-secret-0123456789'

/** DRUO with one payment under every id, which answers at once. */
async function startPayment() {
  const payment = { status: 'PENDING', reads: 0, readAt: 0 }
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url === '/oauth/token') {
      response.end(JSON.stringify({ access_token: 'token', token_type: 'Bearer', expires_in: 86_400 }))
      return
    }
    payment.reads += 1
    const uuid = request.url?.split('/').at(-1)
    const amount = { uuid, status: payment.status, type: 'PAYMENT', amount: 20_000, currency: 'COP' }
    response.end(JSON.stringify(amount), () => {
      payment.readAt = performance.now()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { payment, server, origin: `http://127.0.0.1:${portOf(server.address())}` }
}

const druo = await startPayment()
const start = (): Promise<GatewayProcess> =>
  startGatewayProcess({
    LOG_LEVEL: 'warn',
    SHUTDOWN_GRACE_MS: quick ? '0' : '1000',
    DRUO_BASE_URL: druo.origin,
    DRUO_TOKEN_URL: `${druo.origin}/oauth/token`,
    DRUO_CLIENT_ID: 'client',
    DRUO_CLIENT_SECRET: 'secret',
    DRUO_WEBHOOK_SECRET: webhookSecret,
    DATABASE_URL: `sqlite:${temporaryDatabase()}`,
  })

interface Client {
  readonly socket: WebSocket
  close(): void
}

/** A socket with so many subscriptions; resolves when each has had its first event. */
async function connect(gateway: GatewayProcess, ids: readonly string[], onEvent: () => void): Promise<Client> {
  const socket = new WebSocket(gateway.endpoint.replace('http', 'ws'), 'graphql-transport-ws', {
    perMessageDeflate: false,
  })
  await once(socket, 'open')
  let first = ids.length
  const begun = Promise.withResolvers<void>()
  socket.on('message', (data: Buffer) => {
    const text = data.toString()
    if (text.includes('connection_ack')) {
      for (const [index, id] of ids.entries()) {
        const query = `subscription { transactionUpdated(id: "${id}") { id status } }`
        socket.send(JSON.stringify({ id: String(index), type: 'subscribe', payload: { query } }))
      }
    } else if (!text.includes('"type":"next"')) {
      begun.reject(new Error(text))
    } else if (first > 0) {
      first -= 1
      if (first === 0) begun.resolve()
    } else {
      onEvent()
    }
  })
  socket.send('{"type":"connection_init"}')
  await begun.promise
  return { socket, close: () => socket.terminate() }
}

/** @returns the clients; so many sockets, ten at a time */
async function connectAll(
  gateway: GatewayProcess,
  sockets: number,
  idsOf: (index: number) => readonly string[],
  onEvent = () => {},
) {
  const clients: Client[] = []
  while (clients.length < sockets) {
    const some = Math.min(10, sockets - clients.length)
    const from = clients.length
    clients.push(
      ...(await Promise.all(
        Array.from({ length: some }, (_, index) => connect(gateway, idsOf(from + index), onEvent)),
      )),
    )
  }
  return clients
}

async function measureIdle(title: string, sockets: number, idsOf: (index: number) => readonly string[]): Promise<void> {
  const gateway = await start()
  await connectAll(gateway, 1, () => ['trx_warm']).then((clients) => clients.forEach((client) => client.close()))
  if (!quick) await pause(2000)
  const before = await residentMb(gateway)
  const reads = druo.payment.reads
  const clients = await connectAll(gateway, sockets, idsOf)
  await pause(settleMs)
  const after = await residentMb(gateway)
  const open = /^gateway_subscriptions_open (\d+)$/m.exec(await (await fetch(`${gateway.origin}/metrics`)).text())?.[1]
  const each = ((after - before) * 1000) / subscriptions
  say(
    `${title}: ${open} open, ${before.toFixed(0)} to ${after.toFixed(0)} MB, ${each.toFixed(1)} kB each; ${druo.payment.reads - reads} reads so far`,
  )
  for (const client of clients) client.close()
  await stop(gateway)
}

async function deliver(gateway: GatewayProcess, body: string): Promise<void> {
  const headers = { 'x-druo-webhook-event-signature': createHmac('sha256', webhookSecret).update(body).digest('hex') }
  const { status } = await httpCall(gateway.origin, { method: 'POST', path: '/webhooks/druo', headers, body })
  if (status !== 200) throw new Error(`the webhook was answered with ${status}`)
}

async function measureChange(watchers: number): Promise<void> {
  const gateway = await start()
  const id = `trx_${randomUUID()}`
  const sinceWebhookMs: number[] = []
  const sinceAnswerMs: number[] = []
  let deliveredAt = 0
  let seen = 0
  const clients = await connectAll(
    gateway,
    watchers,
    () => [id],
    () => {
      sinceWebhookMs.push(performance.now() - deliveredAt)
      sinceAnswerMs.push(performance.now() - druo.payment.readAt)
      seen += 1
    },
  )
  const readsBefore = druo.payment.reads
  const cpuBefore = [await processorSeconds(gateway), process.cpuUsage()] as const
  for (let round = 0; round < rounds; round += 1) {
    seen = 0
    await pause(betweenWebhooksMs)
    druo.payment.status = round % 2 === 0 ? 'PROCESSING' : 'PENDING'
    deliveredAt = performance.now()
    await deliver(gateway, JSON.stringify({ id, round }))
    while (seen < watchers) await pause(10)
  }
  const perEvent = (seconds: number): string => ((seconds * 1e6) / (rounds * watchers)).toFixed(0)
  const { user, system } = process.cpuUsage(cpuBefore[1])
  say(
    `processor time for one event: gateway ${perEvent((await processorSeconds(gateway)) - cpuBefore[0])} µs, client ${perEvent((user + system) / 1e6)} µs`,
  )
  const spread = (latencies: readonly number[]) =>
    `p50 ${quantile(latencies, 0.5).toFixed(1)}, p99 ${quantile(latencies, 0.99).toFixed(1)}, max ${quantile(latencies, 1).toFixed(1)} ms`
  say(`${watchers} subscribers on sockets of their own, ${rounds} webhooks, ${druo.payment.reads - readsBefore} reads`)
  say(`  from the webhook: ${spread(sinceWebhookMs)}`)
  say(`  from DRUO's answer: ${spread(sinceAnswerMs)}`)
  for (const client of clients) client.close()
  await stop(gateway)
}

const measurements: Readonly<Record<string, () => Promise<void>>> = {
  one: () =>
    measureIdle('100 to a WebSocket, one payment', subscriptions / 100, () =>
      Array.from({ length: 100 }, () => 'trx_one'),
    ),
  many: () =>
    measureIdle('100 to a WebSocket, 1,000 payments', subscriptions / 100, (index) =>
      Array.from({ length: 100 }, (_, of) => `trx_${(index * 100 + of) % 1000}`),
    ),
  sockets: () => measureIdle('a WebSocket each, one payment', subscriptions, () => ['trx_one']),
  change: () => measureChange(subscriptions / 10),
}
const chosen = words.filter((word) => word !== 'quick')
for (const [name, measure] of Object.entries(measurements)) {
  if (chosen.length === 0 || chosen.includes(name)) await measure()
}
druo.server.closeAllConnections()
druo.server.close()
