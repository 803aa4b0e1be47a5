// What is wrong with arguments: one error with every problem, and nothing of what the caller wrote.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileOperations, planted } from '../../support/hostile-arguments.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'
import { openSocket } from '../../support/raw-subscriptions.ts'
import { schema } from '../../support/schema.ts'

const gateways: Record<string, TestGateway> = {}
beforeAll(async () => {
  gateways['open'] = await startTestGateway()
  gateways['closed'] = await startTestGateway({ environment: { INTROSPECTION: 'false' } })
})
afterAll(async () => {
  for (const gateway of Object.values(gateways)) await gateway[Symbol.asyncDispose]()
})

const originOf = (name: string): string => gateways[name]?.origin ?? ''
const post = (body: object, name = 'open') => httpCall(originOf(name), { ...postCall(''), body: JSON.stringify(body) })
const errorsOf = async (body: object, name = 'open') => graphqlBody(await post(body, name)).errors ?? []
const extensionsOf = async (body: object, name = 'open') => (await errorsOf(body, name))[0]?.extensions

const operations = hostileOperations(schema)

describe.each(['open', 'closed'])('with introspection %s, no error repeats a value', (name) => {
  it.each(operations.map((operation) => [operation.title, operation] as const))('%s', async (_, operation) => {
    const requests = [{ query: operation.inline }, { query: operation.query, variables: operation.variables }]
    // The second time the document is known.
    for (const request of [...requests, ...requests]) {
      const { text } = await post(request, name)
      // A read may serve the id of a stub, and a path in a message of DRUO's may hold what was asked for: none of that is an error.
      expect(JSON.stringify(Object(JSON.parse(text)).errors ?? [])).not.toContain(planted)
    }
  })
})

it('no error over a WebSocket repeats a value', async () => {
  const client = await openSocket(originOf('open'))
  for (const [index, { query, inline, variables }] of operations.entries()) {
    for (const payload of [{ query, variables }, { query: inline }]) {
      client.send({ id: String(index), type: 'subscribe', payload })
      const message = await client.next()
      expect(JSON.stringify(message.payload)).not.toContain(planted)
      if (message.type !== 'error') client.send({ id: String(index), type: 'complete' })
    }
  }
}, 60_000)

const long = 'x'.repeat(90_000)
const documents: readonly (readonly [title: string, query: string])[] = [
  ['an unknown field', `{ ${planted} }`],
  ['an unknown argument', `{ endUser(${planted}: 1) { id } }`],
  ['an unknown type', `query ($a: ${planted}) { endUser(id: $a) { id } }`],
  ['an unknown fragment', `{ ...${planted} }`],
  ['an unknown directive', `{ endUser(id: "1") @${planted} { id } }`],
  ['an unknown variable', `{ endUser(id: $${planted}) { id } }`],
  ['an unused variable', `query ($${planted}: ID) { __typename }`],
  ['two operations of one name', `query ${planted} { __typename } query ${planted} { __typename }`],
  ['an alias for two fields', `{ ${planted}: __typename ${planted}: endUser(id: "1") { id } }`],
  ['a name in the wrong place', `{ endUser(id: "1") } ${planted}`],
  ['a text in the wrong place', `{ "${planted}" }`],
  ['a text with quotes', `{ "a\\" ${planted}" }`],
  ['an escape that is none', `{ endUser(id: "\\u${planted}") { id } }`],
  ['a number that is none', `{ endUser(id: 1${planted}) { id } }`],
  ['a name of 90 kB', `{ ${long} }`],
  ['a text of 90 kB', `{ "${long}" }`],
  ['an enumeration value of 90 kB', `{ transactions(type: ${long}) { nodes { id } } }`],
]

describe.each(['open', 'closed'])('with introspection %s, no error in a document repeats a name', (name) => {
  it.each(documents)('%s', async (_, query) => {
    for (const operationName of [undefined, planted]) {
      const { text } = await post({ query, operationName }, name)
      expect(text).not.toContain(planted)
      expect(text.length).toBeLessThan(2000)
    }
  })
})

it('names what the schema has where the schema can be read', async () => {
  const [error] = await errorsOf({ query: '{ endUser(id: "1") { idd } }' })
  expect(error?.message).toBe('Cannot query field "…" on type "EndUser". Did you mean "id"?')
})

it.each([
  ['a literal', { query: 'mutation { disconnectAccount(input: { idempotencyKey: "key-00000001" }) { __typename } }' }],
  ['a missing argument', { query: 'mutation { disconnectAccount { __typename } }' }],
  [
    'a variable',
    {
      query: 'mutation ($input: DisconnectAccountInput!) { disconnectAccount(input: $input) { __typename } }',
      variables: { input: { idempotencyKey: 'key-00000001', acountId: 'acc_1' } },
    },
  ],
])('names no required field where the schema cannot be read: %s', async (_, request) => {
  const { text } = await post(request, 'closed')
  expect(text).not.toMatch(/accountId|"input"[^,\]]|Did you mean/)
})

it('says once for each object that required fields are missing where the schema cannot be read', async () => {
  const input = { idempotencyKey: 'key-00000001', endUser: { individual: { email: 'a@example.com' } } }
  const { problems } = Object(await extensionsOf({ query: connect, variables: { input } }, 'closed'))
  expect(problems).toEqual([
    { path: ['input'], message: 'A required field is missing.' },
    { path: ['input', 'endUser', 'individual'], message: 'A required field is missing.' },
  ])
})

const connect = 'mutation ($input: ConnectAccountInput!) { connectAccount(input: $input) { __typename } }'

it('reports every problem of the variables and literals together', async () => {
  const query = `mutation ($amount: Money!, $link: String!) {
    createCheckoutLink(input: {
      idempotencyKey: "short", name: $link, endUser: { existingId: "eur_1" }, language: FR
      theme: { buttonColor: "red" }, transaction: { amount: $amount, statementDescriptor: "1" }
    }) { __typename }
  }`
  const { problems, ...extensions } = Object(await extensionsOf({ query, variables: { amount: 1.5, link: 7 } }))
  expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', writeMayHaveApplied: false })
  expect(problems.map(({ path }: { path: readonly string[] }) => path.join('.'))).toEqual([
    'input.idempotencyKey',
    'input.name',
    'input.language',
    'input.theme.buttonColor',
    'input.transaction.amount',
    'input.transaction.statementDescriptor',
  ])
})

it.each([
  ['String', 5],
  ['String', ['a']],
  ['String', { a: 'b' }],
  ['String!', undefined],
  ['Int', 'five'],
  ['[Int!]', [null]],
])('reports a variable inside the literal of a scalar: %s is %j', async (type, value) => {
  const query = `mutation ($v: ${type}) { createCheckoutLink(input: { idempotencyKey: "key-00000001", name: "L"
    endUser: { existingId: "eur_1" }, transaction: { amount: 1, metadata: { ${planted}: $v, b: 2 } } }) { __typename } }`
  const [error] = await errorsOf({ query, variables: { v: value } })
  const message = 'metadata has a variable whose value does not fit its type.'
  expect(error?.extensions['problems']).toEqual([{ path: ['input', 'transaction', 'metadata'], message }])
})

it('reports missing fields with their paths', async () => {
  const input = { idempotencyKey: 'key-00000001', accountNumber: planted, endUser: {}, extra: planted }
  const { problems } = Object(await extensionsOf({ query: connect, variables: { input } }))
  expect(problems).toEqual([
    { path: ['input'], message: 'input has a field that ConnectAccountInput does not have.' },
    ...['userAuthorization', 'institutionId', 'type', 'subtype'].map((field) => ({
      path: ['input', field],
      message: `${field} is required.`,
    })),
    {
      path: ['input', 'endUser'],
      message: 'endUser must have exactly one of existingId, individual, organization.',
    },
  ])
})

describe('a variable in a @oneOf input', () => {
  const ask = (type: string, value: unknown) =>
    extensionsOf({
      query: `mutation ($id: ${type}) { authorizeTransaction(input: {
        idempotencyKey: "key-00000001", type: PAYMENT, amount: 1, currency: "COP"
        originAccount: { id: $id }, destinationAccount: { id: "acc_1" }
      }) { __typename } }`,
      variables: { id: value },
    })

  it.each([['acc_1'], [null], [undefined]])('must have a non-null type: %j', async (value) => {
    expect(await ask('ID', value)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', writeMayHaveApplied: false })
    expect(await ask('ID = "acc_1"', value)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
  })

  it('counts as given by its default in the document', async () => {
    const errorsWith = (declared: string) =>
      errorsOf({
        query: `mutation (${declared}) { createCheckoutLink(input: { idempotencyKey: "key-of-a-default"
          name: "L", transaction: { amount: 1 }, endUser: { existingId: $id } }) { userErrors { code } } }`,
      })
    expect(await errorsWith('$id: ID! = "eur_nobody"')).toEqual([])
    expect(await errorsWith('$id: ID! = null')).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  it('is found in a fragment too, and over a WebSocket', async () => {
    const query = `query ($id: ID) { ...F } fragment F on Query { __typename }
      mutation M($id: ID) { createEndUser(input: { idempotencyKey: "key-00000001", endUser: { individual: $p } }) { __typename } }`
    const client = await openSocket(originOf('open'))
    client.subscribe('1', query.replace('$p', '$id'))
    expect(await client.next()).toMatchObject({ type: 'error' })
  })
})

it.each([
  ['a validation error', { query: 'mutation { nothing }' }],
  ['a complex document', { query: `mutation { ${'a: __typename '.repeat(40)} }` }],
  ['a wrong argument', { query: connect, variables: {} }],
])('every error of a mutation says that nothing was done: %s', async (_, request) => {
  for (const error of await errorsOf(request)) expect(error.extensions).toMatchObject({ writeMayHaveApplied: false })
})
