// One run of the chaos: payments, a hostile DRUO, gateways that are killed and stopped, and what came of it.
import { setTimeout as pause } from 'node:timers/promises'
import { type Callers, startCallers } from './callers.ts'
import { type Findings, findings } from './findings.ts'
import { type Fleet, startFleet } from './fleet.ts'
import { type HostileDruo, startHostileDruo } from './hostile-druo.ts'
import { ask, newPayment, type Payment, type PaymentDetails, pay } from './payer.ts'
import { type Random, seededRandom } from './random.ts'
import type { Scale } from './scale.ts'
import { storedReasons } from './stored-reasons.ts'
import { switchedOn, type Switches } from './switches.ts'
import { isSearched, writeKinds } from './write-kinds.ts'

export interface ChaosReport extends Findings {
  readonly seed: number
  readonly switches: readonly string[]
  readonly payments: number
  /** How many writes have no outcome, by mutation and reason. */
  readonly reasons: Readonly<Record<string, number>>
  readonly kills: Readonly<Record<string, number>>
  readonly posts: number
  /** From the last kill until everything was settled. */
  readonly settledAfterMs: number
  readonly tookMs: number
}

/** Less than the five minutes by which DRUO's times may differ from ours. */
const maxClockMs = 200_000

/** @param folder of the project, or of a copy with a bug in it */
export async function runChaos(
  scale: Scale,
  switches: Switches,
  databaseUrl: string,
  folder?: string,
): Promise<ChaosReport> {
  const startedAt = Date.now()
  // Each has a separate random sequence, so that one does not disturb the other's.
  const randomOf = (part: number): Random => seededRandom(scale.seed * 10 + part)
  const [forKills, forPayments, forClocks] = [randomOf(2), randomOf(3), randomOf(4)]
  const running: { fleet?: Fleet } = {}
  const druo = await startHostileDruo(scale, switches, randomOf(1), (point, gateway) =>
    running.fleet?.atPoint(point, gateway),
  )
  const callers = await startCallers(switches.callers)
  const environmentOf = async (name: string) => ({
    ...scale.environment,
    ...callers.environment,
    ...(await credentials(name, druo, switches)),
    ...clockOf(name, switches, forClocks),
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: process.env['CHAOS_LOG_LEVEL'] ?? 'warn',
    SHUTDOWN_GRACE_MS: '0',
  })
  const stops = switches.stopsProcesses ? { shortMs: scale.stopMs, longMs: scale.longStopMs } : undefined
  const fleet = await startFleet(scale.processes, environmentOf, { folder, areKilled: true, stops })
  running.fleet = fleet
  const endpoint = () => fleet.endpoint(forPayments)
  if (!switches.startsUnproven) await warmUp(druo, scale, callers, endpoint)

  const killing = { over: false }
  let endsAt = Number.POSITIVE_INFINITY
  const killThem = async (): Promise<void> => {
    await fleet.killAll(scale.kills, forKills)
    killing.over = true
    await fleet.restart()
    endsAt = Date.now() + scale.patienceMs
  }
  const killed = killThem()
  const killsSoFar = () => Object.values(fleet.kills()).reduce((sum, count) => sum + count, 0)
  const payments: Payment[] = []
  const underWay: Promise<void>[] = []
  const nextDetails = paymentDetails(forPayments, callers)
  while (payments.length < scale.payments) {
    // Most are spread over the kills, so that each is in danger. The others come after the last kill.
    const share = killing.over ? 1 : (0.8 * (killsSoFar() + 1)) / scale.kills
    if (payments.length < share * scale.payments) {
      const payment = newPayment(forPayments, nextDetails())
      payments.push(payment)
      const twins = forPayments.chance(0.2) ? 3 : 1
      underWay.push(pay(payment, endpoint, callers.callerOf, { twins, stopAt: () => endsAt }))
    }
    await pause(forPayments.integer(0, 10))
  }
  await killed
  const lastKillAt = Date.now()
  await Promise.all(underWay)
  const settledAfterMs = Date.now() - lastKillAt
  await pause(scale.latestCommitMs)
  await Promise.all(payments.map((payment) => ask(payment, endpoint(), callers.callerOf)))
  await fleet.stop()
  if (process.env['CHAOS_LOG_LEVEL'] !== undefined) process.stderr.write(fleet.output())
  await callers.close()
  await druo.close()
  const reasons = await storedReasons(databaseUrl)
  return {
    seed: scale.seed,
    switches: switchedOn(switches),
    payments: payments.length,
    ...findings(payments, druo, switches, reasons.byKey),
    reasons: reasons.counts,
    kills: fleet.kills(),
    posts: druo.posts(),
    settledAfterMs,
    tookMs: Date.now() - startedAt,
  }
}

/** Every gateway reaches the same DRUO at a separate address, so the environment needs a name. */
async function credentials(name: string, druo: HostileDruo, { callers, revokesTokens }: Switches) {
  const address = await druo.addressFor(name)
  const environment = { DRUO_BASE_URL: address, DRUO_ENVIRONMENT: 'chaos' }
  if (callers === 'opaque') return environment
  if (!revokesTokens) return { ...environment, DRUO_ACCESS_TOKEN: 'chaos' }
  return {
    ...environment,
    DRUO_TOKEN_URL: `${address}/oauth/token`,
    DRUO_CLIENT_ID: 'chaos',
    DRUO_CLIENT_SECRET: 'chaos',
  }
}

/** Drawn at each start: a machine that restarts may have set its clock. */
function clockOf(name: string, { clocksDiffer, clocksStep }: Switches, random: Random): Record<string, string> {
  const offset = (): number => random.integer(-maxClockMs / 2, maxClockMs / 2)
  // The gateways' offsets have opposite signs, so that two of them differ by minutes.
  const sign = name.endsWith('1') ? -1 : 1
  return {
    ...(clocksDiffer ? { CHAOS_CLOCK_MS: String((sign * maxClockMs) / 2) } : {}),
    ...(clocksStep ? { CHAOS_CLOCK_STEPS: `${random.integer(500, 3000)}:${offset()}` } : {}),
  }
}

/** A client's own second reference and a key that another principal uses too occur now and then. */
function paymentDetails(random: Random, { principals }: Callers): () => PaymentDetails {
  const [first, ...others] = principals
  let shared: string | undefined
  return () => {
    const secondaryReference = random.chance(0.15) ? `order-${random.integer(1, 1_000_000)}` : null
    const [other] = others
    if (other !== undefined && shared !== undefined) {
      const key = shared
      shared = undefined
      return { principal: other, key, secondaryReference }
    }
    if (other === undefined || random.chance(0.5)) return { principal: first, secondaryReference }
    shared = `chaos-shared-${random.integer(0, 2 ** 40)}`
    return { principal: first, key: shared, secondaryReference }
  }
}

const maxWarmUpMs = 10_000

/** One write of each kind succeeds at first, and the gateway may find it in a list, as it does in daily use. */
async function warmUp(druo: HostileDruo, scale: Scale, { callerOf }: Callers, endpoint: () => string | undefined) {
  druo.setCalm(true)
  const random = seededRandom(scale.seed)
  // The gateway's reference takes another place beside the client's own one, which is another search.
  const first = writeKinds.flatMap((kind) =>
    [null, 'order-0'].map((secondaryReference) => newPayment(random, { kind, secondaryReference })),
  )
  await Promise.all(first.map((payment) => ask(payment, endpoint(), callerOf)))
  const listed = first.filter(({ kind, secondaryReference }) => isSearched(kind, secondaryReference))
  const until = Date.now() + maxWarmUpMs
  while (Date.now() < until && !listed.every(({ reference }) => druo.wasShown(reference))) await pause(100)
  await pause(500)
  druo.setCalm(false)
}
