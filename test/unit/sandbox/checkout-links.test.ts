// POST /checkout/link/create and GET /checkout/link/{uuid}.
import { expect, it } from 'vitest'
import { seededEndUsers, seededInstitutions, seededTenants } from '../../../src/sandbox/seeded.ts'
import { callSandbox, checkoutRequest, faultsOf, pick, startOfTest } from './sandbox-caller.ts'

const create = '/checkout/link/create'
const individual = { type: 'INDIVIDUAL', first_name: 'Ana', last_name: 'Ruiz' }

it('leaves everything empty that was not given, as the sample does', async () => {
  const { post, sandbox } = await callSandbox()
  const answer = await post(create, checkoutRequest())
  expect(answer.status).toBe(200)
  expect(pick(answer.body, 'checkout_link')).toMatchObject({
    uuid: expect.stringMatching(/^chk_/),
    code: expect.stringMatching(/^CH[A-Z0-9]{10}$/),
    delivery_status: 'CREATED',
    link_description: '',
    background_color: null,
    sidebar_background_color: null,
    default_institution: null,
    default_language: { code: 'en_US' },
    redirect_url: null,
    expiration_date: '2024-02-02T17:34:34.672Z',
    expired: 'false',
    custom_confirmation_page: 'false',
    end_user: { uuid: seededEndUsers.johnDoe, last_name: 'Doe', date_updated_gmt: startOfTest },
    transaction: {
      status: 'PENDING',
      tenant: { uuid: seededTenants.own },
      creation_source: 'CHECKOUT_LINK',
      amount: 20000,
      total_fee: null,
      net_amount: null,
      currency: { code: 'COP' },
      metadata: {},
      funding_source: null,
      auto_send_receipt: 'false',
      date_created_gmt: startOfTest,
    },
  })
  const key = '[0-9a-f-]{36}-[0-9a-f-]{36}'
  expect(pick(answer.body, 'checkout_link.url')).toMatch(new RegExp(`^${sandbox.baseUrl}/checkout/\\?sl=${key}$`))
})

it('echoes what was given, in the forms that DRUO answers in', async () => {
  const { post, get } = await callSandbox()
  const given = {
    link_description: 'For the order',
    background_color: '#333333',
    sidebar_background_color: '#F2F2F2',
    sidebar_text_color: '#222',
    main_content_box_background_color: '#ffffff',
    main_content_box_text_color: '#333334',
    button_color: '#fffffe',
    button_text_color: '#000000',
    default_institution: seededInstitutions.davivienda,
    primary_reference: 'one',
    secondary_reference: 'two',
    redirect_url: 'https://example.com/done?order=1',
  }
  const created = await post(
    create,
    checkoutRequest({
      ...given,
      default_language: 'es-co',
      expiration_date: '2024-02-03T00:00:00',
      custom_confirmation_page: true,
      transaction: {
        tenant_id: 'any tenant',
        amount: 500,
        primary_reference: 'p',
        secondary_reference: 's',
        metadata: { order: '1' },
        auto_send_receipt: true,
      },
    }),
  )
  const link = pick(created.body, 'checkout_link')
  expect(link).toMatchObject({
    ...given,
    default_language: { code: 'es_CO' },
    expiration_date: '2024-02-03T00:00:00.000Z',
    custom_confirmation_page: 'true',
    transaction: {
      tenant: { uuid: 'any tenant' },
      primary_reference: 'p',
      secondary_reference: 's',
      metadata: { order: '1' },
      auto_send_receipt: 'true',
    },
  })
  const read = await get(`/checkout/link/${String(pick(link, 'uuid'))}`)
  expect(read).toMatchObject({ status: 200, body: { checkout_link: link } })
})

it.each(['es-co', 'es_CO', 'ES-CO'])('takes the language %s', async (default_language) => {
  const { post } = await callSandbox()
  const { body } = await post(create, checkoutRequest({ default_language }))
  expect(pick(body, 'checkout_link.default_language')).toEqual({ code: 'es_CO' })
})

it('makes two links of two equal requests', async () => {
  const { post } = await callSandbox()
  const [one, two] = [await post(create, checkoutRequest()), await post(create, checkoutRequest())]
  for (const path of ['uuid', 'code', 'url', 'transaction.uuid', 'transaction.code']) {
    expect(pick(one.body, `checkout_link.${path}`)).not.toBe(pick(two.body, `checkout_link.${path}`))
  }
})

it('says that a link has expired once its time has come', async () => {
  const { post, get, advance } = await callSandbox()
  const uuid = String(pick((await post(create, checkoutRequest())).body, 'checkout_link.uuid'))
  advance(20 * 60_000 - 1)
  expect(pick((await get(`/checkout/link/${uuid}`)).body, 'checkout_link.expired')).toBe('false')
  advance(1)
  expect(pick((await get(`/checkout/link/${uuid}`)).body, 'checkout_link.expired')).toBe('true')
})

it('creates the end user whose details were given', async () => {
  const { post, get } = await callSandbox()
  const { existing_end_user_id: _, ...request } = checkoutRequest({
    new_end_user_details: {
      ...individual,
      phone_number: { country_code: '57', number: '0300 123' },
      address: { address_line_1: 'Calle 1', country: 'PER' },
      preferred_language: 'es_CO',
      date_of_birth: '1990-12-31',
      metadata: { tier: 'gold' },
    },
  })
  const created = await post(create, request)
  const endUser = pick(created.body, 'checkout_link.end_user')
  expect(endUser).toMatchObject({
    uuid: expect.stringMatching(/^eur_/),
    ...individual,
    // As in "Get End User": JSON numbers, but where a number would lose something.
    phone_number: { country_code: 57, number: '0300 123' },
    address: { address_line_1: 'Calle 1', address_line_2: null, country: 'PER' },
    preferred_language: 'es_CO',
    metadata: { tier: 'gold' },
  })
  expect(endUser).not.toHaveProperty('organization_legal_name')
  expect((await get(`/end-users/${String(pick(endUser, 'uuid'))}`)).body).toEqual({ end_user: endUser })
})

const person = (changes: Record<string, unknown>): Record<string, unknown> => ({
  existing_end_user_id: undefined,
  new_end_user_details: { ...individual, ...changes },
})
const payment = (changes: Record<string, unknown>): Record<string, unknown> => ({
  transaction: { amount: 20000, ...changes },
})
const manyKeys = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`key${index}`, 'x']))
const missing = (...fields: string[]): string[] => fields.map((field) => `MISSING_REQUIRED_PARAMETER ${field}`)
const unexpected = (...fields: string[]): string[] => fields.map((field) => `UNEXPECTED_VALUE ${field}`)

it.each<[string, Record<string, unknown>, string[]]>([
  ['no end user', { existing_end_user_id: undefined }, missing('existing_end_user_id')],
  ['both end users', { new_end_user_details: individual }, unexpected('new_end_user_details')],
  ['an unknown end user', { existing_end_user_id: 'eur_x' }, unexpected('existing_end_user_id')],
  ['no name', { link_name: undefined }, missing('link_name')],
  ['a null name', { link_name: null }, missing('link_name')],
  ['a blank name', { link_name: ' ' }, missing('link_name')],
  ['a name that is a number', { link_name: 1 }, unexpected('link_name')],
  ['no transaction', { transaction: undefined }, missing('transaction')],
  ['a transaction that is a list', { transaction: [] }, unexpected('transaction')],
  ['no amount', { transaction: {} }, missing('transaction.amount')],
  ['an amount of zero', payment({ amount: 0 }), unexpected('transaction.amount')],
  ['an amount with a fraction', payment({ amount: 1.5 }), unexpected('transaction.amount')],
  ['an amount in a string', payment({ amount: '20000' }), unexpected('transaction.amount')],
  ['an amount past exactness', payment({ amount: 2 ** 53 }), unexpected('transaction.amount')],
  ['a null description', { link_description: null }, unexpected('link_description')],
  ['an empty tenant', payment({ tenant_id: '' }), unexpected('transaction.tenant_id')],
  ['a short descriptor', payment({ statement_descriptor: 'abc' }), unexpected('transaction.statement_descriptor')],
  [
    'a long descriptor',
    payment({ statement_descriptor: 'a'.repeat(23) }),
    unexpected('transaction.statement_descriptor'),
  ],
  [
    'a descriptor of digits',
    payment({ statement_descriptor: '12345' }),
    unexpected('transaction.statement_descriptor'),
  ],
  ['a long reference', payment({ primary_reference: 'x'.repeat(41) }), unexpected('transaction.primary_reference')],
  ['a receipt flag in a string', payment({ auto_send_receipt: 'TRUE' }), unexpected('transaction.auto_send_receipt')],
  ['51 keys of metadata', payment({ metadata: manyKeys }), unexpected('transaction.metadata')],
  ['a long key', payment({ metadata: { ['k'.repeat(41)]: 'x' } }), unexpected('transaction.metadata')],
  ['a long value', payment({ metadata: { k: 'x'.repeat(501) } }), unexpected('transaction.metadata')],
  ['a value that is a number', payment({ metadata: { k: 1 } }), unexpected('transaction.metadata')],
  ['metadata in a string', payment({ metadata: '{}' }), unexpected('transaction.metadata')],
  ['a color by name', { button_color: 'red' }, unexpected('button_color')],
  ['a color that closes the style', { button_color: '#fff}</style>' }, unexpected('button_color')],
  ['an unknown institution', { default_institution: 'ins_x' }, unexpected('default_institution')],
  ['another language', { default_language: 'fr-fr' }, unexpected('default_language')],
  ['a script for an address', { redirect_url: 'javascript:alert(1)' }, unexpected('redirect_url')],
  ['a path for an address', { redirect_url: '/done' }, unexpected('redirect_url')],
  ['a time with a zone', { expiration_date: '2030-11-16T23:23:38Z' }, unexpected('expiration_date')],
  ['a day that does not exist', { expiration_date: '2030-02-30T00:00:00' }, unexpected('expiration_date')],
  ['a confirmation flag in a string', { custom_confirmation_page: 'FALSE' }, unexpected('custom_confirmation_page')],
  ['a misspelt field', { link_naem: 'x' }, unexpected('link_naem')],
  ['a misspelt inner field', payment({ amuont: 1 }), unexpected('transaction.amuont')],
  ['no type', person({ type: undefined }), missing('new_end_user_details.type')],
  ['a company', person({ type: 'COMPANY' }), unexpected('new_end_user_details.type')],
  [
    'a person without names',
    person({ first_name: undefined, last_name: '' }),
    missing('new_end_user_details.first_name', 'new_end_user_details.last_name'),
  ],
  [
    'an organization without its legal name',
    person({ type: 'ORGANIZATION' }),
    missing('new_end_user_details.organization_legal_name'),
  ],
  [
    'a Colombian without identification',
    person({ local_id_country: 'COL' }),
    missing('new_end_user_details.local_id', 'new_end_user_details.local_id_type'),
  ],
  [
    'a person in Colombia without identification',
    person({ address: { country: 'COL' } }),
    missing(
      'new_end_user_details.local_id',
      'new_end_user_details.local_id_type',
      'new_end_user_details.local_id_country',
    ),
  ],
  ['an identification in a number', person({ local_id: 1 }), unexpected('new_end_user_details.local_id')],
  [
    'an unknown kind of identification',
    person({ local_id_type: 'X' }),
    unexpected('new_end_user_details.local_id_type'),
  ],
  ['a two-letter country', person({ local_id_country: 'CO' }), unexpected('new_end_user_details.local_id_country')],
  ['a bad email', person({ email: 'x' }), unexpected('new_end_user_details.email')],
  ['a bad birthday', person({ date_of_birth: '1990-02-30' }), unexpected('new_end_user_details.date_of_birth')],
  [
    'half a phone number, in a number',
    person({ phone_number: { number: 3053053000 } }),
    [
      ...missing('new_end_user_details.phone_number.country_code'),
      ...unexpected('new_end_user_details.phone_number.number'),
    ],
  ],
  [
    'a misspelt address line',
    person({ address: { address_line1: 'x' } }),
    unexpected('new_end_user_details.address.address_line1'),
  ],
])('refuses %s', async (_, changes, faults) => {
  const { post } = await callSandbox()
  const answer = await post(create, checkoutRequest(changes))
  expect(answer.status).toBe(400)
  expect(faultsOf(answer)).toEqual(faults)
})

it('says that it was the null that it refuses', async () => {
  const { post } = await callSandbox()
  const { body } = await post(create, checkoutRequest({ link_description: null }))
  expect(pick(body, 'errors.0.detail')).toBe('The value of link_description cannot be null.')
})

it('names every fault of one request in one answer', async () => {
  const { post } = await callSandbox()
  const answer = await post(create, { transaction: { amount: -1, tip: 1 }, button_color: 'red', color: 'red' })
  expect(faultsOf(answer)).toEqual([
    ...missing('existing_end_user_id', 'link_name'),
    ...unexpected('button_color', 'transaction.amount', 'color', 'transaction.tip'),
  ])
})

it.each(['chk_unknown', 'toString', '..%2f'])('does not know the link %s', async (uuid) => {
  const { get } = await callSandbox()
  const answer = await get(`/checkout/link/${uuid}`)
  expect(answer.status).toBe(404)
  expect(faultsOf(answer)).toEqual(unexpected('uuid'))
})
