// Recurring plans: created, activated, paused and canceled, and the transactions that they make in sandbox time.
import { expect, it } from 'vitest'
import { startSandbox } from '../../../src/sandbox/sandbox.ts'
import { seededAccounts, seededEndUsers } from '../../../src/sandbox/seeded.ts'
import { callSandbox, faultsOf, itemsOf, pick, type SandboxCaller, uuidsOf } from './sandbox-caller.ts'

const create = '/recurring-plans/create'
const planRequest = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  processing_method: 'AUTOMATIC',
  existing_end_user_id: seededEndUsers.organization,
  origin_account_id: seededAccounts.johnDoe,
  transaction: { tenant_id: 'ten_plan', type: 'PAYMENT', amount: 10000 },
  ...changes,
})

const start = async ({ post }: SandboxCaller, changes: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  String(pick((await post(create, planRequest(changes))).body, 'recurring_plan.uuid'))

const made = async ({ get }: SandboxCaller, list = 'payments'): Promise<readonly unknown[]> =>
  itemsOf(await get(`/${list}/list?tenant_uuid=ten_plan`), list)

it('creates a plan as DRUO writes one: plain strings, a count in a string, and times with +00:00', async () => {
  const { post, get } = await callSandbox()
  const words = { statement_descriptor: 'NOVO BILLING', primary_reference: 'one', secondary_reference: 'two' }
  const { status, body } = await post(
    create,
    planRequest({
      ...words,
      description: 'Gym',
      start_date: '2024-03-14',
      end_date: '2024-05-14T10:00:00',
      total_cycle_count: '3',
      cycle_frequency: 'MONTHLY',
      destination_account_id: seededAccounts.johnSmith,
      metadata: { a: 'b' },
      transaction: {
        ...words,
        tenant_id: 'ten_plan',
        type: 'TRANSFER',
        currency: 'USD',
        amount: 10000,
        metadata: { c: 'd' },
      },
    }),
  )
  expect(status).toBe(200)
  expect(body).toEqual({
    recurring_plan: {
      ...words,
      uuid: expect.stringMatching(/^rcp_/),
      code: expect.stringMatching(/^SC[A-Z0-9]{8}$/),
      description: 'Gym',
      processing_method: 'AUTOMATIC',
      status: 'ACTIVE',
      start_date: '2024-03-14T00:00:00.000+00:00',
      end_date: '2024-05-14T10:00:00.000+00:00',
      total_cycle_count: '3',
      cycle_frequency: 'MONTHLY',
      end_user: expect.objectContaining({ uuid: seededEndUsers.organization }),
      origin_account: seededAccounts.johnDoe,
      destination_account: seededAccounts.johnSmith,
      metadata: { a: 'b' },
      transaction: {
        ...words,
        tenant: { uuid: 'ten_plan' },
        type: 'TRANSFER',
        currency: 'USD',
        amount: 10000,
        metadata: { c: 'd' },
      },
      date_created_gmt: '2024-02-02T17:14:34.672+00:00',
      date_updated_gmt: '2024-02-02T17:14:34.672+00:00',
    },
  })
  const uuid = String(pick(body, 'recurring_plan.uuid'))
  expect((await get(`/recurring-plans/${uuid}`)).body).toEqual(body)
  expect(uuidsOf(itemsOf(await get('/recurring-plans/list'), 'recurring_plans'))[0]).toBe(uuid)
})

it('starts now and has no end where nothing is said', async () => {
  const { post } = await callSandbox()
  const request = planRequest({
    existing_end_user_id: undefined,
    new_end_user_details: { type: 'INDIVIDUAL', first_name: 'Ana', last_name: 'Ruiz' },
  })
  expect((await post(create, request)).body).toMatchObject({
    recurring_plan: {
      description: null,
      start_date: '2024-02-02T17:14:34.672+00:00',
      end_date: null,
      total_cycle_count: null,
      cycle_frequency: null,
      end_user: { first_name: 'Ana' },
      transaction: { currency: 'COP' },
    },
  })
})

it('makes a transaction for every cycle that has come, each at its own time, although nobody looked', async () => {
  const caller = await callSandbox({ planCycleMs: 1000, stepMs: 500 })
  await start(caller, { description: 'Gym' })
  caller.advance(2999)
  const payments = await made(caller)
  expect(payments.map((item) => [pick(item, 'date_created_gmt'), pick(item, 'status')])).toEqual([
    ['2024-02-02T17:14:36.672Z', 'PROCESSING'],
    ['2024-02-02T17:14:35.672Z', 'SUCCESSFUL'],
    ['2024-02-02T17:14:34.672Z', 'SUCCESSFUL'],
  ])
  expect(payments[0]).toMatchObject({
    description: 'Gym',
    amount: 10000,
    currency: { code: 'COP' },
    funding_source: { uuid: seededAccounts.johnDoe },
  })
  const uuid = String(pick(payments[0], 'uuid'))
  expect((await caller.get(`/payments/${uuid}`)).body).toEqual({ payment: payments[0] })
  caller.advance(1)
  expect(await made(caller)).toHaveLength(4)
})

it('makes the same transactions however often somebody looked', async () => {
  const [often, once] = [await callSandbox({ planCycleMs: 1000 }), await callSandbox({ planCycleMs: 1000 })]
  await Promise.all([start(often), start(once)])
  for (const caller of [often, once]) {
    for (const _ of [1, 2, 3]) {
      caller.advance(1000)
      if (caller === often) await made(often)
    }
  }
  expect(await made(once)).toHaveLength(4)
  expect(await made(often)).toEqual(await made(once))
})

it.each([
  ['by its count', { total_cycle_count: '2' }, 2],
  ['by its end, which still belongs to it', { start_date: '2024-02-02T17:14:35', end_date: '2024-02-02T17:14:37' }, 3],
  ['never', {}, 11],
])('ends %s', async (_, changes, count) => {
  const caller = await callSandbox({ planCycleMs: 1000 })
  const uuid = await start(caller, changes)
  caller.advance(10_000)
  expect(await made(caller)).toHaveLength(count)
  expect((await caller.get(`/recurring-plans/${uuid}`)).body).toMatchObject({ recurring_plan: { status: 'ACTIVE' } })
})

it('makes nothing before its start', async () => {
  const caller = await callSandbox({ planCycleMs: 1000 })
  await start(caller, { start_date: '2024-02-02T17:14:40' })
  caller.advance(5327)
  expect(await made(caller)).toEqual([])
  caller.advance(1)
  expect(await made(caller)).toHaveLength(1)
})

it('makes nothing where the end user is asked first', async () => {
  const caller = await callSandbox({ planCycleMs: 1000 })
  await start(caller, { processing_method: 'SEND_REQUEST' })
  caller.advance(5000)
  expect(await made(caller)).toEqual([])
})

const at = (body: unknown, field: string): unknown => pick(body, `recurring_plan.${field}`)

it('rests while it is paused, and does not make up for it', async () => {
  const caller = await callSandbox({ planCycleMs: 1000 })
  const uuid = await start(caller)
  expect(await made(caller)).toHaveLength(1)
  caller.advance(500)
  const paused = await caller.put(`/recurring-plans/${uuid}/pause`)
  expect([paused.status, at(paused.body, 'status'), at(paused.body, 'date_updated_gmt')]).toEqual([
    200,
    'PAUSED',
    '2024-02-02T17:14:35.172+00:00',
  ])
  caller.advance(5000)
  expect(await made(caller)).toHaveLength(1)
  expect((await caller.get(`/recurring-plans/${uuid}`)).body).toEqual(paused.body)
  expect(at((await caller.put(`/recurring-plans/${uuid}/activate`)).body, 'status')).toBe('ACTIVE')
  expect(await made(caller)).toHaveLength(2)
  caller.advance(1000)
  expect(await made(caller)).toHaveLength(3)
})

it('keeps its rhythm where the pause was shorter than a cycle', async () => {
  const caller = await callSandbox({ planCycleMs: 1000 })
  const uuid = await start(caller)
  await caller.put(`/recurring-plans/${uuid}/pause`)
  caller.advance(500)
  await caller.put(`/recurring-plans/${uuid}/activate`)
  expect(await made(caller)).toHaveLength(1)
  caller.advance(500)
  expect(await made(caller)).toHaveLength(2)
})

it('is over when it is canceled', async () => {
  const caller = await callSandbox({ planCycleMs: 1000 })
  const uuid = await start(caller)
  const canceled = await caller.put(`/recurring-plans/${uuid}/cancel`)
  expect([canceled.status, at(canceled.body, 'status')]).toEqual([200, 'CANCELED'])
  caller.advance(5000)
  expect(await made(caller)).toHaveLength(1)
  expect((await caller.put(`/recurring-plans/${uuid}/cancel`)).body).toEqual(canceled.body)
  for (const change of ['activate', 'pause']) {
    const answer = await caller.put(`/recurring-plans/${uuid}/${change}`)
    expect([answer.status, faultsOf(answer)]).toEqual([400, ['BAD_REQUEST uuid']])
  }
  expect((await caller.get(`/recurring-plans/${uuid}`)).body).toEqual(canceled.body)
})

it.each(['activate', 'pause', 'cancel'])('cannot %s a plan that is not there', async (change) => {
  const { put } = await callSandbox()
  const answer = await put(`/recurring-plans/rcp_x/${change}`)
  expect([answer.status, faultsOf(answer)]).toEqual([404, ['UNEXPECTED_VALUE uuid']])
})

it.each([
  ['PAYMENT', 'payments', { origin_account_id: undefined }, 'UNABLE_TO_LOCATE_ACCOUNT'],
  ['PAYOUT', 'payouts', {}, 'UNABLE_TO_LOCATE_ACCOUNT'],
  ['TRANSFER', 'transfers', {}, 'UNABLE_TO_LOCATE_ACCOUNT'],
  ['PAYOUT', 'payouts', { destination_account_id: seededAccounts.johnSmith }, null],
])('makes a %s of its accounts (%s, %o)', async (type, list, changes, remarks) => {
  const caller = await callSandbox()
  await start(caller, { ...changes, transaction: { tenant_id: 'ten_plan', type, amount: 19908 } })
  expect(await made(caller, list)).toMatchObject([
    { type, status: remarks === null ? 'SUCCESSFUL' : 'FAILED', remarks },
  ])
})

it('fails where the account is not connected any more', async () => {
  const caller = await callSandbox({ planCycleMs: 1000 })
  await start(caller)
  await caller.put(`/accounts/${seededAccounts.johnDoe}/disconnect`)
  caller.advance(1000)
  expect((await made(caller)).map((item) => pick(item, 'remarks'))).toEqual(['ACCOUNT_NOT_CONNECTED', null])
})

it('makes transactions that belong to its end user', async () => {
  const caller = await callSandbox()
  await start(caller)
  const found = await caller.get(`/payments/list?end_user_uuid=${seededEndUsers.organization}`)
  expect(itemsOf(found, 'payments')).toEqual(await made(caller))
})

it('lets the plans that were there from the start go on, and come to an end', async () => {
  const caller = await callSandbox({ planCycleMs: 1000 })
  const before = itemsOf(await caller.get('/payments/list'), 'payments').length
  caller.advance(1000)
  expect(itemsOf(await caller.get('/payments/list'), 'payments')).toHaveLength(before + 2)
  caller.advance(60_000)
  // Ten of twelve and five of six were still to come.
  expect(itemsOf(await caller.get('/payments/list'), 'payments')).toHaveLength(before + 15)
})

const transaction = (changes: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  transaction: { tenant_id: 'ten_plan', type: 'PAYMENT', amount: 10000, ...changes },
})

it.each<[string, Record<string, unknown>, string[]]>([
  ['no method', { processing_method: undefined }, ['MISSING_REQUIRED_PARAMETER processing_method']],
  ['an unknown method', { processing_method: 'X' }, ['UNEXPECTED_VALUE processing_method']],
  ['an unknown frequency', { cycle_frequency: 'HOURLY' }, ['UNEXPECTED_VALUE cycle_frequency']],
  ['a day that does not exist', { start_date: '2024-02-30' }, ['UNEXPECTED_VALUE start_date']],
  ['a zone in a time', { start_date: '2024-02-03T00:00:00Z' }, ['UNEXPECTED_VALUE start_date']],
  ['an end before the start', { start_date: '2024-05-02', end_date: '2024-05-01' }, ['UNEXPECTED_VALUE end_date']],
  ['an end in the past', { end_date: '2024-02-01' }, ['UNEXPECTED_VALUE end_date']],
  ['a count in a number', { total_cycle_count: 3 }, ['UNEXPECTED_VALUE total_cycle_count']],
  ['a count of zero', { total_cycle_count: '0' }, ['UNEXPECTED_VALUE total_cycle_count']],
  ['nobody', { existing_end_user_id: undefined }, ['MISSING_REQUIRED_PARAMETER existing_end_user_id']],
  ['an unknown origin', { origin_account_id: 'acc_x' }, ['UNEXPECTED_VALUE origin_account_id']],
  ['an unknown destination', { destination_account_id: 'acc_x' }, ['UNEXPECTED_VALUE destination_account_id']],
  ['no transaction', { transaction: undefined }, ['MISSING_REQUIRED_PARAMETER transaction']],
  ['no tenant', transaction({ tenant_id: undefined }), ['MISSING_REQUIRED_PARAMETER transaction.tenant_id']],
  ['no type', transaction({ type: undefined }), ['MISSING_REQUIRED_PARAMETER transaction.type']],
  ['a type for which there are no plans', transaction({ type: 'REFUND' }), ['UNEXPECTED_VALUE transaction.type']],
  ['no amount', transaction({ amount: undefined }), ['MISSING_REQUIRED_PARAMETER transaction.amount']],
  ['an amount in a string', transaction({ amount: '5' }), ['UNEXPECTED_VALUE transaction.amount']],
  ['an unknown currency', transaction({ currency: 'QQQ' }), ['UNEXPECTED_VALUE transaction.currency']],
  [
    'a long reference',
    transaction({ primary_reference: 'x'.repeat(41) }),
    ['UNEXPECTED_VALUE transaction.primary_reference'],
  ],
])('refuses %s and makes no plan', async (_, changes, faults) => {
  const { post, get } = await callSandbox()
  const before = (await get('/recurring-plans/list')).body
  const answer = await post(create, planRequest(changes))
  expect([answer.status, faultsOf(answer)]).toEqual([400, faults])
  expect((await get('/recurring-plans/list')).body).toEqual(before)
})

it.each([0, -1, Number.NaN])('does not start with a cycle of %d ms', async (planCycleMs) => {
  await expect(startSandbox({ planCycleMs })).rejects.toThrow('planCycleMs')
})
