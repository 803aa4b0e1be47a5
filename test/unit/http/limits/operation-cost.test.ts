// The calls to DRUO that an operation may cause are foreseen, and never fewer than it then makes.
import { type GraphQLObjectType, getOperationAST, isObjectType, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../../src/domains/shared/context.ts'
import { costPlan } from '../../../../src/http/limits/operation-cost.ts'
import { upstreamCalls } from '../../../../src/http/limits/upstream-calls.ts'
import { goldens } from '../../../support/goldens.ts'
import { schema } from '../../../support/schema.ts'

const calls = upstreamCalls(schema)

const merchant = { kind: 'jwt', endUserId: undefined } as const

function foreseen(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  caller: Omit<Caller, 'scopes'> = merchant,
) {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('the document has no single operation')
  return costPlan(schema, calls, document, operation).evaluate(variables, caller)
}

describe('never fewer than those made, in the golden', () => {
  it.each(goldens)('$file', ({ query, variables, made }) => {
    const { upstreamCalls: cost } = foreseen(query, variables)
    expect(cost).toBeGreaterThanOrEqual(made)
    expect(cost).toBeLessThanOrEqual(250)
  })

  it('of which most make calls', () => {
    expect(goldens.filter(({ made }) => made > 0).length).toBeGreaterThan(25)
  })
})

describe('an operation is foreseen to cost', () => {
  const accounts = (args: string, inner: string) => `{ accounts${args} { nodes { ${inner} } } }`
  it.each([
    ['nothing', '{ __typename }', {}, 0],
    [
      'the ledger, with what a payer’s write made',
      '{ writeIntent(idempotencyKey: "0123456789abcdef") { state } }',
      {},
      1,
    ],
    ['the object of an intent', '{ writeIntent(idempotencyKey: "0123456789abcdef") { account { id } } }', {}, 2],
    ['one object', '{ account(id: "a") { name } }', {}, 1],
    ['an object by any id', '{ node(id: "a") { id } }', {}, 3],
    ['a relation', '{ account(id: "a") { endUser { email } } }', {}, 2],
    [
      'the id of a relation',
      '{ account(id: "a") { endUser { id __typename ... on EndUser { id } ...F } } } fragment F on EndUser { id }',
      {},
      1,
    ],
    ['a page', accounts('', 'id'), {}, 1],
    ['the page after it', accounts('(after: "c")', 'id'), {}, 3],
    ['the page after nothing', accounts('(after: null)', 'id'), {}, 1],
    ['a page by default, with relations', accounts('', 'endUser { email }'), {}, 21],
    ['a page by literal', accounts('(first: 7)', 'endUser { email }'), {}, 8],
    ['edges', '{ accounts(first: 7) { edges { node { endUser { email } } } } }', {}, 8],
    ['a page by variable', `query ($n: Int!) ${accounts('(first: $n)', 'endUser { email }')}`, { n: 30 }, 31],
    ['a page by a variable’s default', `query ($n: Int! = 12) ${accounts('(first: $n)', 'endUser { email }')}`, {}, 13],
    [
      'a page by what is no number',
      `query ($n: Int!) ${accounts('(first: $n)', 'endUser { email }')}`,
      { n: '5' },
      101,
    ],
    ['the page after a variable', `query ($c: String) ${accounts('(after: $c)', 'id')}`, { c: 'x' }, 3],
    ['the page after a variable that is not given', `query ($c: String) ${accounts('(after: $c)', 'id')}`, {}, 1],
    ['a list in a list', accounts('(first: 5)', 'transactions(first: 4) { nodes { fundingSource { name } } }'), {}, 26],
    ['two pages that go on in a list', accounts('(first: 5)', 'transactions(after: "c") { nodes { id } }'), {}, 16],
    ['aliases', '{ a: account(id: "a") { name } b: account(id: "b") { name } }', {}, 2],
    [
      'a fragment twice',
      '{ a: account(id: "a") { ...F } b: account(id: "b") { ...F } } fragment F on Account { endUser { email } }',
      {},
      4,
    ],
    [
      'fragments of several types',
      '{ node(id: "a") { ... on Account { endUser { email } } ... on EndUser { accounts(first: 2) { nodes { endUser { email } } } } } }',
      {},
      7,
    ],
    [
      'a write and its object',
      'mutation { disconnectAccount(input: { idempotencyKey: "0123456789abcdef", accountId: "a" }) { account { endUser { email } } } }',
      {},
      3,
    ],
    [
      'a step of a validation',
      'mutation { authenticateAccount(input: { idempotencyKey: "0123456789abcdef", accountId: "a", slug: "s" }) { authentication { status } } }',
      {},
      2,
    ],
  ] as const)('%s', (_, query, variables, cost) => {
    expect(foreseen(query, variables)).toEqual({ upstreamCalls: cost, unservedFirst: undefined })
  })

  it.each([
    [101, accounts('(first: 101)', 'id')],
    [0, accounts('(first: 0)', 'id')],
    [-3, accounts('(first: -3)', 'id')],
  ])('nothing where first is %i', (first, query) => {
    expect(foreseen(query).unservedFirst).toBe(first)
  })

  describe('more for who asks', () => {
    const payer = { kind: 'jwt', endUserId: 'eur_1' } as const
    const passthrough = { kind: 'passthrough', endUserId: undefined } as const
    const transaction = '{ a: transaction(id: "a") { status } b: transaction(id: "b") { status } }'
    const link = (inner: string) => `{ checkoutLink(id: "a") { transaction { ${inner} } } }`
    const write =
      'mutation { disconnectAccount(input: { idempotencyKey: "0123456789abcdef", accountId: "a" }) { intent { state } } }'
    it.each([
      ['the accounts of a payer, once', payer, transaction, 16],
      ['and not where there is no transaction', payer, '{ account(id: "a") { name } }', 1],
      ['also below', payer, link('status'), 12],
      ['but not for an id alone', payer, link('id'), 1],
      ['also by any id', payer, '{ node(id: "a") { id } }', 13],
      ['also for what a write made', payer, '{ writeIntent(idempotencyKey: "0123456789abcdef") { state } }', 11],
      ['in a fragment', payer, '{ ...F } fragment F on Query { transactions { nodes { id } } }', 20],
      ['the check of a token before a write', passthrough, write, 3],
      ['before the ledger', passthrough, '{ writeIntent(idempotencyKey: "0123456789abcdef") { state } }', 3],
      ['and not before a read', passthrough, transaction, 6],
    ] as const)('%s', (_, caller, query, cost) => {
      expect(foreseen(query, {}, caller).upstreamCalls).toBe(cost)
    })
  })

  it('as much for fragments that double as their size, not as their number', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, at) =>
        `fragment F${at} on Account { a: endUser { accounts(first: 1) { nodes { ...F${at + 1} } } } b: endUser { accounts(first: 1) { nodes { ...F${at + 1} } } } }`,
    )
    const query = `{ account(id: "a") { ...F0 } } ${doubling.join(' ')} fragment F60 on Account { id }`
    expect(foreseen(query).upstreamCalls).toBeGreaterThan(2 ** 60)
  })
})

describe('every field', () => {
  const fields = Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })))

  it('whose description names one of DRUO’s addresses is known to cost a call', () => {
    const named = fields.filter(({ field }) => /`(?:GET|POST|PUT) \//.test(field.description ?? ''))
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter(({ name }) => !calls.has(name)).map(({ name }) => name)).toEqual([])
  })

  it('that costs a call answers an object of DRUO’s, or writes', () => {
    const cheap = fields.filter(
      ({ name, field }) => calls.has(name) && /^(?:String|Int|ID|Boolean)\b/.test(String(field.type)),
    )
    expect(cheap).toEqual([])
  })
})
