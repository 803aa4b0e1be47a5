// The sandbox's webhooks: one for each step of a payment, an account and a checkout link, signed, and without effect if no
// receiver accepts them.
import { expect, it, onTestFinished } from 'vitest'
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../../support/webhook-receiver.ts'
import { accountRequest, authorizeRequest, checkoutRequest, pick, requestToken, send } from './sandbox-caller.ts'

interface Started {
  readonly sandbox: Sandbox
  readonly receiver: WebhookReceiver
  readonly call: (method: string, path: string, body?: unknown) => Promise<unknown>
  /** Moves the sandbox's clock, which stands still otherwise. */
  readonly advance: (milliseconds: number) => void
  /** How many webhooks named this id. */
  readonly deliveriesOf: (uuid: string) => number
}

const stepMs = 20

async function start(answers: readonly number[] = []): Promise<Started> {
  let nowMs = Date.parse('2030-01-01T00:00:00Z')
  const sandbox = await startSandbox({ stepMs, now: () => new Date(nowMs) })
  onTestFinished(() => sandbox.close())
  const receiver = await startWebhookReceiver(answers)
  sandbox.sendWebhooksTo(receiver)
  const token = String(pick((await requestToken(sandbox)).body, 'access_token'))
  const headers = { authorization: `Bearer ${token}`, 'druo-version': '2021-11-22', 'content-type': 'application/json' }
  return {
    sandbox,
    receiver,
    advance: (milliseconds) => (nowMs += milliseconds),
    call: async (method, path, body) =>
      (await send(`${sandbox.baseUrl}${path}`, { method, headers, body: JSON.stringify(body) })).body,
    deliveriesOf: (uuid) => receiver.deliveries.filter((uuids) => uuids.includes(uuid)).length,
  }
}

it('each step of a payment is named, and then no more', async () => {
  const { call, advance, deliveriesOf, receiver } = await start()
  const uuid = String(pick(await call('POST', '/transactions/authorize', authorizeRequest({ amount: 100 })), 'uuid'))
  for (const times of [1, 2, 3]) {
    await expect.poll(() => deliveriesOf(uuid)).toBe(times)
    advance(stepMs)
  }
  const other = String(pick(await call('POST', '/transactions/authorize', authorizeRequest({ amount: 9901 })), 'uuid'))
  await expect.poll(() => deliveriesOf(other)).toBe(1)
  expect(deliveriesOf(uuid)).toBe(3)
  expect(receiver.attempts()).toBe(receiver.deliveries.length)
})

it('a checkout link is named of when it is made, opened, and at each step of its payment', async () => {
  const { call, advance, deliveriesOf } = await start()
  const made = await call('POST', '/checkout/link/create', checkoutRequest())
  const link = String(pick(made, 'checkout_link.uuid'))
  const transaction = String(pick(made, 'checkout_link.transaction.uuid'))
  // Both are new, and the transaction is the link's too.
  await expect.poll(() => [deliveriesOf(link), deliveriesOf(transaction)]).toEqual([2, 1])
  const url = String(pick(made, 'checkout_link.url'))
  await send(url, {})
  await expect.poll(() => [deliveriesOf(link), deliveriesOf(transaction)]).toEqual([3, 1])
  await send(url, { method: 'POST', body: new URLSearchParams({ decision: 'pay' }) })
  // It was PENDING before: PROCESSING and SUCCESSFUL are news.
  advance(stepMs)
  await expect.poll(() => [deliveriesOf(link), deliveriesOf(transaction)]).toEqual([4, 2])
  advance(stepMs)
  await expect.poll(() => [deliveriesOf(link), deliveriesOf(transaction)]).toEqual([5, 3])
})

it('a checkout link is named of when it expires', async () => {
  const { call, advance, deliveriesOf } = await start()
  const expiration_date = '2030-01-01T00:00:01'
  const made = await call('POST', '/checkout/link/create', checkoutRequest({ expiration_date }))
  const link = String(pick(made, 'checkout_link.uuid'))
  await expect.poll(() => deliveriesOf(link)).toBe(2)
  advance(1000)
  await expect.poll(() => deliveriesOf(link), { timeout: 5000 }).toBe(3)
  expect(pick(await call('GET', `/checkout/link/${link}`), 'checkout_link.expired')).toBe('true')
})

it('an account is named of when it is made and when its institution confirms', async () => {
  const { call, advance, deliveriesOf } = await start()
  const made = await call('POST', '/accounts/validate', accountRequest({ account_number: '1234567891' }))
  const uuid = String(pick(made, 'account.uuid'))
  await expect.poll(() => deliveriesOf(uuid)).toBe(1)
  const [{ slug }] = pick(made, 'account.pending_account_validations') as [{ slug: string }]
  await call('PUT', '/accounts/authenticate', { account_uuid: uuid, slug })
  advance(stepMs)
  await expect.poll(() => deliveriesOf(uuid)).toBe(2)
  expect(pick(await call('GET', `/accounts/${uuid}`), 'account.current_status')).toBe('CONNECTED')
})

it.each([
  ['fails', [503, 500]],
  ['drops the connection', [0, 0]],
])('a receiver that %s is tried again', async (_title, answers) => {
  const { call, deliveriesOf, receiver } = await start(answers)
  const uuid = String(pick(await call('POST', '/transactions/authorize', authorizeRequest({ amount: 9902 })), 'uuid'))
  await expect.poll(() => deliveriesOf(uuid), { timeout: 5000 }).toBe(1)
  expect(receiver.attempts()).toBe(3)
})

it.each([
  ['refuses', [401]],
  ['leads elsewhere', [307]],
])('a receiver that %s is not', async (_title, answers) => {
  const { call, deliveriesOf, receiver } = await start(answers)
  const first = String(pick(await call('POST', '/transactions/authorize', authorizeRequest({ amount: 9902 })), 'uuid'))
  const second = String(pick(await call('POST', '/transactions/authorize', authorizeRequest({ amount: 9902 })), 'uuid'))
  await expect.poll(() => deliveriesOf(second)).toBe(1)
  expect([deliveriesOf(first), receiver.attempts()]).toEqual([0, 2])
})

it('a sandbox whose receiver is away works all the same, and ends at once', async () => {
  const sandbox = await startSandbox()
  sandbox.sendWebhooksTo({ url: 'http://127.0.0.1:9/', secret: 'secret' })
  expect((await requestToken(sandbox)).status).toBe(200)
  await sandbox.close()
})
