// The sandbox against the objects and answers that DRUO's documents know in part: the same fields, of the same types.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { seededToken } from '../../src/sandbox/seeded.ts'
import {
  callSandbox,
  itemsOf,
  paymentRequest,
  pick,
  requestToken,
  type SandboxCaller,
} from '../unit/sandbox/sandbox-caller.ts'

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))

/** Every path in a value with its JSON type; the items of an array share one path. */
function typesOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (value === null) return [[path, 'null']]
  if (Array.isArray(value)) return [[path, 'array'], ...value.flatMap((item) => typesOf(item, `${path}[]`))]
  if (typeof value !== 'object') return [[path, typeof value]]
  return [[path, 'object'], ...Object.entries(value).flatMap(([key, inner]) => typesOf(inner, `${path}.${key}`))]
}

/** What the answers lack or have of another type. A field may be null in some of them, but not in all. */
function departures(documented: unknown, answers: readonly unknown[]): readonly string[] {
  const found = Map.groupBy(
    answers.flatMap((answer) => typesOf(answer)),
    ([path]) => path,
  )
  return typesOf(documented)
    .filter(([, type]) => type !== 'null')
    .flatMap(([path, type]) => {
      const types = new Set((found.get(path) ?? []).map(([, seen]) => seen))
      types.delete('null')
      return types.size === 1 && types.has(type) ? [] : [`${path}: ${type}, not ${[...types].join(' or ') || 'absent'}`]
    })
}

const keysMissing = (documented: unknown, answers: readonly unknown[]): readonly string[] =>
  Object.keys(documented ?? {}).filter((key) => answers.some((answer) => pick(answer, key) === undefined))

// A record of each kind with everything in it: what the data of the start has nowhere.
async function fillUp({ post }: SandboxCaller): Promise<void> {
  const references = { primary_reference: 'ABC123', secondary_reference: 'bj39fhow39fhqp3f0hfae4344' }
  const account = 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340'
  const words = { statement_descriptor: 'NOVO BILLING* INV12324', ...references }
  await post('/recurring-plans/create', {
    processing_method: 'AUTOMATIC',
    existing_end_user_id: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37',
    origin_account_id: account,
    destination_account_id: account,
    end_date: '2034-01-01',
    ...references,
    transaction: { tenant_id: 'ten_1', type: 'PAYMENT', amount: 10000, ...words },
  })
}

it.each([
  ['account.object', '/accounts/list', 'accounts'],
  ['connect-link.object', '/connect/link/list', 'connect_links'],
  ['end-user.object', '/end-users/list', 'end_users'],
  ['payment.object', '/payments/list', 'payments'],
  ['payout.object', '/payouts/list', 'payouts'],
  ['transfer.object', '/transfers/list', 'transfers'],
  ['recurring-plan.object', '/recurring-plans/list', 'recurring_plans'],
])('has every field of the documented %s', async (name, path, envelope) => {
  const caller = await callSandbox()
  await fillUp(caller)
  const items = itemsOf(await caller.get(path), envelope)
  expect(items.length).toBeGreaterThan(0)
  expect(keysMissing(fixture(name), items)).toEqual([])
  expect(departures(fixture(name), items)).toEqual([])
})

it.each([
  ['connect-account', '/accounts/connect', 'account', 'account.object'],
  ['connect-account', '/accounts/validate', 'account', 'account.object'],
  ['create-connect-link', '/connect/link/create', 'connect_link', 'connect-link.object'],
  ['create-end-user', '/end-users/create', 'end_user', 'end-user.object'],
  ['create-payout', '/payouts/create', 'payout', 'payout.object'],
])('takes the documented request %s at %s as printed', async (request, path, envelope, object) => {
  const { post } = await callSandbox()
  const { status, body } = await post(path, fixture(`${request}.request`))
  expect(status).toBe(200)
  expect(keysMissing(fixture(object), [pick(body, envelope)])).toEqual([])
})

it('takes the documented request for a payment once its account exists, and refuses it as documented before', async () => {
  const { post } = await callSandbox()
  const request = fixture('create-payment.request')
  const refused = await post('/payments/create', request)
  expect(refused.status).toBeGreaterThanOrEqual(400)
  const plain = (body: unknown): unknown => ['code', 'category', 'field'].map((key) => pick(body, `errors.0.${key}`))
  expect(plain(refused.body)).toEqual(plain(fixture('create-payment.refusal')))
  expect(departures(fixture('create-payment.refusal'), [refused.body])).toEqual([])
  const known = { funding_source_id: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340' }
  const { status, body } = await post('/payments/create', Object.assign({}, request, known))
  expect(status).toBe(200)
  expect(keysMissing(fixture('payment.object'), [pick(body, 'payment')])).toEqual([])
})

it('lists payments in the documented envelope', async () => {
  const { get } = await callSandbox()
  const { body } = await get('/payments/list?page=1&page_size=3')
  const sample = fixture('list-payments.response')
  expect(Object.keys(body ?? {})).toEqual(Object.keys(sample ?? {}))
  expect(pick(body, 'page_info')).toEqual(pick(sample, 'page_info'))
  expect(departures(sample, [body])).toEqual([])
})

it('answers the documented authentication as printed', async () => {
  const { put } = await callSandbox()
  const { status, body } = await put('/accounts/authenticate', fixture('authenticate-account.request'))
  expect([status, body]).toEqual([200, fixture('authenticate-account.response')])
})

it.each([
  ['validate-transaction.response', '/transactions/validate', 20000],
  ['refund-transaction.response', '/transactions/refund', 19908],
])('answers as in %s, apart from whose it is', async (name, path, amount) => {
  const { post, put } = await callSandbox()
  const created = await post('/payments/create', paymentRequest({ amount }))
  const uuid = pick(created.body, 'payment.uuid')
  const { body } = await put(path, { token: seededToken, transaction_uuid: uuid })
  expect(body).toEqual(Object.assign({}, fixture(name), { uuid }))
})

it('gives tokens with the documented fields', async () => {
  const { sandbox } = await callSandbox()
  const { body } = await requestToken(sandbox)
  const sample = fixture('oauth-token.response')
  expect(typesOf(body)).toEqual(typesOf(sample))
  expect(pick(body, 'scope')).toBe(pick(sample, 'scope'))
})
