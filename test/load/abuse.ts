// Measures whether an attacker inside its limits can stop or slow down other callers' payments: `npm run measure:abuse`.
// With names of attacks, only those: `npm run measure:abuse -- "many reads" "slow bodies"`. `--list` lists the names;
// `--seconds=N` is how long each attack takes; `--control` first lets each attacker attack something else, for as long.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { newKey, startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts'
import { attacks } from './abuse/attacks.ts'
import type { Attack } from './abuse/attack.ts'
import { type Payments, paymentsFrom } from './abuse/payments.ts'
import {
  processorSeconds,
  quantile,
  readMeter,
  residentMb,
  say,
  startMeasuredGateway,
  stop,
} from './measured-gateway.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, control: { type: 'boolean' }, seconds: { type: 'string', default: '20' } },
})
const seconds = Number(flags.seconds)
const maxAddedMs = 100
/** Each pays once a second. */
const victims = 10

const folder = join(import.meta.dirname, 'abuse')

async function message<T>(child: ChildProcess, read: (value: unknown) => T): Promise<T> {
  const [value] = await once(child, 'message')
  return read(value)
}

async function startServer(file: string): Promise<{ readonly child: ChildProcess; readonly origin: string }> {
  const child = fork(join(folder, file))
  return { child, origin: `http://127.0.0.1:${await message(child, (value) => Number(Object(value).port))}` }
}

interface Tokens {
  readonly victims: readonly string[]
  readonly attacker: string | undefined
  /** Called when the attack begins. */
  readonly begin?: () => void
}

async function tokensFor({ claims, isPassthrough, isWithdrawn }: Attack, issuer: TokenIssuer): Promise<Tokens> {
  const names = Array.from({ length: victims }, (_, at) => `victim-${at}`)
  if (isPassthrough === true) return { victims: names.map((name) => `token-of-${name}`), attacker: undefined }
  const ofVictims = await Promise.all(names.map((sub) => issuer.token({ claims: { sub } })))
  if (isWithdrawn === true) {
    const withdrawn = await newKey('EdDSA', 'withdrawn')
    const usual = Object.values(issuer.keys).map(({ publicJwk }) => publicJwk)
    issuer.publish(...usual, withdrawn.publicJwk)
    const attacker = await issuer.token({ key: withdrawn, claims: { sub: 'attacker' } })
    return { victims: ofVictims, attacker, begin: () => issuer.publish(...usual) }
  }
  return { victims: ofVictims, attacker: await issuer.token({ claims: { sub: 'attacker', ...claims } }) }
}

interface Result {
  readonly quiet: Payments
  readonly control: Payments | undefined
  readonly attacked: Payments
  readonly gateway: string
  readonly report: string
}

async function run(name: string, attack: Attack): Promise<Result> {
  await using issuer = await startTokenIssuer()
  const druo = await startServer('slow-druo.ts')
  const decoy = await startServer('decoy.ts')
  const gateway = await startMeasuredGateway({
    ...(attack.isPassthrough === true
      ? { GATEWAY_AUTH: 'passthrough' }
      : { ...issuer.environment, DRUO_ACCESS_TOKEN: 'token' }),
    DRUO_BASE_URL: druo.origin,
    DATABASE_URL: `sqlite:${temporaryDatabase()}`,
    ...attack.environment,
  })
  const tokens = await tokensFor(attack, issuer)
  const payers = fork(join(folder, 'victims.ts'), [gateway.origin, ...tokens.victims])
  const pay = async (payingSeconds: number): Promise<Payments> => {
    payers.send({ seconds: payingSeconds })
    return message(payers, paymentsFrom)
  }
  const payUnder = async (attacked: string): Promise<{ readonly payments: Payments; readonly report: string }> => {
    const child = fork(join(folder, 'attacker.ts'), [name, attacked, ...(tokens.attacker ? [tokens.attacker] : [])])
    const report = message(child, (value) => String(Object(value).report))
    const payments = await pay(seconds)
    child.send('stop')
    return { payments, report: await report }
  }
  try {
    // The first requests compile the code.
    await pay(5)
    const quiet = await pay(seconds)
    const control = flags.control === true ? (await payUnder(decoy.origin)).payments : undefined
    tokens.begin?.()
    await readMeter(gateway)
    const [processorBefore, residentBefore] = [await processorSeconds(gateway), await residentMb(gateway)]
    const { payments: attacked, report } = await payUnder(gateway.origin)
    const [processorAfter, residentAfter] = [await processorSeconds(gateway), await residentMb(gateway)]
    const { longestStepMs } = await readMeter(gateway)
    const share = (100 * (processorAfter - processorBefore)) / seconds
    const used = `${share.toFixed(0)} % CPU, longest step ${longestStepMs.toFixed(0)} ms, ${residentBefore.toFixed(0)} to ${residentAfter.toFixed(0)} MB`
    return { quiet, control, attacked, gateway: used, report }
  } finally {
    await stop(gateway)
    for (const child of [druo.child, decoy.child, payers]) child.disconnect()
  }
}

const p99 = ({ milliseconds }: Payments): number => quantile(milliseconds, 0.99)
const ms = (value: number): string => `${value.toFixed(0)} ms`

async function main(): Promise<void> {
  if (flags.list === true) return say(Object.keys(attacks).join('\n'))
  const unknown = positionals.find((name) => attacks[name] === undefined)
  if (unknown !== undefined) throw new Error(`there is no attack "${unknown}"`)
  say(`load before: ${loadavg()[0]?.toFixed(1)}; the goal: every payment succeeds, p99 at most ${maxAddedMs} ms slower`)
  say(
    '| attacker | payments | p99 quiet | attack elsewhere | attacked | added | own delay | gateway | what the attacker got |',
  )
  say('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  let isFine = true
  for (const [name, attack] of Object.entries(attacks)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const { quiet, control, attacked, gateway, report } = await run(name, attack)
    const added = p99(attacked) - p99(quiet)
    const cells = [
      name,
      `${attacked.succeeded} of ${attacked.total}`,
      ms(p99(quiet)),
      control === undefined ? '' : ms(p99(control)),
      ms(p99(attacked)),
      ms(added),
      ms(attacked.ownDelayMs),
      gateway,
      report,
    ]
    say(`| ${cells.join(' | ')} |`)
    for (const failure of attacked.failures.slice(0, 10)) say(`  a payment failed: ${failure}`)
    isFine &&= attacked.succeeded === attacked.total && added <= maxAddedMs
  }
  say(`load after: ${loadavg()[0]?.toFixed(1)}`)
  process.exitCode = isFine ? 0 : 1
}

await main()
