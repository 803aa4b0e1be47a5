// Every documented filter of every list: it finds what it should, all of it, and nothing else.
import { expect, it } from 'vitest'
import { seededEndUsers, seededTenants } from '../../../src/sandbox/seeded.ts'
import { authorizeRequest, callSandbox, checkoutRequest, faultsOf, itemsOf, pick, uuidsOf } from './sandbox-caller.ts'

/** The records of all lists, as the sandbox shows them. */
interface Book {
  readonly items: readonly unknown[]
  readonly accounts: ReadonlyMap<string, unknown>
}

interface Case {
  readonly name: string
  /** What a record must hold to be found by the value; undefined where it has nothing to compare. */
  readonly valuesOf: (item: unknown, book: Book) => readonly unknown[]
  readonly matches?: (held: unknown, value: string) => boolean
  /** The value to ask for, made from one that some record holds. */
  readonly ask?: (held: string) => string
}

const at =
  (path: string) =>
  (item: unknown): readonly unknown[] => [pick(item, path)]

const same = (name: string, path = name): Case => ({ name, valuesOf: at(path) })
const containing = (name: string): Case => ({
  name,
  valuesOf: at(name),
  matches: (held, value) => typeof held === 'string' && held.includes(value),
  ask: (held) => held.slice(1, 5),
})
const gmt = (held: string): string => held.slice(0, 19)
const dates: readonly Case[] = [
  {
    name: 'date_from',
    valuesOf: at('date_created_gmt'),
    matches: (held, value) => Date.parse(String(held)) >= Date.parse(`${value}Z`),
    ask: gmt,
  },
  {
    name: 'date_to',
    valuesOf: at('date_created_gmt'),
    matches: (held, value) => Date.parse(String(held)) <= Date.parse(`${value}Z`),
    ask: gmt,
  },
]
const byEndUser = (endUsersOf: (item: unknown, book: Book) => readonly unknown[]): readonly Case[] =>
  ['uuid', 'code', 'email', 'local_id'].map((part) => ({
    name: `end_user_${part}`,
    valuesOf: (item, book) => endUsersOf(item, book).map((endUser) => pick(endUser, part)),
  }))
const ownEndUser = byEndUser((item) => [pick(item, 'end_user')])

const accountOf = (item: unknown, field: string, book: Book): unknown =>
  book.accounts.get(String(pick(item, `${field}.uuid`)))
const byAccount = (side: 'origin' | 'destination', field: string): readonly Case[] =>
  Object.entries({ uuid: 'uuid', code: 'code', last_4: 'last_4', institution_uuid: 'institution.uuid' }).map(
    ([suffix, path]) => ({
      name: `${side}_account_${suffix}`,
      valuesOf: (item, book) => [pick(accountOf(item, field, book), path)],
    }),
  )

const ofTransactions: readonly Case[] = [
  same('code'),
  same('status'),
  same('amount'),
  same('tenant_uuid', 'tenant.uuid'),
  { name: 'amount_greater_than', valuesOf: at('amount'), matches: (held, value) => Number(held) >= Number(value) },
  { name: 'amount_less_than', valuesOf: at('amount'), matches: (held, value) => Number(held) <= Number(value) },
  containing('description'),
  containing('primary_reference'),
  containing('secondary_reference'),
  ...dates,
]
const ofAccountsIn = (...fields: readonly string[]): readonly Case[] =>
  byEndUser((item, book) => fields.map((field) => pick(accountOf(item, field, book), 'end_user')))

const casesByList: readonly (readonly [string, string, readonly Case[]])[] = [
  [
    '/payouts/list',
    'payouts',
    [...ofTransactions, ...byAccount('destination', 'destination_account'), ...ofAccountsIn('destination_account')],
  ],
  [
    '/transfers/list',
    'transfers',
    [
      ...ofTransactions,
      ...byAccount('origin', 'origin_account'),
      ...byAccount('destination', 'destination_account'),
      ...ofAccountsIn('origin_account', 'destination_account'),
    ],
  ],
  [
    '/payments/list',
    'payments',
    [...ofTransactions, ...byAccount('origin', 'funding_source'), ...ofAccountsIn('funding_source')],
  ],
  [
    '/accounts/list',
    'accounts',
    [
      same('subtype'),
      same('current_status'),
      same('primary_reference'),
      same('institution_uuid', 'institution.uuid'),
      same('uuid'),
      same('code'),
      same('last_4'),
      ...dates,
      ...ownEndUser,
    ],
  ],
  [
    '/end-users/list',
    'end_users',
    [
      ...[
        'type',
        'uuid',
        'code',
        'primary_reference',
        'email',
        'local_id',
        'first_name',
        'last_name',
        'organization',
      ].map((name) => same(name)),
      ...dates,
    ],
  ],
  [
    '/connect/link/list',
    'connect_links',
    [...['delivery_status', 'code', 'uuid', 'primary_reference'].map((name) => same(name)), ...dates, ...ownEndUser],
  ],
]

const rows = casesByList.flatMap(([path, envelope, cases]) =>
  cases.map((one) => [path, one.name, envelope, one] as const),
)

it.each(rows)('%s?%s finds all that it should and nothing else', async (path, name, envelope, one) => {
  const { get } = await callSandbox()
  const accounts = new Map(
    itemsOf(await get('/accounts/list'), 'accounts').map((account) => [String(pick(account, 'uuid')), account]),
  )
  const items = itemsOf(await get(path), envelope)
  const book = { items, accounts }
  const { valuesOf, matches = (held, value) => String(held) === value, ask = (held) => held } = one
  // Of the record in the middle that has such a value: neither bound of a range.
  const holders = items.flatMap((item) =>
    valuesOf(item, book).filter((held) => typeof held === 'string' || typeof held === 'number'),
  )
  const value = ask(String(holders[Math.floor(holders.length / 2)]))
  const expected = items.filter((item) => valuesOf(item, book).some((held) => matches(held, value)))
  expect(expected.length).toBeGreaterThan(0)
  if (name !== 'tenant_uuid') expect(expected.length).toBeLessThan(items.length)
  const found = itemsOf(await get(`${path}?${new URLSearchParams({ [name]: value }).toString()}`), envelope)
  expect(uuidsOf(found)).toEqual(uuidsOf(expected))
})

it('finds a payment by the end user of its checkout link, who has no account in it', async () => {
  const { get, post } = await callSandbox()
  const { body } = await post(
    '/checkout/link/create',
    checkoutRequest({ existing_end_user_id: seededEndUsers.organization }),
  )
  const found = await get(`/payments/list?end_user_uuid=${seededEndUsers.organization}`)
  expect(uuidsOf(itemsOf(found, 'payments'))).toEqual([pick(body, 'checkout_link.transaction.uuid')])
})

it('combines filters: all of them must hold', async () => {
  const { get } = await callSandbox()
  const [status, currency] = ['FAILED', 'USD']
  const failed = itemsOf(await get(`/payments/list?status=${status}`), 'payments')
  const bound = 50_000
  const both = itemsOf(await get(`/payments/list?status=${status}&amount_less_than=${bound}`), 'payments')
  expect(both.length).toBeGreaterThan(0)
  expect(both.length).toBeLessThan(failed.length)
  expect(uuidsOf(both)).toEqual(uuidsOf(failed.filter((item) => Number(pick(item, 'amount')) <= bound)))
  expect(both.map((item) => pick(item, 'currency.code'))).toContain(currency)
})

it('counts the pages of what the filter lets through', async () => {
  const { get } = await callSandbox()
  const all = uuidsOf(itemsOf(await get('/payments/list?status=REFUNDED'), 'payments'))
  const [one, two] = [
    await get(`/payments/list?status=REFUNDED&page=1&page_size=${all.length - 1}`),
    await get(`/payments/list?status=REFUNDED&page=2&page_size=${all.length - 1}`),
  ]
  expect([...uuidsOf(itemsOf(one, 'payments')), ...uuidsOf(itemsOf(two, 'payments'))]).toEqual(all)
  expect([pick(one.body, 'page_info'), pick(two.body, 'page_info')]).toEqual([
    { has_next_page: true },
    { has_next_page: false },
  ])
})

it('has both bounds of amounts and dates in the range', async () => {
  const { get, post, advance } = await callSandbox()
  advance(-672)
  await post('/transactions/authorize', authorizeRequest({ amount: 123 }))
  const count = async (query: string): Promise<number> =>
    itemsOf(await get(`/payments/list?amount=123&${query}`), 'payments').length
  const time = '2024-02-02T17:14:34'
  expect(await count(`amount_less_than=123&amount_greater_than=123&date_from=${time}&date_to=${time}`)).toBe(1)
  expect(await count('amount_less_than=122')).toBe(0)
  expect(await count('amount_greater_than=124')).toBe(0)
  expect(await count('date_to=2024-02-02T17:14:33')).toBe(0)
  expect(await count('date_from=2024-02-02T17:14:35')).toBe(0)
})

it('filters by the status that the clock says', async () => {
  const { get, post, advance } = await callSandbox()
  const { body } = await post('/transactions/authorize', authorizeRequest({ amount: 12_345 }))
  const isFound = async (status: string): Promise<boolean> =>
    uuidsOf(itemsOf(await get(`/payments/list?status=${status}`), 'payments')).includes(String(pick(body, 'uuid')))
  expect(await isFound('PENDING')).toBe(true)
  advance(4000)
  expect([await isFound('PENDING'), await isFound('SUCCESSFUL')]).toEqual([false, true])
})

it.each(casesByList)('%s answers an empty list where nothing fits', async (path, envelope, cases) => {
  const { get } = await callSandbox()
  for (const { name } of cases.filter((one) => !/amount(?!_uuid)|date/.test(one.name))) {
    const answer = await get(`${path}?${name}=no-such-value`)
    expect([name, answer.status, answer.body]).toEqual([
      name,
      200,
      { [envelope]: [], page_info: { has_next_page: false } },
    ])
  }
})

it.each(casesByList)('%s takes the whole of a code, not its beginning', async (path, envelope) => {
  const { get } = await callSandbox()
  const code = String(pick(itemsOf(await get(path), envelope)[0], 'code'))
  expect(itemsOf(await get(`${path}?code=${code}`), envelope)).toHaveLength(1)
  expect(itemsOf(await get(`${path}?code=${code.slice(0, -1)}`), envelope)).toEqual([])
})

it.each(['/payments/list', '/payouts/list', '/transfers/list'])('%s refuses amounts that are none', async (path) => {
  const { get } = await callSandbox()
  const answer = await get(`${path}?amount=1.5&amount_less_than=-1&amount_greater_than=x`)
  expect(answer.status).toBe(400)
  expect(faultsOf(answer)).toEqual([
    'UNEXPECTED_VALUE amount',
    'UNEXPECTED_VALUE amount_less_than',
    'UNEXPECTED_VALUE amount_greater_than',
  ])
})

// All objects have the same value of these.
it.each([
  ['/accounts/list', 'accounts', 'type=DEPOSITORY'],
  ['/end-users/list', 'end_users', 'merchant_id=any'],
  ['/payouts/list', 'payouts', `tenant_uuid=${seededTenants.own}`],
])('%s takes a filter that everything fits', async (path, envelope, query) => {
  const { get } = await callSandbox()
  expect((await get(`${path}?${query}`)).body).toEqual((await get(path)).body)
  expect(itemsOf(await get(path), envelope).length).toBeGreaterThan(0)
})

it.each([
  ['/accounts/list', 'type=LOAN&secondary_reference=x'],
  ['/accounts/list', 'secondary_reference=x'],
  ['/end-users/list', 'secondary_reference=x'],
  ['/connect/link/list', 'secondary_reference=x'],
  ['/payments/list', 'destination_account_uuid=x'],
  ['/payouts/list', 'origin_account_last_4=x'],
])('%s takes %s, which nothing fits', async (path, query) => {
  const { get } = await callSandbox()
  expect(await get(`${path}?${query}`)).toMatchObject({ status: 200, body: { page_info: { has_next_page: false } } })
  expect(Object.values((await get(`${path}?${query}`)).body ?? {})[0]).toEqual([])
})
