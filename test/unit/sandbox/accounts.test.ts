// POST /accounts/connect and validate, PUT /accounts/authenticate and /accounts/{uuid}/disconnect.
import { expect, it } from 'vitest'
import { seededAccounts, seededEndUsers } from '../../../src/sandbox/seeded.ts'
import { accountRequest, callSandbox, faultsOf, pick, type SandboxCaller } from './sandbox-caller.ts'

const individual = { type: 'INDIVIDUAL', first_name: 'Ana', last_name: 'Ruiz' }
const missing = (...fields: string[]): string[] => fields.map((field) => `MISSING_REQUIRED_PARAMETER ${field}`)
const unexpected = (...fields: string[]): string[] => fields.map((field) => `UNEXPECTED_VALUE ${field}`)

it('connects the account of DRUO’s sample at once, and keeps its last four digits only', async () => {
  const { post, get } = await callSandbox()
  const words = { primary_reference: 'one', secondary_reference: 'two', metadata: { a: 'b' } }
  const request = accountRequest({ ...words, existing_end_user_id: undefined, new_end_user_details: individual })
  const { status, body } = await post('/accounts/connect', { ...request, routing_number: '021' })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    account: {
      ...words,
      uuid: expect.stringMatching(/^acc_/),
      current_status: 'CONNECTED',
      requires_account_validation: 'FALSE',
      pending_account_validations: [],
      institution: { name: 'Davivienda' },
      last_4: '7894',
      type: 'DEPOSITORY',
      subtype: 'SAVINGS',
      end_user: individual,
    },
  })
  const read = await get(`/accounts/${String(pick(body, 'account.uuid'))}`)
  expect(read.body).toEqual(body)
  expect(JSON.stringify((await get('/accounts/list')).body)).not.toContain('1234567894')
})

it.each([
  ['TRUE', 200],
  ['true', 200],
  ['FALSE', 400],
  [false, 400],
  ['yes', 400],
  [1, 400],
])('takes %s as the consent, or not', async (consent, status) => {
  const { post } = await callSandbox()
  const answer = await post('/accounts/connect', accountRequest({ user_authorization: consent }))
  expect(answer.status).toBe(status)
  expect(faultsOf(answer)).toEqual(status === 200 ? [] : ['UNEXPECTED_VALUE user_authorization'])
})

it.each([
  ['1234567890', 'CONFIRM_OTP_VIA_MICRODEPOSIT'],
  ['1234567891', 'CONFIRM_REQUEST_WITH_INSTITUTION'],
  ['1234567892', 'CONFIRM_OTP_VIA_MICRODEPOSIT'],
  ['1234567893', 'CONFIRM_REQUEST_WITH_INSTITUTION'],
  ['1234567894', 'CONFIRM_OTP_VIA_MICRODEPOSIT'],
  ['1234567895', 'CONFIRM_REQUEST_WITH_INSTITUTION'],
  ['1234567896', 'CONFIRM_OTP_VIA_MICRODEPOSIT'],
  ['1234567897', 'CONFIRM_REQUEST_WITH_INSTITUTION'],
  ['1234567898', 'CONFIRM_OTP_VIA_MICRODEPOSIT'],
  ['1234567899', 'CONFIRM_REQUEST_WITH_INSTITUTION'],
])('validates account %s by %s', async (number, action) => {
  const { post, get } = await callSandbox()
  const { body } = await post('/accounts/validate', accountRequest({ account_number: number }))
  expect(body).toMatchObject({
    account: {
      current_status: 'VERIFICATION_IN_PROGRESS',
      requires_account_validation: 'TRUE',
      pending_account_validations: [{ slug: expect.stringMatching(/^[0-9a-f-]{36}-[0-9a-f-]{36}$/), action }],
    },
  })
  const uuid = String(pick(body, 'account.uuid'))
  expect((await get(`/accounts/${uuid}`)).body).toEqual(body)
  expect((await get(`/accounts/list?current_status=VERIFICATION_IN_PROGRESS&uuid=${uuid}`)).body).toMatchObject({
    accounts: [{ uuid }],
  })
})

it.each<[string, Record<string, unknown>, string[]]>([
  ['no consent', { user_authorization: undefined }, missing('user_authorization')],
  ['no institution', { institution_uuid: undefined }, missing('institution_uuid')],
  ['an unknown institution', { institution_uuid: 'ins_x' }, unexpected('institution_uuid')],
  ['no type', { type: undefined }, missing('type')],
  ['an unknown type', { type: 'PIGGY_BANK' }, unexpected('type')],
  ['no subtype', { subtype: undefined }, missing('subtype')],
  ['an unknown subtype', { subtype: 'GOLD' }, unexpected('subtype')],
  ['no number', { account_number: undefined }, missing('account_number')],
  ['a number in a number', { account_number: 1234567894 }, unexpected('account_number')],
  ['nobody', { existing_end_user_id: undefined }, missing('existing_end_user_id')],
  ['an unknown end user', { existing_end_user_id: 'eur_x' }, unexpected('existing_end_user_id')],
  ['two end users', { new_end_user_details: individual }, unexpected('new_end_user_details')],
  ['a null beside new details', { existing_end_user_id: null }, unexpected('existing_end_user_id')],
])('refuses %s, to connect and to validate, and makes nothing', async (_, changes, faults) => {
  const { post, get } = await callSandbox()
  const before = (await get('/accounts/list')).body
  for (const path of ['/accounts/connect', '/accounts/validate']) {
    const answer = await post(path, accountRequest(changes))
    expect([answer.status, faultsOf(answer)]).toEqual([400, faults])
    expect(JSON.stringify(answer.body)).not.toContain('1234567894')
  }
  expect((await get('/accounts/list')).body).toEqual(before)
})

interface Pending {
  readonly account_uuid: string
  readonly slug: string
}

async function validating({ post }: SandboxCaller, number: string): Promise<Pending> {
  const { body } = await post('/accounts/validate', accountRequest({ account_number: number }))
  return {
    account_uuid: String(pick(body, 'account.uuid')),
    slug: String(pick(body, 'account.pending_account_validations.0.slug')),
  }
}

it('connects an account after the right code from its micro-deposit', async () => {
  const caller = await callSandbox()
  const pending = await validating(caller, '1234567894')
  const { status, body } = await caller.put('/accounts/authenticate', { ...pending, otp: '72' })
  expect([status, body]).toEqual([200, { status: 'CONNECTED', action: 'CONFIRM_OTP_VIA_MICRODEPOSIT', remarks: null }])
  expect((await caller.get(`/accounts/${pending.account_uuid}`)).body).toMatchObject({
    account: { current_status: 'CONNECTED', requires_account_validation: 'FALSE', pending_account_validations: [] },
  })
})

it('ends a validation with a documented remark after a wrong code, for good', async () => {
  const caller = await callSandbox()
  const pending = await validating(caller, '1234567894')
  const { status, body } = await caller.put('/accounts/authenticate', { ...pending, otp: '73' })
  expect([status, body]).toEqual([
    200,
    { status: 'FAILED', action: 'CONFIRM_OTP_VIA_MICRODEPOSIT', remarks: 'AUTHENTICATION_FAILED' },
  ])
  expect((await caller.get(`/accounts/${pending.account_uuid}`)).body).toMatchObject({
    account: { current_status: 'FAILED', remarks: 'AUTHENTICATION_FAILED', pending_account_validations: [] },
  })
  const again = await caller.put('/accounts/authenticate', { ...pending, otp: '72' })
  expect([again.status, faultsOf(again)]).toEqual([400, ['UNEXPECTED_VALUE slug']])
})

it('connects an account one step after it was confirmed with the institution', async () => {
  const caller = await callSandbox({ stepMs: 1000 })
  const pending = await validating(caller, '1234567893')
  const answer = { status: 'VERIFICATION_IN_PROGRESS', action: 'CONFIRM_REQUEST_WITH_INSTITUTION', remarks: null }
  expect((await caller.put('/accounts/authenticate', pending)).body).toEqual(answer)
  const read = async (): Promise<unknown> =>
    pick((await caller.get(`/accounts/${pending.account_uuid}`)).body, 'account')
  caller.advance(999)
  expect(await read()).toMatchObject({
    current_status: 'VERIFICATION_IN_PROGRESS',
    pending_account_validations: [{ slug: pending.slug }],
  })
  caller.advance(1)
  expect(await read()).toMatchObject({
    current_status: 'CONNECTED',
    pending_account_validations: [],
    date_updated_gmt: '2024-02-02T17:14:35.672Z',
  })
  expect(faultsOf(await caller.put('/accounts/authenticate', pending))).toEqual(['UNEXPECTED_VALUE slug'])
})

it('leaves an account waiting whose end user was never asked', async () => {
  const caller = await callSandbox()
  const { account_uuid } = await validating(caller, '1234567893')
  caller.advance(3_000_000)
  expect((await caller.get(`/accounts/${account_uuid}`)).body).toMatchObject({
    account: { current_status: 'VERIFICATION_IN_PROGRESS' },
  })
})

it.each<[string, Record<string, unknown>, string[]]>([
  ['no account', { account_uuid: undefined }, missing('account_uuid')],
  ['an unknown account', { account_uuid: 'acc_x' }, unexpected('account_uuid')],
  ['no slug', { slug: undefined }, missing('slug')],
  ['a wrong slug', { slug: 'x' }, unexpected('slug')],
  ['an account that awaits nothing', { account_uuid: seededAccounts.johnDoe }, unexpected('slug')],
  ['no code where one is due', { otp: undefined }, missing('otp')],
  ['a code in a number', { otp: 72 }, unexpected('otp')],
])('authenticates nothing with %s', async (_, changes, faults) => {
  const caller = await callSandbox()
  const pending = await validating(caller, '1234567894')
  const before = (await caller.get(`/accounts/${pending.account_uuid}`)).body
  const answer = await caller.put('/accounts/authenticate', { ...pending, otp: '72', ...changes })
  expect([answer.status, faultsOf(answer)]).toEqual([400, faults])
  expect((await caller.get(`/accounts/${pending.account_uuid}`)).body).toEqual(before)
})

it('disconnects an account, and changes nothing when asked again', async () => {
  const { put, get, advance } = await callSandbox()
  const uuid = seededAccounts.johnSmith
  const first = await put(`/accounts/${uuid}/disconnect`)
  expect(first).toMatchObject({
    status: 200,
    body: {
      account: {
        uuid,
        current_status: 'DISCONNECTED',
        remarks: 'REQUESTED_BY_MERCHANT',
        requires_account_validation: 'FALSE',
        date_updated_gmt: '2024-02-02T17:14:34.672Z',
      },
    },
  })
  advance(1000)
  expect((await put(`/accounts/${uuid}/disconnect`)).body).toEqual(first.body)
  expect((await get(`/accounts/${uuid}`)).body).toEqual(first.body)
  expect(
    (await get(`/accounts/list?current_status=DISCONNECTED&end_user_uuid=${seededEndUsers.johnSmith}`)).body,
  ).toEqual({
    accounts: [pick(first.body, 'account')],
    page_info: { has_next_page: false },
  })
})

it('cannot disconnect an account that is not there', async () => {
  const { put } = await callSandbox()
  const answer = await put('/accounts/acc_x/disconnect')
  expect([answer.status, faultsOf(answer)]).toEqual([404, ['UNEXPECTED_VALUE uuid']])
})

it.each([
  ['GET', '/accounts/connect', 'POST'],
  ['PUT', '/accounts/validate', 'POST'],
  ['POST', '/accounts/authenticate', 'PUT'],
  ['POST', `/accounts/${seededAccounts.johnDoe}/disconnect`, 'PUT'],
])('answers %s %s with the method that belongs there', async (method, path, allow) => {
  const { sandbox, headers } = await callSandbox()
  const answer = await fetch(`${sandbox.baseUrl}${path}`, { method, headers })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow])
})
