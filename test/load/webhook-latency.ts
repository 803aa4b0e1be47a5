// Measures webhooks: how long until a delivery is answered, and until another replica on the same PostgreSQL hears of it.
import { createHmac, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { loadavg } from 'node:os'
import fastify from 'fastify'
import { pino } from 'pino'
import type { DatabaseConfig } from '../../src/config.ts'
import { createMetrics } from '../../src/platform/metrics.ts'
import { webhookRoute } from '../../src/http/webhooks/webhook-route.ts'
import { createUpdates, type Updates } from '../../src/updates/index.ts'
import { httpCall } from '../support/http-call.ts'
import { portOf } from '../support/misbehaving-server.ts'
import { startPostgres } from '../support/postgres.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { quantile, say } from './measured-gateway.ts'

const secret = 'measured-secret-0123456789'
const logger = pino({ level: 'warn' })
const deliveries = Number(process.argv[2] ?? 1000)

function startReplica(database: DatabaseConfig, heardAtMs: Map<string, number>): Promise<Updates> {
  return createUpdates({
    druo: { notifyChanged: () => undefined, changeCount: () => 0 },
    database,
    receivesWebhooks: true,
    onNotification: (ids) => ids.forEach((id) => heardAtMs.set(id, performance.now())),
    logger,
    metrics: createMetrics(),
  })
}

async function listen({ enqueue }: Updates): Promise<Server> {
  if (enqueue === undefined) throw new Error('webhooks are received')
  const app = fastify()
  const route = webhookRoute({
    credentials: { secrets: [secret], secretHeader: 'x-druo-webhook-secret' },
    enqueue,
    onDelivery: () => undefined,
    logger,
  })
  await app.register(route, { prefix: '/webhooks/druo' })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return app.server
}

function report(name: string, milliseconds: readonly number[]): void {
  const [median, p99] = [0.5, 0.99].map((share) => `${quantile(milliseconds, share).toFixed(1)} ms`)
  say(`${name}: median ${median}, p99 ${p99}`)
}

async function measure(name: string, database: DatabaseConfig, atOnce: number): Promise<void> {
  const here = new Map<string, number>()
  const there = new Map<string, number>()
  const replicas = [await startReplica(database, here)]
  if (database.kind === 'postgres') replicas.push(await startReplica(database, there))
  const [first] = replicas
  if (first === undefined) throw new Error('there is one')
  const server = await listen(first)
  const origin = `http://127.0.0.1:${portOf(server.address())}`
  const sentAtMs = new Map<string, number>()
  const answeredAfterMs: number[] = []
  const deliver = async (id: string): Promise<void> => {
    const body = JSON.stringify({ id })
    const headers = { 'x-druo-webhook-event-signature': createHmac('sha256', secret).update(body).digest('hex') }
    const sentAt = performance.now()
    sentAtMs.set(id, sentAt)
    const { status } = await httpCall(origin, { method: 'POST', path: '/webhooks/druo', headers, body })
    if (status !== 200) throw new Error(`answered ${status}`)
    answeredAfterMs.push(performance.now() - sentAt)
  }
  const ids = Array.from({ length: deliveries }, () => `trx_${randomUUID()}`)
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let id = ids.pop(); id !== undefined; id = ids.pop()) await deliver(id)
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  const heard = database.kind === 'postgres' ? there : here
  while (heard.size < deliveries) await new Promise((resolve) => setImmediate(resolve))
  const head = `${name}, ${atOnce} at once`
  say(`${head}: ${Math.round(deliveries / seconds)} deliveries a second`)
  report(`${head}, until 200`, answeredAfterMs)
  report(
    `${head}, until ${database.kind === 'postgres' ? 'the other replica' : 'it'} hears`,
    [...heard].map(([id, at]) => at - (sentAtMs.get(id) ?? Number.NaN)),
  )
  server.close()
  await Promise.all(replicas.map((replica) => replica.close()))
}

say(`${deliveries} deliveries each; load average ${loadavg()[0]?.toFixed(1)}`)
const postgres = await startPostgres({ durable: true })
for (const atOnce of [1, 32]) {
  await measure('SQLite file', { kind: 'sqlite', path: temporaryDatabase() }, atOnce)
  await measure('PostgreSQL', { kind: 'postgres', url: await postgres.newDatabase() }, atOnce)
}
await postgres.stop()
say(`load average ${loadavg()[0]?.toFixed(1)}`)
