// `_entities` and `_service` over HTTP: what is read for a key, what bounds it, what a plain gateway has of it.
import { beforeAll, afterAll, beforeEach, describe, expect, it } from 'vitest'
import { seededEndUsers, seededTransactions } from '../../../../src/sandbox/seeded.ts'
import { startTestGateway, type TestGateway } from '../../../support/gateway.ts'
import { type ErrorAnswer, graphqlBody, httpCall, postCall } from '../../../support/http-call.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ environment: { FEDERATION: 'true' } })
})
afterAll(() => gateway[Symbol.asyncDispose]())
beforeEach(() => {
  gateway.upstream.calls.length = 0
})

const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename ... on EndUser { firstName } ... on Transaction { code }
} }`

async function ask(text: string, variables?: unknown): Promise<ErrorAnswer & { readonly status: number }> {
  const reply = await httpCall(gateway.origin, postCall(text, variables))
  return { ...graphqlBody(reply), status: reply.status }
}

const askFor = (representations: unknown) => ask(query, { representations })
const endUser = (id: string) => ({ __typename: 'EndUser', id })
const transaction = (type?: string) => ({ __typename: 'Transaction', id: seededTransactions.authorized, type })
const paths = () => gateway.upstream.calls.map(({ path }) => path)

describe('what DRUO is asked', () => {
  it('is each object once, however often it is named', async () => {
    const { data } = await askFor([endUser(seededEndUsers.johnDoe), endUser(seededEndUsers.johnDoe)])
    const found = { __typename: 'EndUser', firstName: 'John' }
    expect(data).toEqual({ _entities: [found, found] })
    expect(paths()).toEqual([`/end-users/${seededEndUsers.johnDoe}`])
  })

  it('is the address of a transaction’s type', async () => {
    const { data } = await askFor([transaction('PAYMENT')])
    expect(data).toEqual({ _entities: [{ __typename: 'Transaction', code: expect.any(String) }] })
    expect(paths()).toEqual([`/payments/${seededTransactions.authorized}`])
  })

  it('is that address alone, where the transaction is at another', async () => {
    expect((await askFor([transaction('TRANSFER')])).data).toEqual({ _entities: [null] })
    expect(paths()).toEqual([`/transfers/${seededTransactions.authorized}`])
  })

  it.each([undefined, 'PRENOTIFICATION'])('is all three addresses, where the type is %s', async (type) => {
    const { data, errors } = await askFor([{ ...transaction(type), id: 'trx_nobody' }])
    expect({ data, errors }).toEqual({ data: { _entities: [null] }, errors: [] })
    expect(paths()).toEqual(['/payments/trx_nobody', '/payouts/trx_nobody', '/transfers/trx_nobody'])
  })

  it('says nothing of others, where one id is not known', async () => {
    const { data, errors } = await askFor([endUser('eur_nobody'), endUser(seededEndUsers.johnDoe)])
    expect({ data, errors }).toEqual({
      data: { _entities: [null, { __typename: 'EndUser', firstName: 'John' }] },
      errors: [],
    })
  })
})

describe('a representation that names nothing', () => {
  it.each([
    ['no object', 'EndUser'],
    ['null', null],
    ['a list', [endUser('eur_1')]],
    ['without a type', { id: 'eur_1' }],
    ['of a type without a key', { __typename: 'ConnectLink', id: 'clk_1' }],
    ['of a root type', { __typename: 'Query', id: 'eur_1' }],
    ['of what every object has', { __typename: 'constructor', id: 'eur_1' }],
    ['without an id', { __typename: 'EndUser' }],
    ['with a number for an id', { __typename: 'EndUser', id: 1 }],
  ])('is refused before DRUO is asked: %s', async (_, representation) => {
    const { errors, status, data } = await askFor([representation])
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT'])
    expect({ status, data }).toEqual({ status: 400, data: undefined })
    expect(paths()).toEqual([])
  })
})

describe('bounds', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => endUser(`eur_${at}`))

  it('100 representations are answered, with every key that there is', async () => {
    const { data, errors } = await askFor(many(100).map((named) => ({ ...named, type: 'PAYMENT' })))
    expect(errors).toEqual([])
    expect(data).toEqual({ _entities: Array.from({ length: 100 }, () => null) })
  })

  it.each([
    ['101 in a variable', query, { representations: many(101) }, 'BAD_USER_INPUT'],
    [
      '101 in the document',
      `{ _entities(representations: [${'{ __typename: "EndUser", id: "a" } '.repeat(101)}]) { __typename } }`,
      undefined,
      'BAD_USER_INPUT',
    ],
    [
      '3 calls each',
      query,
      { representations: Array.from({ length: 84 }, () => transaction()) },
      'OPERATION_TOO_COMPLEX',
    ],
    [
      '3 calls each, of a type without an address',
      query,
      { representations: Array.from({ length: 84 }, () => transaction('PRENOTIFICATION')) },
      'OPERATION_TOO_COMPLEX',
    ],
    [
      'a list below each',
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on EndUser { accounts(first: 10) { nodes { sourceConnectLink { url } } } } } }`,
      { representations: many(21) },
      'OPERATION_TOO_COMPLEX',
    ],
    [
      'a default with too many',
      `query ($r: [_Any!]! = [${'{ __typename: "EndUser", id: "a" } '.repeat(101)}]) { _entities(representations: $r) { __typename } }`,
      undefined,
      'BAD_USER_INPUT',
    ],
    [
      'many fields under aliases',
      `query ($representations: [_Any!]!) { ${'abc'
        .split('')
        .map((name) => `${name}: _entities(representations: $representations) { __typename }`)
        .join(' ')} }`,
      { representations: many(84) },
      'OPERATION_TOO_COMPLEX',
    ],
  ])('refuse %s', async (_, text, variables, code) => {
    const { errors, status } = await ask(text, variables)
    expect([status, ...errors.map(({ extensions }) => extensions['code'])]).toEqual([400, code])
    expect(paths()).toEqual([])
  })

  it('let as much pass as is foreseen to cost no more', async () => {
    const { errors } = await askFor(Array.from({ length: 83 }, () => transaction()))
    expect(errors).toEqual([])
  })
})

describe('the subgraph’s schema', () => {
  it('is not told where introspection is off', async () => {
    const closed = await startTestGateway({ environment: { FEDERATION: 'true', INTROSPECTION: 'false' } })
    const reply = await httpCall(closed.origin, postCall('{ _service { sdl } }'))
    expect(graphqlBody(reply).errors.map(({ extensions }) => extensions['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    const entities = await httpCall(closed.origin, postCall(query, { representations: [] }))
    expect(graphqlBody(entities).data).toEqual({ _entities: [] })
    await closed[Symbol.asyncDispose]()
  })

  it('is no part of a plain gateway', async () => {
    const plain = await startTestGateway()
    for (const text of [query, '{ _service { sdl } }']) {
      const reply = await httpCall(plain.origin, postCall(text, { representations: [] }))
      expect(graphqlBody(reply).errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED')
    }
    const { text } = await httpCall(plain.origin, { path: '/schema.graphql' })
    expect(text).toContain('input EndUserInput @oneOf')
    expect(text).not.toMatch(/_entities|_Any|_service|@key|@link/)
    await plain[Symbol.asyncDispose]()
  })
})
