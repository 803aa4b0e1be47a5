// GET by uuid: payments, payouts, transfers, accounts and end users.
import { expect, it } from 'vitest'
import { seededAccounts, seededEndUsers, seededInstitutions } from '../../../src/sandbox/seeded.ts'
import { authorizeRequest, callSandbox, faultsOf, itemsOf, pick, startOfTest } from './sandbox-caller.ts'

const addresses = [
  ['PAYMENT', 'payments', 'payment'],
  ['PAYOUT', 'payouts', 'payout'],
  ['TRANSFER', 'transfers', 'transfer'],
] as const

it.each(addresses)('finds a %s at /%s, enveloped as %s, and nowhere else', async (type, path, envelope) => {
  const { post, get } = await callSandbox()
  const authorized = await post('/transactions/authorize', authorizeRequest({ type, metadata: { a: 'b' } }))
  const uuid = String(pick(authorized.body, 'uuid'))
  const read = await get(`/${path}/${uuid}`)
  expect(read.status).toBe(200)
  expect(read.body).toMatchObject({
    [envelope]: {
      uuid,
      code: pick(authorized.body, 'code'),
      type,
      status: 'PENDING',
      creation_source: 'MERCHANT_API',
      tenant: { uuid: pick(authorized.body, 'tenant_id') },
      currency: { code: 'USD' },
      metadata: { a: 'b' },
      date_created_gmt: startOfTest,
    },
  })
  for (const [, other] of addresses.filter(([otherType]) => otherType !== type)) {
    expect(faultsOf(await get(`/${other}/${uuid}`))).toEqual(['UNEXPECTED_VALUE uuid'])
  }
})

it.each([
  [
    'PAYMENT',
    'payments',
    'payment',
    { funding_source: { uuid: seededAccounts.johnDoe } },
    ['origin_account', 'destination_account'],
  ],
  [
    'PAYOUT',
    'payouts',
    'payout',
    { destination_account: { uuid: seededAccounts.johnDoe } },
    ['funding_source', 'origin_account', 'total_fee'],
  ],
  [
    'TRANSFER',
    'transfers',
    'transfer',
    { origin_account: { uuid: seededAccounts.johnDoe }, destination_account: { uuid: seededAccounts.johnDoe } },
    ['funding_source', 'decline_reason'],
  ],
])('gives a %s the accounts that its page documents, and no others', async (type, path, envelope, has, hasNot) => {
  const { post, get } = await callSandbox()
  const { body } = await post('/transactions/authorize', authorizeRequest({ type }))
  const object = pick((await get(`/${path}/${String(pick(body, 'uuid'))}`)).body, envelope)
  expect(object).toMatchObject(has)
  for (const key of hasNot) expect(object).not.toHaveProperty(key)
})

it('lets a payment progress by itself, spelt correctly, and fills the fees in the end', async () => {
  const { post, get, advance } = await callSandbox({ stepMs: 1000 })
  const { body } = await post('/transactions/authorize', authorizeRequest({ amount: 10000 }))
  const read = async (): Promise<unknown> =>
    pick((await get(`/payments/${String(pick(body, 'uuid'))}`)).body, 'payment')
  expect(await read()).toMatchObject({ status: 'PENDING', total_fee: null, date_updated_gmt: startOfTest })
  advance(1000)
  expect(await read()).toMatchObject({ status: 'PROCESSING', date_updated_gmt: '2024-02-02T17:14:35.672Z' })
  advance(1000)
  expect(await read()).toMatchObject({
    status: 'SUCCESSFUL',
    variable_fee: 300,
    fixed_fee: 100,
    total_fee: 400,
    net_amount: 9600,
    date_updated_gmt: '2024-02-02T17:14:36.672Z',
  })
})

it('tells why a payment was declined, in both of its fields', async () => {
  const { post, get } = await callSandbox()
  const { body } = await post('/transactions/authorize', authorizeRequest({ amount: 9901 }))
  expect((await get(`/payments/${String(pick(body, 'uuid'))}`)).body).toMatchObject({
    payment: { status: 'FAILED', remarks: 'INSUFFICIENT_FUNDS', decline_reason: 'INSUFFICCIENT_FUNDS' },
  })
})

it('reads an account with every documented field', async () => {
  const { get } = await callSandbox()
  const { body } = await get(`/accounts/${seededAccounts.johnDoe}`)
  expect(body).toEqual({
    account: {
      uuid: seededAccounts.johnDoe,
      code: expect.stringMatching(/^AC[A-Z0-9]{8}$/),
      source_connect_link: null,
      current_status: 'CONNECTED',
      requires_account_validation: 'FALSE',
      pending_account_validations: [],
      remarks: null,
      institution: { uuid: seededInstitutions.bancolombia, name: 'Bancolombia' },
      last_4: '2345',
      type: 'DEPOSITORY',
      subtype: 'SAVINGS',
      capabilities: null,
      name: null,
      official_name: null,
      end_user: expect.objectContaining({ uuid: seededEndUsers.johnDoe }),
      primary_reference: null,
      secondary_reference: null,
      metadata: {},
      date_created_gmt: expect.any(String),
      date_updated_gmt: expect.any(String),
    },
  })
})

it('has an account that still awaits its validation', async () => {
  const { get } = await callSandbox()
  expect((await get(`/accounts/${seededAccounts.johnSmith}`)).body).toMatchObject({
    account: {
      requires_account_validation: 'TRUE',
      pending_account_validations: [{ slug: expect.any(String), action: 'CONFIRM_REQUEST_WITH_INSTITUTION' }],
    },
  })
})

it.each([
  ['an individual', seededEndUsers.johnDoe, { first_name: 'John', last_name: 'Doe', phone_number: null, metadata: {} }],
  ['numbers in a phone number', seededEndUsers.johnSmith, { phone_number: { country_code: 1, number: 3053053000 } }],
  ['an organization', seededEndUsers.organization, { type: 'ORGANIZATION', organization_legal_name: 'DRUO Inc' }],
])('reads %s', async (_, uuid, expected) => {
  const { get } = await callSandbox()
  expect(await get(`/end-users/${uuid}`)).toMatchObject({ status: 200, body: { end_user: { uuid, ...expected } } })
})

it.each([
  ['/connect/link', 'connect_link', '/connect/link/list', 'connect_links'],
  ['/recurring-plans', 'recurring_plan', '/recurring-plans/list', 'recurring_plans'],
  ['/end-users', 'end_user', '/end-users/list', 'end_users'],
  ['/accounts', 'account', '/accounts/list', 'accounts'],
  ['/payouts', 'payout', '/payouts/list', 'payouts'],
])('reads at %s/{uuid} what its list shows', async (path, envelope, list, envelopes) => {
  const { get } = await callSandbox()
  const item = itemsOf(await get(list), envelopes)[0]
  expect((await get(`${path}/${String(pick(item, 'uuid'))}`)).body).toEqual({ [envelope]: item })
})

it.each([
  '/connect/link/clk_x',
  '/recurring-plans/rcp_x',
  '/accounts/acc_x',
  '/end-users/eur_x',
  '/payments/trx_x',
  '/payouts/trx_x',
  '/transfers/trx_x',
])('does not know %s', async (path) => {
  const { get } = await callSandbox()
  const answer = await get(path)
  expect(answer.status).toBe(404)
  expect(faultsOf(answer)).toEqual(['UNEXPECTED_VALUE uuid'])
})
