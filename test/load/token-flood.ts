// Measures what requests cost whose token does not count, beside one that is answered: `npm run measure:flood`
import { randomBytes } from 'node:crypto'
import { Agent } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { httpCall, postCall } from '../support/http-call.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { startTokenIssuer } from '../support/token-issuer.ts'
import { processorSeconds, quantile, say, startMeasuredGateway, stop } from './measured-gateway.ts'

const seconds = Number(process.argv[2] ?? 5)
const attackers = 32
const victimPauseMs = 10

const issuer = await startTokenIssuer()
const sandbox = await startSandbox()
const gateway = await startMeasuredGateway({
  ...issuer.environment,
  DRUO_BASE_URL: sandbox.baseUrl,
  DRUO_TOKEN_URL: sandbox.tokenUrl,
  DRUO_CLIENT_ID: sandbox.clientId,
  DRUO_CLIENT_SECRET: sandbox.clientSecret,
  DATABASE_URL: `sqlite:${temporaryDatabase()}`,
  RATE_LIMIT_PER_MINUTE: '1000000',
})
const good = await issuer.token()
const [header = '', claims = ''] = good.split('.')
const signature = (): string => randomBytes(64).toString('base64url')
const unknownKey = (): string => Buffer.from(JSON.stringify({ alg: 'EdDSA', kid: signature() })).toString('base64url')

const floods: readonly (readonly [title: string, token: () => string | undefined])[] = [
  ['a valid token, and an answer', () => good],
  ['no token', () => undefined],
  ['no JWT', signature],
  ['an unknown key', () => `${unknownKey()}.${claims}.${signature()}`],
  ['a known key, and a signature that is none', () => `${header}.${claims}.${signature()}`],
]

async function ask(token: string | undefined, agent: Agent): Promise<number> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const start = performance.now()
  await httpCall(gateway.origin, { ...postCall('{ __typename }', undefined, headers), agent })
  return performance.now() - start
}

for (const [title, token] of floods) {
  const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })] as const
  const end = performance.now() + seconds * 1000
  const waits: number[] = []
  let sent = 0
  const attack = async (): Promise<void> => {
    while (performance.now() < end) {
      await ask(token(), agents[0])
      sent += 1
    }
  }
  const victim = async (): Promise<void> => {
    while (performance.now() < end) {
      waits.push(await ask(good, agents[1]))
      await pause(victimPauseMs)
    }
  }
  const before = await processorSeconds(gateway)
  await Promise.all([victim(), ...Array.from({ length: attackers }, attack)])
  const costMs = (1000 * ((await processorSeconds(gateway)) - before)) / (sent + waits.length)
  say(
    `${title}: ${costMs.toFixed(2)} ms of the processor each (${Math.round(sent / seconds)} a second);` +
      ` a caller beside them waits ${quantile(waits, 0.5).toFixed(1)} ms, at worst ${Math.max(...waits).toFixed(1)} ms`,
  )
  for (const agent of agents) agent.destroy()
}

await stop(gateway)
await sandbox.close()
await issuer[Symbol.asyncDispose]()
