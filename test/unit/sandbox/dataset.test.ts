// The data that every sandbox holds from its start.
import { expect, it } from 'vitest'
import { createSeededRandom } from '../../../src/sandbox/dataset/seeded-random.ts'
import { outcomeOf } from '../../../src/sandbox/outcomes.ts'
import { callSandbox, itemsOf, pick, startOfTest, type SandboxCaller } from './sandbox-caller.ts'

const lists = {
  payments: '/payments/list',
  payouts: '/payouts/list',
  transfers: '/transfers/list',
  accounts: '/accounts/list',
  end_users: '/end-users/list',
  connect_links: '/connect/link/list',
  recurring_plans: '/recurring-plans/list',
} as const

// DRUO's own samples are older.
const isMadeUp = (item: unknown): boolean =>
  String(pick(item, 'date_created_gmt')) > '2023-10-10' &&
  pick(item, 'uuid') !== 'trx_422f0f81-5001-4cce-a229-242d9ab9960a'

async function madeUp({ get }: SandboxCaller, envelope: keyof typeof lists): Promise<readonly unknown[]> {
  return itemsOf(await get(lists[envelope]), envelope).filter(isMadeUp)
}

async function everything(caller: SandboxCaller): Promise<string> {
  const parts: unknown[] = []
  for (const path of Object.values(lists)) parts.push((await caller.get(path)).body)
  return JSON.stringify(parts).replaceAll(caller.sandbox.baseUrl, '')
}

it('is the same for the same seed, and other for another', async () => {
  const [one, two, other] = [
    await callSandbox({ seed: 'one' }),
    await callSandbox({ seed: 'one' }),
    await callSandbox({ seed: 'two' }),
  ]
  expect(await everything(one)).toBe(await everything(two))
  expect(await everything(one)).not.toBe(await everything(other))
})

it('is of a believable size', async () => {
  const caller = await callSandbox()
  const sizes = await Promise.all(
    (['payments', 'payouts', 'transfers', 'accounts', 'end_users', 'connect_links', 'recurring_plans'] as const).map(
      async (envelope) => (await madeUp(caller, envelope)).length,
    ),
  )
  expect(sizes).toEqual([205, 60, 35, 60, 40, 6, 5])
})

it('has every documented status, in both currencies, within 90 days', async () => {
  const caller = await callSandbox()
  const payments = await madeUp(caller, 'payments')
  const all = [...payments, ...(await madeUp(caller, 'payouts')), ...(await madeUp(caller, 'transfers'))]
  const statuses = 'CANCELED CREATED DISPUTED FAILED PENDING PROCESSING REFUNDED REVERSED SUCCESSFUL'.split(' ')
  expect([...new Set(payments.map((item) => pick(item, 'status')))].toSorted()).toEqual(statuses)
  expect([...new Set(all.map((item) => pick(item, 'currency.code')))].toSorted()).toEqual(['COP', 'USD'])
  const ages = all.map((item) => Date.parse(startOfTest) - Date.parse(String(pick(item, 'date_created_gmt'))))
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...ages)).toBeLessThanOrEqual(90 * 86_400_000)
  expect(all.filter((item) => String(pick(item, 'date_updated_gmt')) > startOfTest)).toEqual([])
})

it('stays as it is while the clock goes on', async () => {
  const caller = await callSandbox()
  const read = async (): Promise<unknown[]> => [
    ...(await madeUp(caller, 'payments')),
    ...(await madeUp(caller, 'payouts')),
    ...(await madeUp(caller, 'accounts')),
    ...(await madeUp(caller, 'connect_links')),
  ]
  const before = await read()
  caller.advance(59_999)
  expect(await read()).toEqual(before)
})

it('has no amount that chooses an outcome', async () => {
  const caller = await callSandbox()
  const all = [...(await madeUp(caller, 'payments')), ...(await madeUp(caller, 'payouts'))]
  expect(new Set(all.map((item) => outcomeOf(Number(pick(item, 'amount')))))).toEqual(new Set(['SUCCEEDS']))
})

it('has mail addresses that are nobody’s, each of them once', async () => {
  const endUsers = await madeUp(await callSandbox(), 'end_users')
  const emails = endUsers.map((item) => String(pick(item, 'email')))
  expect(new Set(emails).size).toBe(40)
  expect(emails.filter((email) => !/^[a-z.]+@example\.com$/.test(email))).toEqual([])
})

it('refers to accounts and end users that can be read', async () => {
  const { get, ...caller } = await callSandbox()
  const transfer = (await madeUp({ get, ...caller }, 'transfers'))[0]
  const account = await get(`/accounts/${String(pick(transfer, 'origin_account.uuid'))}`)
  expect(account.status).toBe(200)
  expect((await get(`/end-users/${String(pick(account.body, 'account.end_user.uuid'))}`)).status).toBe(200)
})

it('draws numbers from the whole range, both ends included', () => {
  const random = createSeededRandom('any')
  expect(new Set(Array.from({ length: 200 }, () => random.integer(1, 4)))).toEqual(new Set([1, 2, 3, 4]))
  expect(new Set(Array.from({ length: 200 }, () => random.from(['a', 'b'])))).toEqual(new Set(['a', 'b']))
  expect(Array.from({ length: 200 }, () => random.digits(3)).filter((digits) => !/^[1-9]\d\d$/.test(digits))).toEqual(
    [],
  )
})
