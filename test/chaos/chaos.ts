// One run of the chaos: payments, a hostile DRUO, gateways that are killed; and what came of it.
import { setTimeout as pause } from 'node:timers/promises'
import { type Findings, findings } from './findings.ts'
import { type Fleet, startFleet } from './fleet.ts'
import { startHostileDruo } from './hostile-druo.ts'
import { ask, newPayment, type Payment, pay } from './payer.ts'
import { seededRandom } from './random.ts'
import type { Scale } from './scale.ts'

export interface ChaosReport extends Findings {
  readonly payments: number
  readonly kills: Readonly<Record<string, number>>
  readonly posts: number
  /** From the last kill until everything was settled. */
  readonly settledAfterMs: number
  readonly tookMs: number
}

/** @param folder of the project, or of a copy with a bug in it */
export async function runChaos(scale: Scale, databaseUrl: string, folder?: string): Promise<ChaosReport> {
  const startedAt = Date.now()
  // Each has a chance of its own, so that one does not disturb the other's sequence.
  const [forDruo, forKills, forPayments] = [1, 2, 3].map((part) => seededRandom(scale.seed * 10 + part))
  if (forDruo === undefined || forKills === undefined || forPayments === undefined) throw new Error('no chance')
  const running: { fleet?: Fleet } = {}
  const druo = await startHostileDruo(scale, forDruo, (point, gateway) => running.fleet?.atPoint(point, gateway))
  const environment = {
    ...scale.environment,
    DATABASE_URL: databaseUrl,
    DRUO_BASE_URL: druo.baseUrl,
    LOG_LEVEL: 'warn',
    SHUTDOWN_GRACE_MS: '0',
  }
  const fleet = await startFleet(scale.processes, () => environment, { folder, areKilled: true })
  running.fleet = fleet
  const { endpoint, killAll, kills, restart, stop } = fleet

  const killing = { over: false }
  let endsAt = Number.POSITIVE_INFINITY
  const killThem = async (): Promise<void> => {
    await killAll(scale.kills, forKills)
    killing.over = true
    await restart()
    endsAt = Date.now() + scale.patienceMs
  }
  const killed = killThem()
  const killsSoFar = () => Object.values(kills()).reduce((sum, count) => sum + count, 0)
  const payments: Payment[] = []
  const underWay: Promise<void>[] = []
  while (payments.length < scale.payments) {
    // Spread over the kills, so that every payment is in danger.
    const share = killing.over ? 1 : (killsSoFar() + 1) / scale.kills
    if (payments.length < share * scale.payments) {
      const payment = newPayment(forPayments)
      payments.push(payment)
      const twins = forPayments.chance(0.2) ? 3 : 1
      underWay.push(
        pay(
          payment,
          () => endpoint(forPayments),
          () => endsAt,
          twins,
        ),
      )
    }
    await pause(forPayments.integer(0, 10))
  }
  await killed
  const lastKillAt = Date.now()
  await Promise.all(underWay)
  const settledAfterMs = Date.now() - lastKillAt
  await Promise.all(payments.map((payment) => ask(payment, endpoint(forPayments))))
  await pause(scale.latestCommitMs)
  await stop()
  await druo.close()
  return {
    payments: payments.length,
    ...findings(payments, druo),
    kills: kills(),
    posts: druo.posts(),
    settledAfterMs,
    tookMs: Date.now() - startedAt,
  }
}
