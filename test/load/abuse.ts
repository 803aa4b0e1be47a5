// Measures whether an attacker inside its limits can stop or slow down another caller's payments: `npm run measure:abuse`.
// With the name of an attack, only that one.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { newKey, startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts'
import { type AttackName, attacks, isAttackName } from './abuse/attacks.ts'
import { pay, type Payments } from './abuse/victim.ts'
import { quantile, say, startMeasuredGateway, stop } from './measured-gateway.ts'

const quietSeconds = 20
const attackSeconds = 30
const maxAddedMs = 100

const folder = join(import.meta.dirname, 'abuse')
const [only] = process.argv.slice(2)
const names = Object.keys(attacks).filter((name): name is AttackName => isAttackName(name) && (!only || name === only))

async function message<T>(child: ChildProcess, read: (value: unknown) => T): Promise<T> {
  const [value] = await once(child, 'message')
  return read(value)
}

interface Tokens {
  readonly victim: string
  readonly attacker: string | undefined
  /** Called when the attack begins. */
  readonly begin?: () => Promise<void>
}

async function tokensFor(name: AttackName, issuer: TokenIssuer): Promise<Tokens> {
  if (name === 'invented tokens (passthrough)') return { victim: 'token-of-the-victim', attacker: undefined }
  const victim = await issuer.token({ claims: { sub: 'victim' } })
  if (name === 'withdrawn key') {
    const withdrawn = await newKey('EdDSA', 'withdrawn')
    const usual = Object.values(issuer.keys).map(({ publicJwk }) => publicJwk)
    issuer.publish(...usual, withdrawn.publicJwk)
    const attacker = await issuer.token({ key: withdrawn, claims: { sub: 'attacker' } })
    return { victim, attacker, begin: async () => issuer.publish(...usual) }
  }
  const isPayer = name === "others' amounts" || name === 'many reads'
  const claims = isPayer
    ? { sub: 'attacker', scope: 'payments:read', druo_end_user_id: 'eur_attacker' }
    : { sub: 'attacker' }
  return { victim, attacker: await issuer.token({ claims }) }
}

interface Result {
  readonly name: AttackName
  readonly quiet: Payments
  readonly attacked: Payments
  readonly report: string
}

async function run(name: AttackName): Promise<Result> {
  await using issuer = await startTokenIssuer()
  const druo = fork(join(folder, 'slow-druo.ts'))
  const port = await message(druo, (value) => Number(Object(value).port))
  const isPassthrough = name === 'invented tokens (passthrough)'
  const gateway = await startMeasuredGateway({
    ...(isPassthrough ? { GATEWAY_AUTH: 'passthrough' } : { ...issuer.environment, DRUO_ACCESS_TOKEN: 'token' }),
    DRUO_BASE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: `sqlite:${temporaryDatabase()}`,
    // As many requests a minute as two callers may send by default.
    ...(name === 'slow bodies' ? { RATE_LIMIT_PER_MINUTE: '1200' } : {}),
  })
  try {
    const { victim, attacker, begin } = await tokensFor(name, issuer)
    // The first requests compile the code.
    await pay(gateway.origin, victim, 3)
    const quiet = await pay(gateway.origin, victim, quietSeconds)
    await begin?.()
    const child = fork(join(folder, 'attacker.ts'), [
      name,
      gateway.origin,
      ...(attacker === undefined ? [] : [attacker]),
    ])
    const report = message(child, (value) => String(Object(value).report))
    const attacked = await pay(gateway.origin, victim, attackSeconds)
    child.send('stop')
    return { name, quiet, attacked, report: await report }
  } finally {
    await stop(gateway)
    druo.disconnect()
    await pause(500)
  }
}

const p99 = ({ milliseconds }: Payments): number => quantile(milliseconds, 0.99)
const isHarmless = ({ quiet, attacked }: Result): boolean =>
  attacked.succeeded === attacked.total && p99(attacked) - p99(quiet) <= maxAddedMs

say(`load before: ${loadavg()[0]?.toFixed(1)}; the goal: every payment succeeds, p99 at most ${maxAddedMs} ms slower`)
say('| attacker | payments | p99 quiet | p99 attacked | added | what the attacker got |')
say('| --- | --- | --- | --- | --- | --- |')
let isFine = true
for (const name of names) {
  const result = await run(name)
  const { quiet, attacked, report } = result
  const added = p99(attacked) - p99(quiet)
  const cells = [
    name,
    `${attacked.succeeded} of ${attacked.total}`,
    ...[p99(quiet), p99(attacked), added].map((ms) => `${ms.toFixed(0)} ms`),
    report,
  ]
  say(`| ${cells.join(' | ')} |`)
  for (const failure of attacked.failures) say(`  a payment failed: ${failure}`)
  isFine &&= isHarmless(result)
}
say(`load after: ${loadavg()[0]?.toFixed(1)}`)
process.exitCode = isFine ? 0 : 1
