// Measures what the ledger costs, `npm run chaos:cost`: the same mutation with it, and without it in a copy of the source.
import { startPostgres } from '../support/postgres.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { startCallers } from './callers.ts'
import { copyWith } from './copy.ts'
import { startFleet } from './fleet.ts'
import { ask, newPayment } from './payer.ts'
import { startPlainDruo } from './plain-druo.ts'
import { seededRandom } from './random.ts'
import { writeKinds } from './write-kinds.ts'

const mutations = Number(process.argv[2] ?? 2000)
const warmUp = Math.min(300, mutations)

const withoutLedger = copyWith([
  {
    file: 'src/domains/shared/run-mutation.ts',
    from: 'await context.ledger.perform<Answer>({',
    to: `await (async (request) => {
        const record = { ...request, state: 'SUCCEEDED', createdAt: new Date(), settledAt: new Date(), druoId: null, outcome: null }
        const reference = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        const result = await request.send({ reference, mayStillSend: () => true })
        return { kind: 'done', record, replayed: false, value: result.value }
      })({`,
  },
])

const postgres = await startPostgres({ durable: true })
const druo = await startPlainDruo()
const random = seededRandom(1)
const { callerOf } = await startCallers('none')
const kind = writeKinds[0]
if (kind === undefined) throw new Error('there is no kind of write')
const fleetOn = (database: string, folder?: string) =>
  startFleet(
    1,
    async () => ({
      DATABASE_URL: database,
      DRUO_ACCESS_TOKEN: 'chaos',
      DRUO_BASE_URL: druo.baseUrl,
      LOG_LEVEL: 'silent',
      SHUTDOWN_GRACE_MS: '0',
    }),
    { folder },
  )
const fleets = {
  none: await fleetOn(`sqlite:${temporaryDatabase()}`, withoutLedger),
  sqlite: await fleetOn(`sqlite:${temporaryDatabase()}`),
  postgres: await fleetOn(await postgres.newDatabase()),
}

const tookMs: Record<keyof typeof fleets, number[]> = { none: [], sqlite: [], postgres: [] }
// In turn, so that other load on this machine affects all of them alike.
for (let turn = 0; turn < mutations + warmUp; turn += 1) {
  for (const name of ['none', 'sqlite', 'postgres'] as const) {
    const payment = newPayment(random, { kind })
    const startedAt = performance.now()
    await ask(payment, fleets[name].endpoint(random), callerOf)
    const took = performance.now() - startedAt
    if (payment.statements[0]?.state !== 'SUCCEEDED') throw new Error(`${name} did not answer`)
    if (turn >= warmUp) tookMs[name].push(took)
  }
}
for (const fleet of Object.values(fleets)) await fleet.stop()
await druo.close()
await postgres.stop()

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100
const figures = Object.fromEntries(
  Object.entries(tookMs).map(([name, times]) => {
    const sorted = times.toSorted((left, right) => left - right)
    return [name, { medianMs: rounded(at(sorted, 0.5)), p99Ms: rounded(at(sorted, 0.99)) }]
  }),
)
process.stdout.write(`${JSON.stringify({ mutations, ...figures }, null, 2)}\n`)
process.exit(0)
