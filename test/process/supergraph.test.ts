// The gateway as one graph among others: composed by Apollo's composition beside a foreign subgraph, and asked through a real
// federation gateway.
import { composeServices } from '@apollo/composition'
import { type GraphQLSchema, isInputObjectType, isObjectType, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededAccounts, seededEndUsers } from '../../src/sandbox/seeded.ts'
import { createGatewayRuntime, type GatewayRuntime } from '../bench/hive-gateway.ts'
import { type Callers, startCallers, valueAt } from '../support/callers.ts'
import { type ForeignSubgraph, startForeignSubgraph } from '../support/foreign-subgraph.ts'
import { newKey } from '../support/graphql-request.ts'

const { johnDoe, organization } = seededEndUsers
let callers: Callers
let foreign: ForeignSubgraph
let composed: ReturnType<typeof composeServices>
let gateway: GatewayRuntime
let ownSdl: string
let api: GraphQLSchema

beforeAll(async () => {
  callers = await startCallers({ FEDERATION: 'true', INTROSPECTION: 'true' })
  foreign = await startForeignSubgraph({ [johnDoe]: 40, [organization]: 2 })
  const { data } = await callers.ask('jwt', await callers.backendToken(), '{ _service { sdl } }')
  ownSdl = String(valueAt(data, ['_service', 'sdl']))
  composed = composeServices([
    {
      name: 'druo',
      url: `${callers.origin('jwt')}/graphql`,
      typeDefs: parse(ownSdl),
    },
    { name: 'loyalty', url: foreign.url, typeDefs: parse(foreign.sdl) },
  ])
  gateway = createGatewayRuntime({
    supergraph: composed.supergraphSdl ?? '',
    logging: false,
    maskedErrors: false,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? '' }),
    },
  })
  api = await gateway.getSchema()
}, 60_000)
afterAll(async () => {
  await gateway[Symbol.asyncDispose]()
  await foreign[Symbol.asyncDispose]()
  await callers[Symbol.asyncDispose]()
})

async function ask(token: string, query: string, variables?: unknown) {
  const response = await gateway.fetch('http://gateway.example/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors }: { data?: unknown; errors?: unknown } = Object(await response.json())
  return { data, errors }
}

const bestCustomers = '{ bestCustomers { id loyaltyPoints firstName accounts(first: 1) { nodes { last4 } } } }'

describe('composition beside a foreign subgraph that extends EndUser', () => {
  it('has no errors and no hints', () => {
    expect(composed.errors).toBeUndefined()
    expect(composed.hints?.map(String)).toEqual([])
  })

  it('keeps @oneOf, in the supergraph and in what its gateway serves', () => {
    expect(composed.supergraphSdl).toMatch(/input EndUserInput[^{]*@oneOf/)
    for (const name of ['EndUserInput', 'NewEndUserInput', 'AccountInput']) {
      const type = api.getType(name)
      expect([name, isInputObjectType(type) && type.isOneOf]).toEqual([name, true])
    }
  })

  it.each([
    [
      'has connections too',
      'type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String } type Query { page: PageInfo }',
    ],
    [
      'knows transactions by id',
      'type Transaction @key(fields: "id") { id: ID! invoice: Int } type Query { t: Transaction }',
    ],
    [
      'extends the others',
      'type Account @key(fields: "id") { id: ID! a: Int } type CheckoutLink @key(fields: "id") { id: ID! c: Int } type Query { a: Account c: CheckoutLink }',
    ],
  ])('also has none where it %s', (_, sdl) => {
    const link = '@link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])'
    const { errors, hints } = composeServices([
      { name: 'druo', typeDefs: parse(ownSdl) },
      { name: 'other', typeDefs: parse(`extend schema ${link} ${sdl}`) },
    ])
    expect(errors?.map(String)).toBeUndefined()
    expect(hints?.map(String)).toEqual([])
  })

  it('takes the scopes over, under the name that federation gives them', () => {
    expect(composed.supergraphSdl).toContain('https://specs.apollo.dev/requiresScopes/')
    expect(composed.supergraphSdl).toMatch(/endUser\(.*@requiresScopes\(scopes: \[\["end_users:read"\]\]\)/s)
  })

  it('shows clients nothing of federation', () => {
    const query = api.getQueryType()
    expect(isObjectType(query) && Object.keys(query.getFields())).not.toContain('_entities')
    expect(api.getType('_Entity')).toBeUndefined()
  })
})

describe('through a federation gateway', () => {
  it("a foreign list of end users has DRUO's fields, each end user read once", async () => {
    callers.upstream.calls.length = 0
    const { data, errors } = await ask(await callers.backendToken(), bestCustomers)
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      bestCustomers: [
        { id: johnDoe, loyaltyPoints: 40, firstName: 'John', accounts: { nodes: [{ last4: '2345' }] } },
        { id: organization, loyaltyPoints: 2, firstName: null, accounts: { nodes: [] } },
      ],
    })
    const reads = callers.upstream.calls.map(({ path }) => path).filter((path) => path.startsWith('/end-users/'))
    expect(reads.sort()).toEqual([`/end-users/${johnDoe}`, `/end-users/${organization}`].sort())
  })

  it('our end user has the foreign field', async () => {
    const query = `{ account(id: "${seededAccounts.johnDoe}") { last4 endUser { firstName loyaltyPoints } } }`
    const { data, errors } = await ask(await callers.backendToken(), query)
    expect(errors).toBeUndefined()
    expect(data).toEqual({ account: { last4: '2345', endUser: { firstName: 'John', loyaltyPoints: 40 } } })
  })

  it('a payer sees nothing of another end user', async () => {
    const { data } = await ask(await callers.payerToken(johnDoe), bestCustomers)
    expect(data).toEqual({
      bestCustomers: [
        { id: johnDoe, loyaltyPoints: 40, firstName: 'John', accounts: { nodes: [{ last4: '2345' }] } },
        // Their accounts are a list that is never null: without the end user there is none.
        null,
      ],
    })
  })

  it('a write is done once, with @oneOf in its input', async () => {
    const document =
      'mutation ($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { intent { state } checkoutLink { endUser { firstName loyaltyPoints } } } }'
    const input = {
      idempotencyKey: newKey(),
      endUser: { existingId: johnDoe },
      name: 'Link',
      transaction: { amount: 20_000 },
    }
    callers.upstream.calls.length = 0
    const { data, errors } = await ask(await callers.backendToken(), document, { input })
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      createCheckoutLink: {
        intent: { state: 'SUCCEEDED' },
        checkoutLink: { endUser: { firstName: 'John', loyaltyPoints: 40 } },
      },
    })
    expect(callers.upstream.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})
