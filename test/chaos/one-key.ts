// One key used by very many clients at once, over two processes on one PostgreSQL: `npm run chaos:one-key`.
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../support/postgres.ts'
import { startCallers } from './callers.ts'
import { startFleet } from './fleet.ts'
import { ask, newPayment } from './payer.ts'
import { startPlainDruo } from './plain-druo.ts'
import { seededRandom } from './random.ts'
import { callerKinds } from './switches.ts'
import { writeKinds } from './write-kinds.ts'

const rounds = Number(process.argv[2] ?? 100)
const clients = Number(process.argv[3] ?? 100)

const server = await startPostgres({ durable: true })
const [kind] = writeKinds
if (kind === undefined) throw new Error('there is no kind of write')
const wrong: Record<string, number> = {}
for (const callerKind of callerKinds) {
  const callers = await startCallers(callerKind)
  // Slow enough that every client has asked before it answers.
  const druo = await startPlainDruo(50)
  const databaseUrl = await server.newDatabase()
  const fleet = await startFleet(2, async () => ({
    ...callers.environment,
    ...(callerKind === 'opaque' ? {} : { DRUO_ACCESS_TOKEN: 'chaos' }),
    DATABASE_URL: databaseUrl,
    DRUO_BASE_URL: druo.baseUrl,
    LOG_LEVEL: 'silent',
    SHUTDOWN_GRACE_MS: '0',
  }))
  const random = seededRandom(1)
  wrong[callerKind] = 0
  for (let round = 0; round < rounds; round += 1) {
    const payment = newPayment(random, { kind })
    await Promise.all(Array.from({ length: clients }, () => ask(payment, fleet.endpoint(random), callers.callerOf)))
    const ids = new Set(payment.statements.map(({ id }) => id))
    const posts = druo.posts(payment.reference)
    if (posts !== 1 || ids.size !== 1 || payment.statements.length !== clients) {
      wrong[callerKind] += 1
      const answers = payment.statements.length
      process.stderr.write(`${JSON.stringify({ callers: callerKind, round, posts, ids: [...ids], answers })}\n`)
    }
    await pause(0)
  }
  await fleet.stop()
  await druo.close()
  await callers.close()
}
await server.stop()
process.stdout.write(`${JSON.stringify({ rounds, clients, processes: 2, wrong })}\n`)
process.exit(Object.values(wrong).every((count) => count === 0) ? 0 : 1)
