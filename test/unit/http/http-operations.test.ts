// Operations that are refused: one answer with every fault, the right code and status, and nothing sent to DRUO.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { newKey } from '../../support/graphql-request.ts'
import { type ErrorAnswer, graphqlBody, postCall } from '../../support/http-call.ts'
import { injectCall } from '../../support/inject-call.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway[Symbol.asyncDispose]())

interface Refused extends ErrorAnswer {
  readonly status: number
  readonly codes: readonly unknown[]
}

/** Sends it, and sees that nothing went to DRUO and that every error has the agreed extensions. */
async function refusedCall(query: string, variables: unknown = {}, operationName?: string): Promise<Refused> {
  const sentBefore = gateway.upstream.calls.length
  const call = { ...postCall(query), body: JSON.stringify({ query, variables, operationName }) }
  const reply = await injectCall(gateway.app.http, call)
  const body = graphqlBody(reply)
  expect(gateway.upstream.calls.length).toBe(sentBefore)
  const isMutation = query.startsWith('mutation')
  const isUnknown = (code: unknown) => code === 'GRAPHQL_PARSE_FAILED' || code === 'OPERATION_RESOLUTION_FAILURE'
  for (const { extensions } of body.errors) {
    const { code, problems, ...rest } = extensions
    expect(rest).toEqual({
      requestId: reply.headers['x-request-id'],
      retryable: false,
      ...(isMutation || isUnknown(code) ? { writeMayHaveApplied: false } : {}),
    })
    if (problems !== undefined) expect(code).toBe('BAD_USER_INPUT')
  }
  return { ...body, status: reply.status, codes: body.errors.map(({ extensions }) => extensions['code']) }
}

const inputOf = (idempotencyKey: string) =>
  `{ idempotencyKey: "${idempotencyKey}", name: "Link", endUser: { existingId: "eur_1" }, transaction: { amount: 1 } }`
const field = (alias = '') => `${alias} createCheckoutLink(input: ${inputOf(newKey())}) { userErrors { code } }`

describe('more than one mutation field is refused', () => {
  it.each([
    ['by alias', `mutation { ${field('a:')} ${field('b:')} }`],
    ['of two kinds', `mutation { ${field()} authorizeTransaction(input: $i) { userErrors { code } } }`],
    ['by a fragment', `mutation { ${field('a:')} ...More } fragment More on Mutation { ${field('b:')} }`],
    ['by one fragment with both', `mutation { ...More } fragment More on Mutation { ${field('a:')} ${field('b:')} }`],
    ['by an inline fragment', `mutation { ${field('a:')} ... on Mutation { ${field('b:')} } }`],
    ['by an inline fragment without a type', `mutation { ${field('a:')} ... { ${field('b:')} } }`],
    [
      'by fragments in fragments',
      `mutation { ...A } fragment A on Mutation { ${field('a:')} ...B } fragment B on Mutation { ${field('b:')} }`,
    ],
    [
      'even where one is to be skipped',
      `mutation { ${field('a:')} ${field('b:').replace(') {', ') @skip(if: true) {')} }`,
    ],
    [
      'in an operation that is not the one to run',
      `query One { __typename } mutation Two { ${field('a:')} ${field('b:')} }`,
    ],
  ])('%s', async (_, query) => {
    const { status, codes } = await refusedCall(query, {}, query.startsWith('query One') ? 'One' : undefined)
    expect(status).toBe(400)
    expect(new Set(codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']))
  })

  it.each([
    ['one field with the type’s name', `mutation { __typename ${field()} }`],
    ['two mutations of which one is run', `mutation A { ${field()} } mutation B { ${field()} }`],
  ])('but not %s', async (_, query) => {
    const call = {
      ...postCall(query),
      body: JSON.stringify({ query, operationName: query.includes('B {') ? 'A' : null }),
    }
    const reply = await injectCall(gateway.app.http, call)
    expect([reply.status, graphqlBody(reply).errors]).toEqual([200, []])
  })
})

describe('a document', () => {
  it.each([
    ['that cannot be parsed', '{', 'GRAPHQL_PARSE_FAILED'],
    ['of more than 1000 tokens', `{ ${'__typename '.repeat(999)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['of brackets only', '{'.repeat(990), 'GRAPHQL_PARSE_FAILED'],
    ['that asks for what is not there', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['with a fragment in itself', '{ ...A } fragment A on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'with a mutation fragment in itself',
      'mutation { ...A } fragment A on Mutation { ...B } fragment B on Mutation { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['with a bad literal', '{ writeIntent(idempotencyKey: "short") { state } }', 'BAD_USER_INPUT'],
    ['that subscribes', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_, query, code) => {
    const { status, codes, data } = await refusedCall(query)
    expect([status, codes[0], data]).toEqual([400, code, undefined])
  })

  it('of exactly 1000 tokens is read to its end', async () => {
    const { codes } = await refusedCall(`{ ${'nothing '.repeat(998)} }`)
    expect(codes[0]).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it.each([
    ['an operation that is not in it', 'C'],
    ['none of its two operations', undefined],
  ])('asked for %s', async (_, operationName) => {
    const { status, codes } = await refusedCall('query A { __typename } query B { __typename }', {}, operationName)
    expect([status, codes]).toEqual([400, ['OPERATION_RESOLUTION_FAILURE']])
  })
})

describe('variables', () => {
  const createLink =
    'mutation ($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { userErrors { code } } }'

  it('name the path of every fault in one answer', async () => {
    const { status, errors, codes } = await refusedCall(createLink, {
      input: {
        idempotencyKey: 'short',
        name: 5,
        endUser: { existingId: 'eur_1', individual: { firstName: 'A' } },
        theme: { buttonColor: 'red' },
        transaction: { amount: -1, statementDescriptor: '123', metadata: { k: 'x'.repeat(501) } },
        language: 'DE_DE',
        redirectUrl: 'nowhere',
        expiresAt: '2021-02-30T00:00:00Z',
        surprise: true,
      },
    })
    expect(status).toBe(400)
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']))
    const { problems } = Object(errors[0]?.extensions)
    expect(problems.map(({ path }: { readonly path: readonly string[] }) => path.slice(1).join('.')).sort()).toEqual([
      '',
      'endUser',
      'endUser.individual.lastName',
      'expiresAt',
      'idempotencyKey',
      'language',
      'name',
      'redirectUrl',
      'theme.buttonColor',
      'transaction.amount',
      'transaction.metadata',
      'transaction.statementDescriptor',
    ])
  })

  it.each([
    ['a required one is missing', {}],
    ['a required one is null', { input: null }],
    ['one is a list', { input: [] }],
    ['one is text', { input: 'text' }],
    [
      'there are more faults than are told',
      { input: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`k${at}`, 1])) },
    ],
  ])('%s', async (_, variables) => {
    const { status, codes } = await refusedCall(createLink, variables)
    expect(status).toBe(400)
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']))
  })
})

describe('a literal with a bad variable inside', () => {
  const mutation = (declared: string, endUser: string, metadata: string) =>
    `mutation (${declared}) { createCheckoutLink(input: { idempotencyKey: "${newKey()}", name: "Link",
      endUser: ${endUser}, transaction: { amount: 1, metadata: ${metadata} } }) { userErrors { code } } }`
  const known = '{ existingId: "eur_1" }'

  it.each([
    ['501 characters in metadata', mutation('$v: String', known, '{ k: $v }'), { v: 'x'.repeat(501) }],
    ['a list in metadata', mutation('$v: [String]', known, '{ k: $v }'), { v: ['x'] }],
    ['null as the one of several', mutation('$v: ID!', '{ existingId: $v }', '{}'), { v: null }],
    ['nothing as the one of several', mutation('$v: ID!', '{ existingId: $v }', '{}'), {}],
    [
      'null where a text is required',
      mutation('$v: String = "x"', '{ individual: { firstName: $v, lastName: "S" } }', '{}'),
      { v: null },
    ],
  ])('%s', async (_, query, variables) => {
    const { codes, data } = await refusedCall(query, variables)
    expect([codes, data ?? null]).toEqual([['BAD_USER_INPUT'], null])
  })
})

describe('a query’s argument', () => {
  it.each(['PRENOTIFICATION', 'REFUND', 'UNKNOWN'])('type %s has no address for reading', async (type) => {
    const { errors, codes } = await refusedCall(`{ transaction(id: "trx_1", type: ${type}) { id } }`)
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(errors[0]?.message).toContain('PAYMENT, PAYOUT or TRANSFER')
    expect(errors[0]?.path).toEqual(['transaction'])
  })
})
