// What all lists share: pages, order, envelopes, and the refusal of what no list takes.
import { expect, it } from 'vitest'
import {
  authorizeRequest,
  callSandbox,
  faultsOf,
  itemsOf,
  pick,
  type SandboxCaller,
  uuidsOf,
} from './sandbox-caller.ts'

const lists = [
  ['/payments/list', 'payments'],
  ['/payouts/list', 'payouts'],
  ['/transfers/list', 'transfers'],
  ['/accounts/list', 'accounts'],
  ['/end-users/list', 'end_users'],
  ['/connect/link/list', 'connect_links'],
  ['/connect/link/list/', 'connect_links'],
  ['/recurring-plans/list', 'recurring_plans'],
] as const

async function walk({ get }: SandboxCaller, path: string, envelope: string, pageSize: number): Promise<string[]> {
  const seen: string[] = []
  for (let page = 1; ; page += 1) {
    const answer = await get(`${path}?page=${page}&page_size=${pageSize}`)
    const items = itemsOf(answer, envelope)
    seen.push(...uuidsOf(items))
    if (pick(answer.body, 'page_info.has_next_page') !== true) {
      // No page is announced that has nothing on it.
      expect(page).toBe(Math.ceil(seen.length / pageSize))
      return seen
    }
    expect(items.length).toBe(pageSize)
  }
}

it.each(lists)('%s gives each record exactly once, whatever the size of the pages', async (path, envelope) => {
  const caller = await callSandbox()
  const whole = await caller.get(path)
  expect(whole.status).toBe(200)
  expect(Object.keys(whole.body ?? {})).toEqual([envelope, 'page_info'])
  expect(pick(whole.body, 'page_info')).toEqual({ has_next_page: false })
  const uuids = uuidsOf(itemsOf(whole, envelope))
  expect(uuids.length).toBeGreaterThanOrEqual(5)
  expect(new Set(uuids).size).toBe(uuids.length)
  for (const size of [3, 50, uuids.length, uuids.length - 1]) {
    expect(await walk(caller, path, envelope, size)).toEqual(uuids)
  }
})

it.each(lists)('%s lists the newest first', async (path, envelope) => {
  const { get } = await callSandbox()
  const times = itemsOf(await get(path), envelope).map((item) => Date.parse(String(pick(item, 'date_created_gmt'))))
  expect(times.length).toBeGreaterThan(0)
  expect(times).toEqual(times.toSorted((left, right) => right - left))
})

it('orders by uuid what was created at the same moment', async () => {
  const { get, post } = await callSandbox()
  for (const _ of [1, 2, 3, 4]) await post('/transactions/authorize', authorizeRequest({ amount: 123 }))
  const uuids = uuidsOf(itemsOf(await get('/payments/list?amount=123'), 'payments'))
  expect(uuids).toHaveLength(4)
  expect(uuids).toEqual(uuids.toSorted())
})

it.each(lists)('%s has nothing behind its last page', async (path, envelope) => {
  const { get } = await callSandbox()
  expect((await get(`${path}?page=999999999&page_size=999999999`)).body).toEqual({
    [envelope]: [],
    page_info: { has_next_page: false },
  })
})

it('uses pages of 1000 where no size is given', async () => {
  const { get, post } = await callSandbox()
  const missing = 1001 - itemsOf(await get('/payments/list'), 'payments').length
  for (let made = 0; made < missing; made += 50) {
    const some = Array.from({ length: Math.min(50, missing - made) }, () =>
      post('/transactions/authorize', authorizeRequest()),
    )
    await Promise.all(some)
  }
  const first = await get('/payments/list')
  expect(itemsOf(first, 'payments')).toHaveLength(1000)
  expect(pick(first.body, 'page_info')).toEqual({ has_next_page: true })
  expect(itemsOf(await get('/payments/list?page=2'), 'payments')).toHaveLength(1)
})

const bad = ['0', '-1', '1.5', 'x', '', '1e3', '01', '1000000000']

it.each(lists)('%s refuses bad pages, sizes and unknown parameters, all in one answer', async (path) => {
  const { get } = await callSandbox()
  for (const value of bad) {
    const answer = await get(`${path}?page=${value}&page_size=${value}&no_such=1`)
    expect(answer.status).toBe(400)
    expect(faultsOf(answer)).toEqual([
      'UNEXPECTED_VALUE page',
      'UNEXPECTED_VALUE page_size',
      'UNEXPECTED_VALUE no_such',
    ])
  }
  expect(faultsOf(await get(`${path}?page=1&page=2`))).toEqual(['UNEXPECTED_VALUE page'])
})

it.each(lists.filter(([path]) => path !== '/recurring-plans/list'))('%s refuses bad dates', async (path) => {
  const { get } = await callSandbox()
  for (const value of ['yesterday', '2024-01-01', '2024-01-01T00:00:00Z', '2024-02-30T00:00:00']) {
    const answer = await get(`${path}?date_from=${value}&date_to=${value}`)
    expect(answer.status).toBe(400)
    expect(faultsOf(answer)).toEqual(['UNEXPECTED_VALUE date_from', 'UNEXPECTED_VALUE date_to'])
  }
})

it.each([
  ['/end-users/list', 'end_users'],
  ['/recurring-plans/list', 'recurring_plans'],
])('%s comes in one piece where the option says so', async (path, envelope) => {
  const { get } = await callSandbox({ pagesEveryList: false })
  const all = uuidsOf(itemsOf(await get(path), envelope))
  const answer = await get(`${path}?page=2&page_size=2`)
  expect(Object.keys(answer.body ?? {})).toEqual([envelope])
  expect(uuidsOf(itemsOf(answer, envelope))).toEqual(all)
  expect(pick((await get('/payments/list?page_size=2')).body, 'page_info')).toEqual({ has_next_page: true })
})

it.each(lists)('%s is closed to callers without a token', async (path) => {
  const { sandbox } = await callSandbox()
  expect((await fetch(`${sandbox.baseUrl}${path}`)).status).toBe(401)
})
