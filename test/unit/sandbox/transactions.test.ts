// POST /transactions/authorize.
import { expect, it } from 'vitest'
import { seededAccounts, seededInstitutions, seededTenants } from '../../../src/sandbox/seeded.ts'
import { authorizeRequest, callSandbox, faultsOf, pick, startOfTest } from './sandbox-caller.ts'

const authorize = '/transactions/authorize'
const individual = { type: 'INDIVIDUAL', first_name: 'Ana', last_name: 'Ruiz' }
const bank = {
  institution_uuid: seededInstitutions.bancolombia,
  account_number: '00012345678',
  new_end_user_details: individual,
}

it.each(['PRENOTIFICATION', 'MICRODEPOSIT', 'PAYMENT', 'REFUND', 'PAYOUT', 'REVERSAL', 'RETURN', 'TRANSFER'])(
  'authorizes a %s',
  async (type) => {
    const { post } = await callSandbox()
    const answer = await post(authorize, authorizeRequest({ type }))
    expect(answer).toMatchObject({
      status: 200,
      body: { uuid: expect.stringMatching(/^trx_/), type, status: 'PENDING' },
    })
  },
)

it('answers a bare object with its own quirks', async () => {
  const { post } = await callSandbox()
  const { body } = await post(authorize, authorizeRequest({ auto_send_receipt: true, custom_id: '12345' }))
  expect(body).toEqual({
    uuid: expect.any(String),
    code: expect.stringMatching(/^TX[A-Z0-9]{8}$/),
    status: 'PENDING',
    remarks: null,
    type: 'PAYMENT',
    tenant_id: seededTenants.own,
    origin_account: { uuid: seededAccounts.johnDoe },
    destination_account: { uuid: seededAccounts.johnDoe },
    description: null,
    statement_descriptor: null,
    amount: 100000,
    variable_fee: null,
    fixed_fee: null,
    total_fee: null,
    net_amount: null,
    currency: { code: 'USD' },
    primary_reference: null,
    secondary_reference: null,
    metadata: {},
    auto_send_receipt: 'TRUE',
    date_created_gmt: startOfTest,
    date_updated_gmt: startOfTest,
  })
})

it('does not take custom_id as an idempotency key', async () => {
  const { post } = await callSandbox()
  const request = authorizeRequest({ custom_id: 'same' })
  const [one, two] = [await post(authorize, request), await post(authorize, request)]
  expect(pick(one.body, 'uuid')).not.toBe(pick(two.body, 'uuid'))
})

it.each([
  ['declined', 19901, { status: 'FAILED', remarks: 'INSUFFICIENT_FUNDS', total_fee: null }],
  ['pending', 19902, { status: 'PENDING', remarks: null, total_fee: null }],
  ['of an unknown status', 19907, { status: 'ON_HOLD', remarks: null, total_fee: null }],
  [
    'successful, misspelt',
    19908,
    { status: 'SUCCEESSFUL', variable_fee: 597, fixed_fee: 100, total_fee: 697, net_amount: 19211 },
  ],
])('is %s at once where the amount says so', async (_, amount, expected) => {
  const { post } = await callSandbox()
  expect((await post(authorize, authorizeRequest({ amount }))).body).toMatchObject(expected)
})

it('opens an account for bank details on both sides, and keeps the last four digits only', async () => {
  const { post, get } = await callSandbox()
  const { body } = await post(
    authorize,
    authorizeRequest({
      origin_account: bank,
      destination_account: {
        institution_uuid: seededInstitutions.davivienda,
        account_number: '998877',
        routing_number: '021',
        existing_end_user_id: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37',
      },
    }),
  )
  const origin = await get(`/accounts/${String(pick(body, 'origin_account.uuid'))}`)
  expect(origin.body).toMatchObject({
    account: {
      last_4: '5678',
      institution: { uuid: seededInstitutions.bancolombia, name: 'Bancolombia' },
      end_user: { ...individual, uuid: expect.stringMatching(/^eur_/) },
    },
  })
  expect(JSON.stringify(origin.body)).not.toContain('12345678')
  const destination = await get(`/accounts/${String(pick(body, 'destination_account.uuid'))}`)
  expect(destination.body).toMatchObject({ account: { last_4: '8877', end_user: { last_name: 'Doe' } } })
})

it('takes every well-formed token, always for the same account', async () => {
  const [one, two] = [await callSandbox({ seed: 'one' }), await callSandbox({ seed: 'two' })]
  const token = 'tok_00000000-0000-4000-8000-000000000000'
  const originOf = async ({ post }: typeof one, given: string): Promise<string> =>
    String(
      pick((await post(authorize, authorizeRequest({ origin_account: { token: given } }))).body, 'origin_account.uuid'),
    )
  const uuid = await originOf(one, token)
  expect(uuid).toMatch(/^acc_/)
  expect(await originOf(one, token.toUpperCase().replace('TOK', 'tok'))).toBe(uuid)
  expect(await originOf(two, token)).toBe(uuid)
  expect(await originOf(one, token.replace('8000', '8001'))).not.toBe(uuid)
  expect((await one.get(`/accounts/${uuid}`)).status).toBe(200)
})

it('lets a pre-notification move nothing', async () => {
  const { post } = await callSandbox()
  const request = authorizeRequest({ type: 'PRENOTIFICATION', amount: 0 })
  expect(await post(authorize, request)).toMatchObject({ status: 200, body: { amount: 0 } })
})

const missing = (...fields: string[]): string[] => fields.map((field) => `MISSING_REQUIRED_PARAMETER ${field}`)
const unexpected = (...fields: string[]): string[] => fields.map((field) => `UNEXPECTED_VALUE ${field}`)
const origin = (origin_account: unknown): Record<string, unknown> => ({ origin_account })
const uuid = seededAccounts.johnSmith
const token = 'tok_00000000-0000-4000-8000-000000000000'

it.each<[string, Record<string, unknown>, string[]]>([
  ['no type', { type: undefined }, missing('type')],
  ['an unknown type', { type: 'GIFT' }, unexpected('type')],
  ['no currency', { currency: undefined }, missing('currency')],
  ['a currency in small letters', { currency: 'usd' }, unexpected('currency')],
  ['a currency that is none', { currency: 'QQQ' }, unexpected('currency')],
  ['no amount', { amount: undefined }, missing('amount')],
  ['an amount of zero', { amount: 0 }, unexpected('amount')],
  ['a pre-notification below zero', { type: 'PRENOTIFICATION', amount: -1 }, unexpected('amount')],
  ['a boolean amount', { amount: true }, unexpected('amount')],
  ['no origin', { origin_account: undefined }, missing('origin_account')],
  ['no destination', { destination_account: undefined }, missing('destination_account')],
  ['an origin in a string', origin('acc_1'), unexpected('origin_account')],
  [
    'an empty account',
    origin({}),
    missing('origin_account.institution_uuid', 'origin_account.account_number', 'origin_account.existing_end_user_id'),
  ],
  ['an unknown account', origin({ uuid: 'acc_x' }), unexpected('origin_account.uuid')],
  ['a malformed token', origin({ token: 'tok_x' }), unexpected('origin_account.token')],
  ['a uuid and a token', origin({ uuid, token }), unexpected('origin_account.token')],
  [
    'a uuid and bank details',
    origin({ uuid, account_number: '1', routing_number: '2' }),
    unexpected('origin_account.account_number', 'origin_account.routing_number'),
  ],
  [
    'an unknown institution',
    origin({ ...bank, institution_uuid: 'ins_x' }),
    unexpected('origin_account.institution_uuid'),
  ],
  [
    'an account number in a number',
    origin({ ...bank, account_number: 245532345 }),
    unexpected('origin_account.account_number'),
  ],
  [
    'a routing number in a number',
    origin({ ...bank, routing_number: 4432343 }),
    unexpected('origin_account.routing_number'),
  ],
  [
    'an unknown end user',
    origin({ ...bank, new_end_user_details: undefined, existing_end_user_id: 'eur_x' }),
    unexpected('origin_account.existing_end_user_id'),
  ],
  [
    'a new end user without names',
    origin({ ...bank, new_end_user_details: { type: 'INDIVIDUAL' } }),
    missing('origin_account.new_end_user_details.first_name', 'origin_account.new_end_user_details.last_name'),
  ],
  [
    'a new end user without identification where the currency is Colombian',
    { ...origin(bank), currency: 'COP' },
    missing(
      'origin_account.new_end_user_details.local_id',
      'origin_account.new_end_user_details.local_id_type',
      'origin_account.new_end_user_details.local_id_country',
    ),
  ],
  ['a null among the optional', { description: null }, unexpected('description')],
  ['a long reference', { secondary_reference: 'x'.repeat(41) }, unexpected('secondary_reference')],
  ['a misspelt field', { descripton: 'x' }, unexpected('descripton')],
  ['a misspelt field of an account', origin({ uuid, tokn: 'x' }), unexpected('origin_account.tokn')],
])('refuses %s', async (_, changes, faults) => {
  const { post } = await callSandbox()
  const answer = await post(authorize, authorizeRequest(changes))
  expect(answer.status).toBe(400)
  expect(faultsOf(answer)).toEqual(faults)
})

it('repeats no account number in a refusal', async () => {
  const { post } = await callSandbox()
  const answer = await post(
    authorize,
    authorizeRequest(origin({ ...bank, account_number: 245532345, x: '00012345678' })),
  )
  expect(JSON.stringify(answer.body)).not.toMatch(/245532345|00012345678/)
})

it('takes an end user beside a uuid, as the page is written', async () => {
  const { post } = await callSandbox()
  const account = { uuid, existing_end_user_id: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' }
  expect((await post(authorize, authorizeRequest(origin(account)))).status).toBe(200)
})
