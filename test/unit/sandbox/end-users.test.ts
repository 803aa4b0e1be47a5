// POST /end-users/create.
import { expect, it } from 'vitest'
import { callSandbox, faultsOf, pick } from './sandbox-caller.ts'

const sample = {
  type: 'INDIVIDUAL',
  email: 'john.doe@example.com',
  first_name: 'John',
  last_name: 'Doe',
  local_id: '987654321',
  local_id_type: 'DRIVERS_LICENSE',
  local_id_country: 'USA',
}

it('creates an end user, who can be read and found from then on', async () => {
  const { post, get } = await callSandbox()
  const details = { organization: 'Acme', note: 'vip', primary_reference: 'r1', metadata: { a: 'b' } }
  const { status, body } = await post('/end-users/create', { ...sample, ...details, preferred_language: 'es_CO' })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    end_user: { uuid: expect.stringMatching(/^eur_/), ...sample, ...details, preferred_language: 'es_CO' },
  })
  const uuid = String(pick(body, 'end_user.uuid'))
  expect((await get(`/end-users/${uuid}`)).body).toEqual(body)
  expect((await get('/end-users/list?primary_reference=r1')).body).toMatchObject({ end_users: [{ uuid }] })
})

it('creates an organization', async () => {
  const { post } = await callSandbox()
  const request = { type: 'ORGANIZATION', organization_legal_name: 'Acme Inc' }
  expect((await post('/end-users/create', request)).body).toMatchObject({ end_user: request })
})

it.each<[string, Record<string, unknown>, string[]]>([
  ['no type', { type: undefined }, ['MISSING_REQUIRED_PARAMETER type']],
  [
    'no names',
    { first_name: '', last_name: undefined },
    ['first_name', 'last_name'].map((name) => `MISSING_REQUIRED_PARAMETER ${name}`),
  ],
  [
    'an organization without its legal name',
    { type: 'ORGANIZATION' },
    ['MISSING_REQUIRED_PARAMETER organization_legal_name'],
  ],
  [
    'a Colombian without identification',
    { local_id: undefined, local_id_type: undefined, local_id_country: 'COL' },
    ['local_id', 'local_id_type'].map((name) => `MISSING_REQUIRED_PARAMETER ${name}`),
  ],
  ['a malformed address', { email: 'x' }, ['UNEXPECTED_VALUE email']],
  ['a field that is none', { uuid: 'eur_1' }, ['UNEXPECTED_VALUE uuid']],
])('refuses %s and creates nothing', async (_, changes, faults) => {
  const { post, get } = await callSandbox()
  const before = (await get('/end-users/list')).body
  const answer = await post('/end-users/create', { ...sample, ...changes })
  expect([answer.status, faultsOf(answer)]).toEqual([400, faults])
  expect((await get('/end-users/list')).body).toEqual(before)
})
