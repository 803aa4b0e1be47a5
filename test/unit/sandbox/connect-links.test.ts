// POST /connect/link/create and PUT /connect/link/{uuid}/expire.
import { expect, it } from 'vitest'
import { seededEndUsers, seededInstitutions } from '../../../src/sandbox/seeded.ts'
import { callSandbox, faultsOf, pick, startOfTest } from './sandbox-caller.ts'

const create = '/connect/link/create'
const sample = {
  existing_end_user_id: seededEndUsers.johnDoe,
  intro_text: 'Connect your account using DRUO to receive or make payments',
}

it('creates the link of DRUO’s sample, with what was not given left empty', async () => {
  const { post, get, sandbox } = await callSandbox()
  const { status, body } = await post(create, sample)
  expect(status).toBe(200)
  expect(body).toEqual({
    connect_link: {
      uuid: expect.stringMatching(/^clk_/),
      code: expect.stringMatching(/^CL[A-Z0-9]{9}$/),
      url: expect.stringMatching(/\/connect\/secure\?sl=[0-9a-f]{9}$/),
      expired: 'FALSE',
      background_color: null,
      button_color: null,
      button_text_color: null,
      content_box_text_color: null,
      content_background_color: null,
      delivery_status: 'CREATED',
      intro_text: sample.intro_text,
      end_user: expect.objectContaining({ uuid: seededEndUsers.johnDoe }),
      default_institution: null,
      primary_reference: null,
      secondary_reference: null,
      default_language: { code: 'en_US' },
      redirect_url: null,
      expiration_date: null,
      date_created_gmt: startOfTest,
      date_updated_gmt: startOfTest,
    },
  })
  expect(String(pick(body, 'connect_link.url')).startsWith(sandbox.baseUrl)).toBe(true)
  expect((await get(`/connect/link/${String(pick(body, 'connect_link.uuid'))}`)).body).toEqual(body)
})

it('echoes what was given', async () => {
  const { post } = await callSandbox()
  const given = {
    background_color: '#111111',
    button_color: '#222222',
    button_text_color: '#333333',
    content_box_text_color: '#444444',
    content_background_color: '#555555',
    default_institution: seededInstitutions.davivienda,
    primary_reference: 'one',
    secondary_reference: 'two',
    redirect_url: 'https://example.com/done',
  }
  const { body } = await post(create, {
    intro_text: sample.intro_text,
    ...given,
    default_language: 'es-co',
    new_end_user_details: { type: 'INDIVIDUAL', first_name: 'Ana', last_name: 'Ruiz' },
  })
  expect(body).toMatchObject({
    connect_link: { ...given, default_language: { code: 'es_CO' }, end_user: { first_name: 'Ana' } },
  })
})

it('expires by its date, and lists so', async () => {
  const { post, get, advance } = await callSandbox()
  const { body } = await post(create, { ...sample, expiration_date: '2024-02-02T17:15:00' })
  const uuid = String(pick(body, 'connect_link.uuid'))
  advance(25_327)
  expect((await get(`/connect/link/${uuid}`)).body).toMatchObject({ connect_link: { expired: 'FALSE' } })
  advance(1)
  expect((await get(`/connect/link/list?uuid=${uuid}`)).body).toMatchObject({ connect_links: [{ expired: 'TRUE' }] })
})

it('expires by request, and stays so when asked again', async () => {
  const { post, put, get, advance } = await callSandbox()
  const uuid = String(pick((await post(create, sample)).body, 'connect_link.uuid'))
  advance(1000)
  const expired = await put(`/connect/link/${uuid}/expire`)
  const when = '2024-02-02T17:14:35.672Z'
  expect(expired).toMatchObject({
    status: 200,
    body: { connect_link: { uuid, expired: 'TRUE', expiration_date: when, date_updated_gmt: when } },
  })
  advance(1000)
  expect((await put(`/connect/link/${uuid}/expire`)).body).toEqual(expired.body)
  expect((await get(`/connect/link/${uuid}`)).body).toEqual(expired.body)
})

it('cannot expire a link that is not there', async () => {
  const { put } = await callSandbox()
  const answer = await put('/connect/link/clk_x/expire')
  expect([answer.status, faultsOf(answer)]).toEqual([404, ['UNEXPECTED_VALUE uuid']])
})

it.each<[string, Record<string, unknown>, string[]]>([
  ['no text', { intro_text: undefined }, ['MISSING_REQUIRED_PARAMETER intro_text']],
  ['39 characters', { intro_text: 'DRUO'.padEnd(39, 'x') }, ['UNEXPECTED_VALUE intro_text']],
  ['71 characters', { intro_text: 'DRUO'.padEnd(71, 'x') }, ['UNEXPECTED_VALUE intro_text']],
  ['a text without DRUO', { intro_text: 'x'.repeat(50) }, ['UNEXPECTED_VALUE intro_text']],
  ['nobody', { existing_end_user_id: undefined }, ['MISSING_REQUIRED_PARAMETER existing_end_user_id']],
  ['an unknown end user', { existing_end_user_id: 'eur_x' }, ['UNEXPECTED_VALUE existing_end_user_id']],
  ['a colour that is none', { button_color: 'red' }, ['UNEXPECTED_VALUE button_color']],
  ['an unknown institution', { default_institution: 'ins_x' }, ['UNEXPECTED_VALUE default_institution']],
  ['an unknown language', { default_language: 'fr' }, ['UNEXPECTED_VALUE default_language']],
  ['a redirect to nowhere', { redirect_url: 'x' }, ['UNEXPECTED_VALUE redirect_url']],
  ['the colour of a checkout link', { sidebar_text_color: '#333333' }, ['UNEXPECTED_VALUE sidebar_text_color']],
])('refuses %s', async (_, changes, faults) => {
  const { post } = await callSandbox()
  const answer = await post(create, { ...sample, ...changes })
  expect([answer.status, faultsOf(answer)]).toEqual([400, faults])
})

it.each([40, 70])('takes a text of %i characters', async (length) => {
  const { post } = await callSandbox()
  expect((await post(create, { ...sample, intro_text: 'DRUO'.padEnd(length, 'x') })).status).toBe(200)
})
