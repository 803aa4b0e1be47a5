// What the input rules accept is stored by DRUO and served again as it was sent, or in its normal form.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ environment: { REDIRECT_SCHEMES: 'shop.app' } })
})
afterAll(() => gateway[Symbol.asyncDispose]())

let keys = 0
async function send(name: string, type: string, input: object, selection: string) {
  keys += 1
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path message } } }`
  const variables = { input: { idempotencyKey: `round-trip-${keys}`, ...input } }
  const reply = await httpCall(gateway.origin, { ...postCall(''), body: JSON.stringify({ query, variables }) })
  const { data, errors } = graphqlBody(reply)
  return { status: reply.status, errors, payload: Object(Object(data)[name]) }
}

const individual = { firstName: 'Ana', lastName: 'Peña' }
const detailsSelection = `endUser {
  firstName lastName organization organizationLegalName email note metadata
  phoneNumber { countryCode number } address { country }
}`
const createEndUser = (endUser: object) => send('createEndUser', 'CreateEndUserInput', { endUser }, detailsSelection)

const lines = 'First line\nSecond line\r\n\tand a tab'

describe('an end user', () => {
  it.each<readonly [title: string, sent: object, served: object]>([
    ['an e-mail address with accents', { email: 'josé@peña.example' }, { email: 'josé@peña.example' }],
    ['a note with lines', { note: lines }, { note: lines }],
    [
      'a calling code with a plus',
      { phoneNumber: { countryCode: '+57', number: '3001234567' } },
      { phoneNumber: { countryCode: '57', number: '3001234567' } },
    ],
    ['an address in Kosovo', { address: { country: 'XKX' } }, { address: { country: 'XKX' } }],
    [
      'the registered name of the organization',
      { organizationLegalName: 'Flores SAS' },
      { organizationLegalName: 'Flores SAS' },
    ],
    [
      'metadata of every kind',
      { metadata: { text: lines, number: 1.5, count: 7, yes: true, no: false, none: null } },
      { metadata: { text: lines, number: '1.5', count: '7', yes: 'true', no: 'false' } },
    ],
    ['signs of every script', { note: 'Ñandú 🧾 日本 ‏עברית' }, { note: 'Ñandú 🧾 日本 ‏עברית' }],
  ])('with %s', async (_, sent, served) => {
    const { payload, errors } = await createEndUser({ individual: { ...individual, ...sent } })
    expect([errors, payload.userErrors]).toEqual([[], []])
    expect(payload.endUser).toMatchObject(served)
  })

  it('of an organization, with a person to speak to', async () => {
    const { payload } = await createEndUser({
      organization: { legalName: 'Flores SAS', name: 'Flores', ...individual },
    })
    expect(payload).toMatchObject({
      userErrors: [],
      endUser: { organizationLegalName: 'Flores SAS', organization: 'Flores', ...individual },
    })
  })

  it('with metadata at its documented limits, in JSON escapes', async () => {
    const emoji = '🧾'
    const metadata = Object.fromEntries(
      Array.from({ length: 49 }, (_, index) => [String(index).padStart(2, '0') + emoji.repeat(38), emoji.repeat(500)]),
    )
    const input = { idempotencyKey: 'round-trip-largest', endUser: { individual: { ...individual, metadata } } }
    const query = `mutation ($input: CreateEndUserInput!) { createEndUser(input: $input) { ${detailsSelection} userErrors { message } } }`
    const body = JSON.stringify({ query, variables: { input } }).replaceAll(emoji, '\\ud83e\\uddfe')
    expect(body.length).toBeGreaterThan(300_000)
    const { data } = graphqlBody(await httpCall(gateway.origin, { ...postCall(''), body }))
    expect(Object(data).createEndUser).toMatchObject({ userErrors: [], endUser: { metadata } })
  })
})

describe('the address to which a checkout link redirects', () => {
  const create = (redirectUrl: string) =>
    send(
      'createCheckoutLink',
      'CreateCheckoutLinkInput',
      { endUser: { individual }, name: 'Order 7', description: lines, transaction: { amount: 20_000 }, redirectUrl },
      'checkoutLink { redirectUrl description }',
    )

  it.each([
    ['http://shop.example.com/done', 'http://shop.example.com/done'],
    ['https://example.com', 'https://example.com/'],
    ['HTTPS://Shop.Example.com/ñ', 'https://shop.example.com/%C3%B1'],
    ['shop.app://orders/7', 'shop.app://orders/7'],
  ])('%s', async (sent, served) => {
    const { payload } = await create(sent)
    expect(payload).toMatchObject({ userErrors: [], checkoutLink: { redirectUrl: served, description: lines } })
  })

  it.each(['other.app://orders/7', 'javascript:alert(1)', 'https:x', 'https://a b'])('is not %s', async (sent) => {
    const { payload, errors } = await create(sent)
    expect(payload.checkoutLink ?? null).toBeNull()
    expect([...(payload.userErrors ?? []), ...errors]).toHaveLength(1)
  })
})

it('a reference to an account needs an id or a token', async () => {
  const { payload, errors } = await send(
    'authorizeTransaction',
    'AuthorizeTransactionInput',
    {
      type: 'PAYMENT',
      amount: 5000,
      currency: 'COP',
      originAccount: { reference: {} },
      destinationAccount: { reference: { id: ' ', endUser: { existingId: '' } } },
    },
    'transaction { id }',
  )
  expect(errors).toEqual([])
  expect(
    payload.userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`),
  ).toEqual([
    'REQUIRED input.originAccount.reference',
    'REQUIRED input.destinationAccount.reference.id',
    'REQUIRED input.destinationAccount.reference.endUser.existingId',
  ])
})

describe('a transaction by its id alone', () => {
  const read = async (id: string) => {
    const reply = await httpCall(gateway.origin, postCall(`{ transaction(id: "${id}") { id type rawType } }`))
    return graphqlBody(reply)
  }

  it.each(['PAYMENT', 'PAYOUT', 'TRANSFER'])('is found whatever its type: %s', async (type) => {
    const list = await httpCall(gateway.origin, postCall(`{ transactions(type: ${type}, first: 1) { nodes { id } } }`))
    const [{ id }] = Object(graphqlBody(list).data).transactions.nodes
    expect(await read(id)).toEqual({ data: { transaction: { id, type, rawType: type } }, errors: [] })
  })

  it('is null where none of the three addresses knows it', async () => {
    const id = 'trx_00000000-0000-4000-8000-000000000000'
    expect(await read(id)).toEqual({ data: { transaction: null }, errors: [] })
  })
})
