// One key asked for by very many at once, over two processes on one PostgreSQL: `npm run chaos:one-key`.
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../support/postgres.ts'
import { startFleet } from './fleet.ts'
import { ask, newPayment } from './payer.ts'
import { startPlainDruo } from './plain-druo.ts'
import { seededRandom } from './random.ts'

const rounds = Number(process.argv[2] ?? 100)
const callers = Number(process.argv[3] ?? 100)

const server = await startPostgres({ durable: true })
const url = await server.newDatabase()
// Slow enough that everybody has asked before it answers.
const druo = await startPlainDruo(50)
const fleet = await startFleet(2, () => ({
  DATABASE_URL: url,
  DRUO_BASE_URL: druo.baseUrl,
  LOG_LEVEL: 'silent',
  SHUTDOWN_GRACE_MS: '0',
}))
const random = seededRandom(1)

let wrong = 0
for (let round = 0; round < rounds; round += 1) {
  const payment = newPayment(random)
  await Promise.all(Array.from({ length: callers }, () => ask(payment, fleet.endpoint(random))))
  const ids = new Set(payment.statements.map(({ id }) => id))
  const posts = druo.posts(payment.mark)
  if (posts !== 1 || ids.size !== 1 || payment.statements.length !== callers) {
    wrong += 1
    process.stderr.write(`${JSON.stringify({ round, posts, ids: [...ids], answers: payment.statements.length })}\n`)
  }
  await pause(0)
}
await fleet.stop()
await druo.close()
await server.stop()
process.stdout.write(`${JSON.stringify({ rounds, callers, processes: 2, wrong })}\n`)
process.exit(wrong === 0 ? 0 : 1)
