// Webhooks with real processes: a webhook that one gateway receives reaches the other, also while their database is killed, and the
// sandbox's webhooks settle a write whose answer was lost.
import { createHmac, randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { newKey } from '../support/graphql-request.ts'
import { graphqlBody, httpCall, postCall } from '../support/http-call.ts'
import { startPostgres } from '../support/postgres.ts'

const secret = 'e2e-webhook-secret-0123456789'

async function start(environment: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const gateway = await startGatewayProcess({ LOG_LEVEL: 'debug', ...environment })
  onTestFinished(async () => {
    gateway.signal('SIGKILL')
    await gateway.ended
  })
  return gateway
}

async function deliver(to: GatewayProcess, id: string): Promise<number> {
  const body = JSON.stringify({ id })
  const signature = createHmac('sha256', secret).update(body).digest('base64')
  const headers = { 'x-druo-webhook-event-signature': signature }
  return (await httpCall(to.origin, { method: 'POST', path: '/webhooks/druo', headers, body })).status
}

const metricOf = async ({ origin }: GatewayProcess, name: string): Promise<string | undefined> =>
  (await httpCall(origin, { path: '/metrics' })).text.split('\n').find((line) => line.startsWith(`${name} `))

it('two gateways on one PostgreSQL lose no hint while it is killed and restarted', async () => {
  const postgres = await startPostgres()
  onTestFinished(() => postgres.stop())
  const environment = { SANDBOX: 'true', DATABASE_URL: await postgres.newDatabase(), DRUO_WEBHOOK_SECRET: secret }
  const [one, other] = await Promise.all([start(environment), start(environment)])
  const isListening = (gateway: GatewayProcess) => metricOf(gateway, 'gateway_notifications_listening')
  await expect.poll(() => isListening(other), { timeout: 10_000 }).toBe('gateway_notifications_listening 1')

  const taken: string[] = []
  const refused: number[] = []
  const deliverOne = async () => {
    const id = `trx_${randomUUID()}`
    const status = await deliver(one, id)
    if (status === 200) taken.push(id)
    else refused.push(status)
  }
  const deliverMany = (count: number) => Promise.all(Array.from({ length: count }, deliverOne))
  await deliverMany(20)
  const crash = postgres.crash()
  await deliverMany(20)
  await crash
  await deliverMany(5)
  expect(refused.length).toBeGreaterThan(0)
  expect(new Set(refused)).toEqual(new Set([503]))
  await postgres.restart()
  const before = taken.length
  // At once, and again until it is taken: the listener may not be ready yet, and nothing else comes.
  await expect.poll(() => deliverOne().then(() => taken.length), { timeout: 20_000 }).toBeGreaterThan(before)
  for (const gateway of [one, other]) {
    await expect.poll(() => taken.filter((id) => !gateway.output().includes(id)), { timeout: 20_000 }).toEqual([])
    await expect.poll(() => isListening(gateway), { timeout: 20_000 }).toBe('gateway_notifications_listening 1')
  }
}, 120_000)

it('in the sandbox a webhook settles a lost answer before it would be looked up', async () => {
  const gateway = await start({ WRITE_LOOKUP_MS: '300000' })
  const input = {
    idempotencyKey: newKey(),
    type: 'PAYMENT',
    amount: 19_904,
    currency: 'USD',
    originAccount: { id: 'acc_747536f4-1efd-4cad-91b3-cc8aaeed93e3' },
    destinationAccount: { id: 'acc_747536f4-1efd-4cad-91b3-cc8aaeed93e3' },
  }
  const stateIn = async (query: string, variables: unknown) => {
    const { data } = graphqlBody(await httpCall(gateway.origin, postCall(query, variables)))
    return /"state":"([A-Z_]+)"/.exec(JSON.stringify(data))?.[1]
  }
  const authorize = `mutation ($input: AuthorizeTransactionInput!) {
    authorizeTransaction(input: $input) { intent { state } } }`
  expect(await stateIn(authorize, { input })).toBe('CONFIRMING')
  const state = () =>
    stateIn('query ($key: IdempotencyKey!) { writeIntent(idempotencyKey: $key) { state } }', {
      key: input.idempotencyKey,
    })
  await expect.poll(state, { timeout: 15_000, interval: 200 }).toBe('SUCCEEDED')
  // The log is written a moment later.
  await expect.poll(() => gateway.output()).toContain('"result":"found"')
}, 60_000)
