// DRUO's lists: the exact URL of each with each of its filters, and which responses count as lists.
import { describe, expect, it } from 'vitest'
import type { DruoClient } from '../../../src/druo/client.ts'
import type { Page, PageRequest } from '../../../src/druo/pages.ts'
import type { AccountFilter } from '../../../src/druo/resources/accounts.ts'
import type { ConnectLinkFilter } from '../../../src/druo/resources/connect-links.ts'
import type { EndUserFilter } from '../../../src/druo/resources/end-users.ts'
import type { ReadableTransactionType, TransactionFilter } from '../../../src/druo/resources/transactions.ts'
import { druoClient, tag } from '../../support/druo-client.ts'
import { answers, type Behaviour, misbehavingServer, refuses } from '../../support/misbehaving-server.ts'

const transactions: readonly (readonly [ReadableTransactionType, folder: string])[] = [
  ['PAYMENT', '/payments'],
  ['PAYOUT', '/payouts'],
  ['TRANSFER', '/transfers'],
]

type Lister = (client: DruoClient, page: PageRequest) => Promise<Page<{ readonly id: string }>>

const lists: readonly (readonly [path: string, envelope: string, list: Lister])[] = [
  ...transactions.map(([type, folder]): readonly [string, string, Lister] => [
    `${folder}/list`,
    folder.slice(1),
    (client, page) => client.transactions.list(type, {}, page),
  ]),
  ['/accounts/list', 'accounts', (client, page) => client.accounts.list({}, page)],
  ['/end-users/list', 'end_users', (client, page) => client.endUsers.list({}, page)],
  ['/connect/link/list', 'connect_links', (client, page) => client.connectLinks.list({}, page)],
  ['/recurring-plans/list', 'recurring_plans', (client, page) => client.recurringPlans.list(page)],
]

const from = { createdFrom: new Date('2021-11-15T23:23:38.999Z') }
const toTheSecond = { createdTo: new Date('2021-11-15T23:23:38.000Z') }
const toAPart = { createdTo: new Date('2021-11-15T23:23:38.001Z') }
const toTheYearsEnd = { createdTo: new Date('2021-12-31T23:59:59.999Z') }

/** What every list with times takes. */
const times: readonly (readonly [object, query: string])[] = [
  [from, 'date_from=2021-11-15T23%3A23%3A38'],
  [toTheSecond, 'date_to=2021-11-15T23%3A23%3A38'],
  [toAPart, 'date_to=2021-11-15T23%3A23%3A39'],
  [toTheYearsEnd, 'date_to=2022-01-01T00%3A00%3A00'],
  [{ ...toAPart, ...from }, 'date_from=2021-11-15T23%3A23%3A38&date_to=2021-11-15T23%3A23%3A39'],
  [{ createdFrom: null, createdTo: undefined }, ''],
]

const ofTransactions: readonly (readonly [TransactionFilter, query: string])[] = [
  [{}, ''],
  [{ code: 'TYL9A2936VV' }, 'code=TYL9A2936VV'],
  [{ status: 'SUCCESSFUL' }, 'status=SUCCESSFUL'],
  [{ status: 'CANCELED' }, 'status=CANCELED'],
  [{ description: 'rent & más' }, 'description=rent+%26+m%C3%A1s'],
  [{ amount: 20_000 }, 'amount=20000'],
  [{ amount: 0 }, 'amount=0'],
  [{ amount: Number.MAX_SAFE_INTEGER }, 'amount=9007199254740991'],
  [{ minAmount: 1 }, 'amount_greater_than=1'],
  [{ maxAmount: 2 }, 'amount_less_than=2'],
  [{ minAmount: 1, maxAmount: 2 }, 'amount_less_than=2&amount_greater_than=1'],
  [{ tenantId: 'ten_1' }, 'tenant_uuid=ten_1'],
  [{ primaryReference: 'a=b' }, 'primary_reference=a%3Db'],
  [{ secondaryReference: tag }, `secondary_reference=${tag}`],
  [{ originAccountId: 'acc_1' }, 'origin_account_uuid=acc_1'],
  [{ originAccountCode: 'AC1' }, 'origin_account_code=AC1'],
  [{ originAccountLast4: '0042' }, 'origin_account_last_4=0042'],
  [{ originAccountInstitutionId: 'ins_1' }, 'origin_account_institution_uuid=ins_1'],
  [{ destinationAccountId: 'acc_2' }, 'destination_account_uuid=acc_2'],
  [{ destinationAccountCode: 'AC2' }, 'destination_account_code=AC2'],
  [{ destinationAccountLast4: '4524' }, 'destination_account_last_4=4524'],
  [{ destinationAccountInstitutionId: 'ins_2' }, 'destination_account_institution_uuid=ins_2'],
  [{ endUserId: 'eur_1' }, 'end_user_uuid=eur_1'],
  [{ endUserCode: 'EU1' }, 'end_user_code=EU1'],
  [{ endUserEmail: 'ana+maria@example.com' }, 'end_user_email=ana%2Bmaria%40example.com'],
  [{ endUserEmail: null, status: undefined, amount: null }, ''],
  ...times,
]

const ofAccounts: readonly (readonly [AccountFilter, query: string])[] = [
  [{}, ''],
  [{ type: 'CREDIT_CARD' }, 'type=CREDIT_CARD'],
  [{ subtype: 'ELECTRONIC_DEPOSIT' }, 'subtype=ELECTRONIC_DEPOSIT'],
  [{ status: 'VERIFICATION_IN_PROGRESS' }, 'current_status=VERIFICATION_IN_PROGRESS'],
  [{ id: 'acc_1' }, 'uuid=acc_1'],
  [{ code: 'AC1' }, 'code=AC1'],
  [{ last4: '0042' }, 'last_4=0042'],
  [{ institutionId: 'ins_1' }, 'institution_uuid=ins_1'],
  [{ primaryReference: 'p' }, 'primary_reference=p'],
  [{ secondaryReference: 's' }, 'secondary_reference=s'],
  [{ endUserId: 'eur_1' }, 'end_user_uuid=eur_1'],
  [{ endUserCode: 'EU1' }, 'end_user_code=EU1'],
  [{ endUserEmail: 'a@example.com' }, 'end_user_email=a%40example.com'],
  [{ endUserIdentificationNumber: '0098' }, 'end_user_local_id=0098'],
  [{ type: null, id: undefined }, ''],
  ...times,
]

const ofEndUsers: readonly (readonly [EndUserFilter, query: string])[] = [
  [{}, ''],
  [{ type: 'ORGANIZATION' }, 'type=ORGANIZATION'],
  [{ id: 'eur_1' }, 'uuid=eur_1'],
  [{ code: 'EU1' }, 'code=EU1'],
  [{ email: 'a@example.com' }, 'email=a%40example.com'],
  [{ identificationNumber: '0098' }, 'local_id=0098'],
  [{ firstName: 'Ana María' }, 'first_name=Ana+Mar%C3%ADa'],
  [{ lastName: 'O’Neil' }, 'last_name=O%E2%80%99Neil'],
  [{ organization: 'A & B' }, 'organization=A+%26+B'],
  [{ merchantId: 'mer_1' }, 'merchant_id=mer_1'],
  [{ primaryReference: 'p' }, 'primary_reference=p'],
  [{ secondaryReference: 's' }, 'secondary_reference=s'],
  [{ email: null, id: undefined }, ''],
  ...times,
]

const ofConnectLinks: readonly (readonly [ConnectLinkFilter, query: string])[] = [
  [{}, ''],
  [{ deliveryStatus: 'CREATED' }, 'delivery_status=CREATED'],
  [{ deliveryStatus: 'OPENED' }, 'delivery_status=OPENNED'],
  [{ deliveryStatus: null }, ''],
  [{ id: 'cnl_1' }, 'uuid=cnl_1'],
  [{ code: 'CL1' }, 'code=CL1'],
  [{ primaryReference: 'p' }, 'primary_reference=p'],
  [{ secondaryReference: 's' }, 'secondary_reference=s'],
  [{ endUserId: 'eur_1' }, 'end_user_uuid=eur_1'],
  [{ endUserCode: 'EU1' }, 'end_user_code=EU1'],
  [{ endUserEmail: 'a@example.com' }, 'end_user_email=a%40example.com'],
  [{ endUserIdentificationNumber: '0098' }, 'end_user_local_id=0098'],
  ...times,
]

const page = { page: 3, pageSize: 20 }

/** The one request that the list comes to. */
async function askedOf(list: (client: DruoClient) => Promise<unknown>): Promise<string> {
  const upstream = await misbehavingServer(answers(200, []))
  await list(druoClient(upstream))
  expect(upstream.requests).toMatchObject([{ method: 'GET', body: '', headers: { 'druo-version': '2021-11-22' } }])
  return upstream.requests[0]?.path ?? ''
}

const address = (path: string, query: string) => `${path}/list?${query === '' ? '' : `${query}&`}page=3&page_size=20`

describe('the address of', () => {
  it.each(transactions)('%s lists', async (type, folder) => {
    for (const [filter, query] of ofTransactions) {
      expect(await askedOf(({ transactions: list }) => list.list(type, filter, page))).toBe(address(folder, query))
    }
  })

  it.each(ofAccounts)('accounts with %j', async (filter, query) => {
    expect(await askedOf(({ accounts }) => accounts.list(filter, page))).toBe(address('/accounts', query))
  })

  it.each(ofEndUsers)('end users with %j', async (filter, query) => {
    expect(await askedOf(({ endUsers }) => endUsers.list(filter, page))).toBe(address('/end-users', query))
  })

  it.each(ofConnectLinks)('connect links with %j', async (filter, query) => {
    expect(await askedOf(({ connectLinks }) => connectLinks.list(filter, page))).toBe(address('/connect/link', query))
  })

  it('recurring plans, which have no filter', async () => {
    expect(await askedOf(({ recurringPlans }) => recurringPlans.list(page))).toBe(address('/recurring-plans', ''))
  })

  it('everything at once names each parameter once', async () => {
    const whole = Object.assign({}, ...ofTransactions.map(([filter]) => filter), { status: 'FAILED', amount: 5 }, from)
    const path = await askedOf(({ transactions: list }) => list.list('PAYMENT', whole, page))
    const names = [...new URL(path, 'http://druo').searchParams.keys()]
    expect(new Set(names).size).toBe(names.length)
    expect(path).toMatch(/&page=3&page_size=20$/)
  })

  it.each(lists)('%s always says which page and how large', async (path, _envelope, list) => {
    expect(await askedOf((client) => list(client, { page: 1, pageSize: 1 }))).toBe(`${path}?page=1&page_size=1`)
    expect(await askedOf((client) => list(client, { page: 2, pageSize: 100 }))).toBe(`${path}?page=2&page_size=100`)
  })
})

const contract = { name: 'DruoError', kind: 'contract' }
const one = { uuid: 'x_1' }
const two = { uuid: 'x_2' }

describe.each(lists)('%s', (_path, envelope, list) => {
  const answered = async (behaviour: Behaviour) =>
    list(druoClient(await misbehavingServer(behaviour)), { page: 1, pageSize: 20 })
  const idsOf = async (body: unknown) => (await answered(answers(200, body))).items.map(({ id }) => id)

  it.each([
    ['under its name', { [envelope]: [one, two] }, ['x_1', 'x_2']],
    ['under its name beside another', { [envelope]: [one], included: [two] }, ['x_1']],
    ['bare', [one, two], ['x_1', 'x_2']],
    ['under the only key there is', { data: [one, two] }, ['x_1', 'x_2']],
    ['under the only key that holds a list', { data: [one], page_info: { has_next_page: false }, total: 1 }, ['x_1']],
    ['beside a list of no errors', { [envelope]: [one], errors: [] }, ['x_1']],
    ['without entries', { [envelope]: [] }, []],
    ['bare without entries', [], []],
  ])('is read %s', async (_form, body, ids) => {
    expect(await idsOf(body)).toEqual(ids)
  })

  it.each([
    ['an object', {}],
    ['null under its name', { [envelope]: null }],
    ['an object under its name', { [envelope]: { 0: one } }],
    ['two lists, neither by its name', { data: [one], included: [two] }],
    ['two empty lists, neither by its name', { data: [], included: [] }],
    ['a list inside another envelope', { data: { [envelope]: [one] } }],
    ['an entry without an id', { [envelope]: [one, { code: 'X' }] }],
    ['an entry with an empty id', [{ uuid: ' ' }]],
    ['an entry that is null', [one, null]],
    ['an entry that is a list', [[one]]],
    ['errors, although it is 200', { errors: [{ category: 'API_ERROR', code: 'BAD_REQUEST' }] }],
    ['no errors and no list', { errors: [] }],
    ['errors beside an empty list', { [envelope]: [], errors: [{ category: 'API_ERROR', code: 'BAD_REQUEST' }] }],
    ['null', 'null'],
    ['a text', '"none"'],
    ['a page', '<html>no payments</html>'],
    ['a list that breaks off', `{"${envelope}":[{"uuid":"x_1"}`],
    ['nothing', ''],
  ])('is never an empty page where DRUO answers %s', async (_answer, body) => {
    await expect(answered(answers(200, body))).rejects.toMatchObject(contract)
  })

  it.each([
    ['404', answers(404)],
    ['404 with errors', refuses(404, 'INVALID_REQUEST_ERROR', 'UNEXPECTED_VALUE')],
    ['404 with an empty list', answers(404, { [envelope]: [] })],
    ['400 with UNEXPECTED_VALUE', refuses(400, 'INVALID_REQUEST_ERROR', 'UNEXPECTED_VALUE')],
    ['422 with UNEXPECTED_VALUE', refuses(422, 'API_ERROR', 'UNEXPECTED_VALUE')],
    ['204', answers(204)],
  ])('is never an empty page where DRUO answers %s', async (_answer, behaviour) => {
    await expect(answered(behaviour)).rejects.toMatchObject(contract)
  })

  it('is never an empty page where DRUO refuses the filter', async () => {
    const refusal = answered(refuses(400, 'INVALID_REQUEST_ERROR', 'BAD_REQUEST'))
    await expect(refusal).rejects.toMatchObject({ name: 'DruoError', kind: 'refused' })
  })

  it.each([
    [{ has_next_page: true }, true],
    [{ has_next_page: false }, false],
    [{ has_next_page: 'true' }, true],
    [{ has_next_page: 'TRUE' }, true],
    [{ has_next_page: 'False' }, false],
    [{ has_next_page: true, total: 500 }, true],
    [{ has_next_page: null }, null],
    [{ has_next_page: '' }, null],
    [{ has_next_page: 1 }, null],
    [{ hasNextPage: true }, null],
    [{}, null],
    [null, null],
    [true, null],
    [[true], null],
    [undefined, null],
  ])('with page_info %j', async (page_info, hasNextPage) => {
    const entries = Array.from({ length: 20 }, (_, index) => ({ uuid: `x_${index}` }))
    for (const items of [[], [one], entries]) {
      const read = await answered(answers(200, { [envelope]: items, page_info }))
      expect(read).toMatchObject({ hasNextPage })
      expect(read.items).toHaveLength(items.length)
    }
  })
})

describe('entries', () => {
  it.each(transactions)('of the %s list are of its type where they do not say', async (type) => {
    const upstream = await misbehavingServer(answers(200, [one, { ...two, type: 'REFUND' }]))
    const { items } = await druoClient(upstream).transactions.list(type, {}, page)
    expect(items).toMatchObject([{ type: { value: type, raw: '' } }, { type: { value: 'REFUND', raw: 'REFUND' } }])
  })

  it('that are enveloped one by one are read', async () => {
    const upstream = await misbehavingServer(answers(200, { accounts: [{ account: one }] }))
    expect((await druoClient(upstream).accounts.list({}, page)).items).toMatchObject([{ id: 'x_1' }])
  })
})
