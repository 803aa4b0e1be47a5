// PUT /transactions/validate and PUT /transactions/refund.
import { expect, it } from 'vitest'
import { seededToken, seededTransactions } from '../../../src/sandbox/seeded.ts'
import { callSandbox, faultsOf, paymentRequest, payoutRequest, pick, type SandboxCaller } from './sandbox-caller.ts'

const refund = '/transactions/refund'
const validate = '/transactions/validate'

async function paid({ post }: SandboxCaller, amount: number): Promise<string> {
  const { body } = await post('/payments/create', paymentRequest({ amount }))
  return String(pick(body, 'payment.uuid'))
}

const request = (
  transaction_uuid: string,
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  token: seededToken,
  transaction_uuid,
  ...changes,
})

const payment = async ({ get }: SandboxCaller, uuid: string): Promise<unknown> =>
  pick((await get(`/payments/${uuid}`)).body, 'payment')

it('refunds a successful payment, in the documented form', async () => {
  const caller = await callSandbox()
  const uuid = await paid(caller, 19908)
  caller.advance(5000)
  const answer = await caller.put(refund, request(uuid, { custom_id: 'once' }))
  expect([answer.status, answer.body]).toEqual([200, { uuid, status: 'PENDING', decline_reason: '' }])
  expect(await payment(caller, uuid)).toMatchObject({
    status: 'PENDING',
    total_fee: 697,
    date_updated_gmt: '2024-02-02T17:14:39.672Z',
  })
  caller.advance(2000)
  expect(await payment(caller, uuid)).toMatchObject({
    status: 'REFUNDED',
    remarks: null,
    total_fee: 697,
    date_updated_gmt: '2024-02-02T17:14:41.672Z',
  })
  expect((await caller.get('/payments/list?status=REFUNDED&amount=19908')).body).toMatchObject({ payments: [{ uuid }] })
})

it('leaves a refund alone if a wrong code comes while it is under way', async () => {
  const caller = await callSandbox()
  const uuid = await paid(caller, 19908)
  await caller.put(refund, request(uuid))
  const { body } = await caller.put(validate, request(uuid, { otp_value: '1' }))
  expect(body).toEqual({ uuid, status: 'PENDING', decline_reason: '' })
  caller.advance(2000)
  expect(await payment(caller, uuid)).toMatchObject({ status: 'REFUNDED' })
})

it.each(['once', 'twice'])('refuses a second refund, whatever its custom_id (%s)', async (custom_id) => {
  const caller = await callSandbox()
  const uuid = await paid(caller, 19908)
  await caller.put(refund, request(uuid, { custom_id: 'once' }))
  caller.advance(5000)
  const before = await payment(caller, uuid)
  const answer = await caller.put(refund, request(uuid, { custom_id }))
  expect([answer.status, faultsOf(answer)]).toEqual([400, ['BAD_REQUEST transaction_uuid']])
  expect(await payment(caller, uuid)).toEqual(before)
})

it.each([
  ['is under way', 20000],
  ['was declined', 19901],
  ['stays pending', 19902],
])('refuses to refund a payment that %s', async (_, amount) => {
  const caller = await callSandbox()
  const uuid = await paid(caller, amount)
  const before = await payment(caller, uuid)
  expect(faultsOf(await caller.put(refund, request(uuid)))).toEqual(['BAD_REQUEST transaction_uuid'])
  expect(await payment(caller, uuid)).toEqual(before)
})

it('refuses to refund a payout', async () => {
  const caller = await callSandbox()
  const { body } = await caller.post('/payouts/create', payoutRequest({ amount: 19908 }))
  const answer = await caller.put(refund, request(String(pick(body, 'payout.uuid'))))
  expect(faultsOf(answer)).toEqual(['BAD_REQUEST transaction_uuid'])
})

it.each([
  [20000, 0, 'PENDING', ''],
  [20000, 2000, 'PROCESSING', ''],
  [20000, 4000, 'SUCCESSFUL', ''],
  [19901, 0, 'FAILED', 'INSUFFICCIENT_FUNDS'],
])('validates a payment of %i after %i ms as %s', async (amount, elapsedMs, status, decline_reason) => {
  const caller = await callSandbox()
  const uuid = await paid(caller, amount)
  caller.advance(elapsedMs)
  const before = await payment(caller, uuid)
  const answer = await caller.put(validate, request(uuid, { otp_value: '72', custom_id: 'c' }))
  expect([answer.status, answer.body]).toEqual([200, { uuid, status, decline_reason }])
  expect(await payment(caller, uuid)).toEqual(before)
})

it.each([
  [0, 'FAILED', 'UNAUTHORIZED_OR_NOT_KNOWN_TO_RECEIVER'],
  [2000, 'FAILED', 'UNAUTHORIZED_OR_NOT_KNOWN_TO_RECEIVER'],
  [4000, 'SUCCESSFUL', ''],
])('ends a payment by a wrong code after %i ms as %s', async (elapsedMs, status, decline_reason) => {
  const caller = await callSandbox()
  const uuid = await paid(caller, 20000)
  caller.advance(elapsedMs)
  const answer = await caller.put(validate, request(uuid, { otp_value: '1' }))
  expect(answer.body).toEqual({ uuid, status, decline_reason })
  caller.advance(60_000)
  expect(await payment(caller, uuid)).toMatchObject({ status })
})

it('closes the checkout page of a payment that a wrong code has ended', async () => {
  const caller = await callSandbox()
  const { body } = await caller.post('/checkout/link/create', {
    existing_end_user_id: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37',
    link_name: 'x',
    transaction: { amount: 20000 },
  })
  const url = String(pick(body, 'checkout_link.url'))
  const hasForm = async (): Promise<boolean> => (await (await fetch(url)).text()).includes('<form')
  expect(await hasForm()).toBe(true)
  await caller.put(validate, request(String(pick(body, 'checkout_link.transaction.uuid')), { otp_value: '1' }))
  expect(await hasForm()).toBe(false)
})

it.each([refund, validate])('%s takes any transaction that is known, and names every fault', async (path) => {
  const { put } = await callSandbox()
  const missing = ['token', 'transaction_uuid'].map((name) => `MISSING_REQUIRED_PARAMETER ${name}`)
  const unexpected = ['token', 'transaction_uuid'].map((name) => `UNEXPECTED_VALUE ${name}`)
  expect(faultsOf(await put(path, {}))).toEqual(missing)
  expect(faultsOf(await put(path, { token: 'x', transaction_uuid: 'trx_x' }))).toEqual(unexpected)
  expect(faultsOf(await put(path, request(seededTransactions.authorized, { amount: 1 })))).toEqual([
    'UNEXPECTED_VALUE amount',
  ])
})

it('has no place for a code in a refund', async () => {
  const { put } = await callSandbox()
  const answer = await put(refund, request(seededTransactions.authorized, { otp_value: '72' }))
  expect(faultsOf(answer)).toEqual(['UNEXPECTED_VALUE otp_value'])
})

it.each([refund, validate])('%s answers PUT only', async (path) => {
  const { post } = await callSandbox()
  const answer = await post(path, request(seededTransactions.authorized))
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'PUT'])
})
