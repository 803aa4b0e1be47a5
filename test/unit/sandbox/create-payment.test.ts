// POST /payments/create and POST /payouts/create.
import { expect, it } from 'vitest'
import { seededAccounts, seededTenants } from '../../../src/sandbox/seeded.ts'
import { callSandbox, faultsOf, paymentRequest, payoutRequest, pick, startOfTest } from './sandbox-caller.ts'

const missing = (...fields: string[]): string[] => fields.map((field) => `MISSING_REQUIRED_PARAMETER ${field}`)
const unexpected = (...fields: string[]): string[] => fields.map((field) => `UNEXPECTED_VALUE ${field}`)

it('creates the payment of DRUO’s sample, which sends the amount in a string', async () => {
  const { post, get } = await callSandbox()
  const words = { description: 'Renewal', statement_descriptor: 'NOVO BILLING* INV12324', primary_reference: 'one' }
  const { status, body } = await post(
    '/payments/create',
    paymentRequest({ ...words, secondary_reference: 'two', metadata: { a: 'b' }, auto_send_receipt: true }),
  )
  expect(status).toBe(200)
  expect(body).toMatchObject({
    payment: {
      ...words,
      uuid: expect.stringMatching(/^trx_/),
      status: 'PENDING',
      type: 'PAYMENT',
      creation_source: 'MERCHANT_API',
      tenant: { uuid: 'ten_35516d40-ca41-4fa3-885c-d13d0ccdae0a' },
      amount: 20000,
      currency: { code: 'COP' },
      funding_source: { uuid: seededAccounts.johnDoe },
      secondary_reference: 'two',
      metadata: { a: 'b' },
      auto_send_receipt: 'true',
      date_created_gmt: startOfTest,
    },
  })
  expect((await get(`/payments/${String(pick(body, 'payment.uuid'))}`)).body).toEqual(body)
})

it('takes a payment with an integer, a currency, and no tenant', async () => {
  const { post } = await callSandbox()
  const request = paymentRequest({ amount: 5, currency: 'USD', tenant_id: undefined })
  expect((await post('/payments/create', request)).body).toMatchObject({
    payment: { amount: 5, currency: { code: 'USD' }, tenant: { uuid: seededTenants.own } },
  })
})

it('creates a payout, which has no fees and no descriptor', async () => {
  const { post, get } = await callSandbox()
  const words = { description: 'Claim', primary_reference: 'one', secondary_reference: 'two', metadata: { a: 'b' } }
  const { status, body } = await post('/payouts/create', payoutRequest(words))
  expect(status).toBe(200)
  expect(body).toMatchObject({
    payout: {
      ...words,
      status: 'PENDING',
      type: 'PAYOUT',
      amount: 20000,
      currency: { code: 'USD' },
      destination_account: { uuid: seededAccounts.johnDoe },
    },
  })
  expect((await get(`/payouts/${String(pick(body, 'payout.uuid'))}`)).body).toEqual(body)
  expect((await get(`/payments/${String(pick(body, 'payout.uuid'))}`)).status).toBe(404)
})

it.each([
  [19901, { status: 'FAILED', remarks: 'INSUFFICIENT_FUNDS' }],
  [19902, { status: 'PENDING' }],
  [19907, { status: 'ON_HOLD' }],
  [19908, { status: 'SUCCESSFUL' }],
])('%i ends as the table of outcomes says', async (amount, expected) => {
  const { post } = await callSandbox()
  const payment = await post('/payments/create', paymentRequest({ amount: String(amount) }))
  const payout = await post('/payouts/create', payoutRequest({ amount }))
  expect([payment.body, payout.body]).toMatchObject([{ payment: expected }, { payout: expected }])
})

it('declines what an account that is no longer connected should pay or get', async () => {
  const { post, put } = await callSandbox()
  await put(`/accounts/${seededAccounts.johnDoe}/disconnect`)
  const declined = { status: 'FAILED', remarks: 'ACCOUNT_NOT_CONNECTED' }
  expect((await post('/payments/create', paymentRequest())).body).toMatchObject({
    payment: { ...declined, decline_reason: 'ACCOUNT_NOT_CONNECTED' },
  })
  expect((await post('/payouts/create', payoutRequest())).body).toMatchObject({ payout: declined })
})

it.each<[string, Record<string, unknown>, string[]]>([
  ['no amount', { amount: undefined }, missing('amount')],
  ['an empty amount', { amount: ' ' }, missing('amount')],
  ['an amount of zero', { amount: 0 }, unexpected('amount')],
  ['zero in a string', { amount: '0' }, unexpected('amount')],
  ['a fraction in a string', { amount: '1.5' }, unexpected('amount')],
  ['words for an amount', { amount: 'ten' }, unexpected('amount')],
  ['a negative amount', { amount: '-5' }, unexpected('amount')],
  ['no funding source', { funding_source_id: undefined }, missing('funding_source_id')],
  ['an unknown funding source', { funding_source_id: 'acc_x' }, unexpected('funding_source_id')],
  ['an unknown currency', { currency: 'QQQ' }, unexpected('currency')],
  ['a short descriptor', { statement_descriptor: 'abc' }, unexpected('statement_descriptor')],
  ['a long reference', { primary_reference: 'x'.repeat(41) }, unexpected('primary_reference')],
  ['an undocumented field', { custom_id: '1' }, unexpected('custom_id')],
  ['several faults', { amount: 'x', funding_source_id: 'y' }, unexpected('amount', 'funding_source_id')],
])('refuses a payment with %s', async (_, changes, faults) => {
  const { post } = await callSandbox()
  const answer = await post('/payments/create', paymentRequest(changes))
  expect([answer.status, faultsOf(answer)]).toEqual([400, faults])
})

it.each<[string, Record<string, unknown>, string[]]>([
  ['no tenant', { tenant_id: undefined }, missing('tenant_id')],
  ['no amount', { amount: undefined }, missing('amount')],
  ['an amount in a string', { amount: '20000' }, unexpected('amount')],
  ['no currency', { currency: undefined }, missing('currency')],
  ['no destination', { destination_account_id: undefined }, missing('destination_account_id')],
  ['an unknown destination', { destination_account_id: 'acc_x' }, unexpected('destination_account_id')],
  ['a descriptor, which payouts do not have', { statement_descriptor: 'NOVO' }, unexpected('statement_descriptor')],
  ['a long reference', { secondary_reference: 'x'.repeat(41) }, unexpected('secondary_reference')],
])('refuses a payout with %s', async (_, changes, faults) => {
  const { post } = await callSandbox()
  const answer = await post('/payouts/create', payoutRequest(changes))
  expect([answer.status, faultsOf(answer)]).toEqual([400, faults])
})
