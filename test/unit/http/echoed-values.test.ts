// Personal data in requests that are refused: no error has it, over any transport, the first time and again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { httpCall, postCall } from '../../support/http-call.ts'
import { secretsIn } from '../../support/planted-secrets.ts'
import { openMultipart, openSocket, openStream } from '../../support/raw-subscriptions.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway[Symbol.asyncDispose]())

const account = '0245532345'
const routing = '04432343'
const email = 'ana.gomez@example.com'
const token = 'tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868'
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2ln'

interface Refused {
  readonly query: string
  readonly variables?: unknown
  readonly operationName?: unknown
  readonly extensions?: unknown
}

const key = 'idempotencyKey: "key-00000001"'
const connect = 'mutation ($input: ConnectAccountInput!) { connectAccount(input: $input) { userErrors { code } } }'
const connecting = {
  idempotencyKey: 'key-00000001',
  endUser: { existingId: 'eur_1' },
  userAuthorization: true,
  institutionId: 'ins_1',
  type: 'DEPOSITORY',
  subtype: 'SAVINGS',
  accountNumber: account,
  routingNumber: routing,
}
const { type: _, ...withoutType } = connecting
const fields = `accountNumber: "${account}", routingNumber: "${routing}"`
const watch = 'subscription ($id: ID!, $type: TransactionType!) { transactionUpdated(id: $id, type: $type) { id } }'

const refused: Readonly<Record<string, Refused>> = {
  'connectAccount without type': { query: connect, variables: { input: withoutType } },
  'connectAccount without type, in the document': {
    query: `mutation { connectAccount(input: { ${key}, institutionId: "ins_1", ${fields} }) { userErrors { code } } }`,
  },
  'connectAccount without type, with a variable inside': {
    query: `mutation ($number: String!) { connectAccount(input: { ${key}, accountNumber: $number, routingNumber: "${routing}" }) { userErrors { code } } }`,
    variables: { number: account },
  },
  'an account number as a type': { query: connect, variables: { input: { ...connecting, type: account } } },
  'an account number as a type, in the document': {
    query: `mutation { connectAccount(input: { ${key}, type: "${account}", subtype: ${account} }) { userErrors { code } } }`,
  },
  'an account number as a number': {
    query: connect,
    variables: { input: { ...connecting, accountNumber: 245532345e99 } },
  },
  'an account number in an object': {
    query: connect,
    variables: { input: { ...connecting, accountNumber: { [account]: routing } } },
  },
  'an account number in a list': { query: connect, variables: { input: { ...connecting, accountNumber: [account] } } },
  'the input as text': { query: connect, variables: { input: JSON.stringify(connecting) } },
  'the input in lists': { query: connect, variables: { input: [[connecting]] } },
  'an unknown field': { query: connect, variables: { input: { ...connecting, [account]: 1, [email]: token } } },
  'an endUser with everything': {
    query: connect,
    variables: { input: { ...connecting, endUser: { existingId: 'eur_1', individual: { email, firstName: 1 } } } },
  },
  'an e-mail address as an id': { query: 'query ($id: ID!) { endUser(id: $id) { id } }', variables: { id: [email] } },
  'a token as a page size': { query: `{ transactions(first: "${token}") { nodes { id } } }` },
  'a token as a cursor': { query: '{ transactions(after: 7) { nodes { id } } }', variables: { [token]: token } },
  'a JWT as a variable': {
    query: 'query ($n: Int) { transactions(first: $n) { nodes { id } } }',
    variables: { n: jwt },
  },
  'a JWT as the operation': { query: '{ __typename }', operationName: jwt },
  'a JWT as the hash': { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: jwt } } },
  'a JWT as a document': { query: jwt },
  'variables as text': { query: connect, variables: JSON.stringify({ input: connecting }) },
  'variables in a list': { query: connect, variables: [connecting] },
  'extensions as text': { query: '{ __typename }', extensions: email },
  'the operation as a list': { query: '{ __typename }', operationName: [account] },
  'a subscription with a wrong enumeration': { query: watch, variables: { id: 'trx_1', type: account } },
  'a subscription with a wrong enumeration, in the document': {
    query: `subscription { transactionUpdated(id: { a: "${account}" }, type: ${jwt.split('.', 1)[0]}) { id } }`,
  },
  'a subscription with a wrong id': { query: watch, variables: { id: { number: account }, type: 'PAYMENT' } },
  'a subscription of another kind of id': { query: watch, variables: { id: email, type: 'PAYMENT' } },
}

const accept = 'application/graphql-response+json'

/** What each transport answers, as text. */
const transports: Readonly<Record<string, (request: Refused) => Promise<string>>> = {
  async POST(request) {
    const call = { ...postCall(''), body: JSON.stringify(request) }
    return (await httpCall(gateway.origin, call)).text
  },
  async GET({ query, ...others }) {
    const search = new URLSearchParams({ query })
    for (const [name, value] of Object.entries(others)) search.set(name, JSON.stringify(value))
    return (await httpCall(gateway.origin, { path: `/graphql?${search.toString()}`, headers: { accept } })).text
  },
  async WebSocket({ query, ...others }) {
    const socket = await openSocket(gateway.origin)
    socket.subscribe('1', query, others)
    return Promise.race([
      socket.next().then(({ type, payload }) => `${type} ${JSON.stringify(payload)}`),
      socket.closed.then(({ code, reason }) => `errors ${code} ${reason}`),
    ])
  },
  async 'server-sent events'(body) {
    const stream = await openStream(gateway.origin, { body })
    await stream.events.next()
    return stream.text()
  },
  async multipart(body) {
    const stream = await openMultipart(gateway.origin, { body })
    // The first part is a heartbeat.
    await stream.parts.next()
    await stream.parts.next()
    return stream.text()
  },
}

describe.each(Object.keys(transports))('over %s', (transport) => {
  it.each(Object.keys(refused))('%s', async (name) => {
    const request = refused[name]
    const send = transports[transport]
    if (request === undefined || send === undefined) throw new Error('no such case')
    for (const time of ['first', 'second']) {
      const text = await send(request)
      expect(text, time).toMatch(/error/)
      expect(secretsIn(text), time).toEqual([])
    }
  })
})
