// An operation that comes again is answered without Apollo, and nobody can tell: the same bytes, headers and calls to DRUO as the
// first time, and as where graphql-js executes everything; whatever is another request goes to Apollo as ever.
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { ApolloServer } from '@apollo/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { type HttpCall, httpCall } from '../../support/http-call.ts'
import { chance, randomOperation } from '../../support/random-requests.ts'

let planned: TestGateway
let usual: TestGateway
/** How often Apollo was asked. */
let asked = 0
const executeHTTPGraphQLRequest = Reflect.get(ApolloServer.prototype, 'executeHTTPGraphQLRequest')
beforeAll(async () => {
  ApolloServer.prototype.executeHTTPGraphQLRequest = function counted(request) {
    asked += 1
    return Reflect.apply(executeHTTPGraphQLRequest, this, [request])
  }
  planned = await startTestGateway()
  usual = await startTestGateway({ environment: { EXECUTION: 'graphql-js' } })
})
beforeEach(() => {
  asked = 0
})
afterAll(async () => {
  ApolloServer.prototype.executeHTTPGraphQLRequest = executeHTTPGraphQLRequest
  await planned[Symbol.asyncDispose]()
  await usual[Symbol.asyncDispose]()
})

const requestId = 'known-operations'

const postOf = (body: unknown, headers: Readonly<Record<string, string>> = {}): HttpCall => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-request-id': requestId, ...headers },
  body: JSON.stringify(body),
})

/** Everything that differs only where something is wrong. */
async function answered(gateway: TestGateway, call: HttpCall) {
  const { status, headers, text } = await httpCall(gateway.origin, call)
  const { date: _date, ...others } = headers
  return { status, headers: others, text: text.replaceAll(/(?<=127\.0\.0\.1:)\d+/g, 'PORT') }
}

/** Asks twice, and once where graphql-js executes everything; gives how often Apollo was asked in the first two. */
async function compare(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const call = postOf(body, headers)
  const before = asked
  const [first, second] = [await answered(planned, call), await answered(planned, call)]
  const times = asked - before
  expect(second).toEqual(first)
  expect(await answered(usual, call)).toEqual(first)
  return times
}

const operations = join(import.meta.dirname, '..', '..', 'operations')
const goldens = readdirSync(operations, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const variables = join(operations, file.replace(/\.graphql$/, '.variables.json'))
    return {
      file,
      query: readFileSync(join(operations, file), 'utf8'),
      variables: existsSync(variables) ? (JSON.parse(readFileSync(variables, 'utf8')) as unknown) : {},
    }
  })
const isMutation = ({ query }: { readonly query: string }) => query.startsWith('mutation')
const queries = goldens.filter((golden) => !isMutation(golden))

describe('a mutation with another key', () => {
  const withKey = (variables: unknown, ending: string): unknown =>
    JSON.parse(JSON.stringify(variables).replaceAll(/("idempotencyKey":"[^"]+)"/g, `$1-${ending}"`))

  it.each(goldens.filter(isMutation))('$file', async ({ query, variables }) => {
    // The ledger's own moments are those of the test.
    const sent = async (gateway: TestGateway, ending: string) => {
      const { text, ...others } = await answered(gateway, postOf({ query, variables: withKey(variables, ending) }))
      const { 'content-length': _length, ...headers } = others.headers
      return { ...others, headers, text: text.replaceAll(/"\d{4}-[\d:.T-]+Z"/g, '"MOMENT"') }
    }
    const before = asked
    const answers = [await sent(planned, 'first'), await sent(planned, 'second')]
    // What does not fit is Apollo's each time.
    const isRefused = answers.every(({ text }) => text.startsWith('{"errors"'))
    expect(asked - before).toBeLessThanOrEqual(isRefused ? 2 : 1)
    expect([await sent(usual, 'first'), await sent(usual, 'second')]).toEqual(answers)
  })
})

describe('a query that comes again', () => {
  it.each(queries)('$file', async ({ query, variables }) => {
    await compare({ query, variables })
    const callsOf = async (gateway: TestGateway) => {
      const before = gateway.upstream.calls.length
      await answered(gateway, postOf({ query, variables }))
      return gateway.upstream.calls.slice(before).map(({ method, path }) => `${method} ${path}`)
    }
    expect((await callsOf(planned)).sort()).toEqual((await callsOf(usual)).sort())
  })

  const query = 'query Read($id: ID!) { transaction(id: $id) { id status amount { decimal } } }'
  const variables = { id: 'trx_422f0f81-5001-4cce-a229-242d9ab9960a' }

  it('is answered the same once a function was made for what it selects', async () => {
    const often = `query Often($id: ID!) {
      it: transaction(id: $id) { ...Fields fundingSource { last4 owner: endUser { id email } } }
      transactions(first: 100) { nodes { ...Fields } edges { cursor node { code } } pageInfo { endCursor } }
    }
    fragment Fields on Transaction { id kind: type status amount { formatted(locale: "es-CO") } createdAt declineReason metadata }`
    const call = postOf({ query: often, variables })
    const first = await answered(planned, call)
    for (let time = 0; time < 120; time += 1) expect(await answered(planned, call)).toEqual(first)
    expect(await answered(usual, call)).toEqual(first)
    expect(first.text).toContain('"owner":{"id":')
  })

  it('is not asked of Apollo', async () => {
    expect(await compare({ query: `${query} # once`, variables })).toBe(1)
    expect(
      await compare({ query: `${query} # once`, variables: { id: 'trx_other' }, extensions: { client: {} } }),
    ).toBe(0)
  })

  it('is not asked of Apollo where it is named by its SHA-256', async () => {
    const text = `${query} # by id`
    const sha256Hash = createHash('sha256').update(text).digest('hex')
    const persisted = { persistedQuery: { version: 1, sha256Hash } }
    // Registering is Apollo's, as often as it comes.
    expect(await compare({ query: text, variables, extensions: persisted })).toBe(2)
    expect(await compare({ variables, extensions: persisted })).toBe(1)
    expect(await compare({ variables, documentId: `sha256:${sha256Hash}` })).toBe(0)
    // Nor does it stay registered if it is not said to Apollo again.
    expect(await compare({ query: text, variables, extensions: persisted })).toBe(2)
    // As a text, the id is no query.
    expect((await answered(planned, postOf({ query: sha256Hash }))).status).toBe(400)
  })

  it.each([
    ['an error of DRUO’s', { query, variables: { id: '../list' } }],
    ['another media type', { query, variables }, { accept: 'application/graphql-response+json' }],
    ['an old client', { query, variables }, { accept: 'application/json' }],
    ['a page of another origin', { query, variables }, { origin: 'https://elsewhere.example' }],
  ])('with %s', async (_name, body, headers: Readonly<Record<string, string>> = {}) => {
    await compare(body, headers)
  })
})

describe('once an operation is known, Apollo still says what is wrong with', () => {
  const query =
    'query Known($id: ID!, $first: Int = 5) { endUsers(first: $first, filter: { id: $id }) { nodes { id } } }'
  const two = 'query One { rateLimit { limit } } query Two { rateLimit { remaining } }'
  const variables = { id: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' }
  beforeAll(async () => {
    await compare({ query, variables })
    await compare({ query: two, operationName: 'One' })
  })

  it.each([
    ['no variables', { query }],
    ['variables that are null', { query, variables: null }],
    ['variables that are a list', { query, variables: [variables] }],
    ['variables that are a list, where none is needed', { query: two, operationName: 'One', variables: [1] }],
    ['variables that are text', { query, variables: JSON.stringify(variables) }],
    ['a variable of another type', { query, variables: { id: { a: 1 } } }],
    ['a null that may not be one', { query, variables: { id: null } }],
    ['too large a page', { query, variables: { ...variables, first: 1000 } }],
    ['too many values', { query, variables: { ...variables, more: Array.from({ length: 300 }, () => 1) } }],
    ['another operation of the document', { query: two, operationName: 'Two' }],
    ['no operation of the document', { query: two }],
    ['an operation that is not there', { query: two, operationName: 'Three' }],
    ['a name that is no text', { query: two, operationName: 7 }],
    ['a name that is empty', { query, variables, operationName: '' }],
    ['extensions that are a list', { query, variables, extensions: [] }],
    ['extensions that are text', { query, variables, extensions: '{}' }],
    ['a query that is a list', { query: [query], variables }],
    ['a list of requests', [{ query, variables }]],
  ])('%s', async (_name, body) => {
    await compare(body)
    // And what was known still is.
    const before = asked
    await answered(planned, postOf({ query, variables }))
    expect(asked).toBe(before)
  })
})

it('operations made by chance are answered the same each time', { timeout: 60_000 }, async () => {
  const random = chance(20_261_121)
  let known = 0
  for (let round = 0; round < 300; round += 1) {
    const body: unknown = JSON.parse(randomOperation(random))
    if (/^\s*mutation/.test(String(Object(body)['query']))) continue
    if ((await compare(body)) === 1) known += 1
  }
  expect(known).toBeGreaterThan(30)
})
