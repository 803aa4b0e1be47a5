// Scopes over HTTP for documents with several fields: which fields are forbidden, which are still served, and that a mutation
// with a forbidden field in its selection does not run.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  seededAccounts,
  seededCheckoutLink,
  seededEndUsers,
  seededTransactions,
} from '../../../../src/sandbox/seeded.ts'
import { type Callers, startCallers, valueAt } from '../../../support/callers.ts'
import { newKey } from '../../../support/graphql-request.ts'

let callers: Callers
beforeAll(async () => {
  callers = await startCallers()
})
afterAll(() => callers[Symbol.asyncDispose]())
beforeEach(() => {
  callers.upstream.calls.length = 0
})

async function ask(scopes: string, query: string, variables?: unknown) {
  return callers.ask('jwt', await callers.backendToken(scopes.split(' ')), query, variables)
}

const changes = () => callers.upstream.calls.filter(({ method }) => method !== 'GET')

describe('a query', () => {
  it('serves null and an error for a relation, and the rest', async () => {
    const { data, errors } = await ask(
      'accounts:read',
      `{ account(id: "${seededAccounts.johnDoe}") { last4 endUser { firstName } } }`,
    )
    expect(data).toEqual({ account: { last4: '2345', endUser: null } })
    expect(errors.map(({ message, path, extensions }) => [message, path, extensions['code']])).toEqual([
      ['endUser needs the scope end_users:read.', ['account', 'endUser'], 'FORBIDDEN'],
    ])
  })

  it('serves null for a field beside one that is answered', async () => {
    const { data, errors } = await ask(
      'end_users:read',
      `{ endUser(id: "${seededEndUsers.johnDoe}") { firstName } checkoutLink(id: "${seededCheckoutLink}") { name } }`,
    )
    expect(data).toEqual({ endUser: { firstName: 'John' }, checkoutLink: null })
    expect(errors.map(({ path }) => path)).toEqual([['checkoutLink']])
    expect(callers.upstream.calls.map(({ path }) => path)).toEqual([`/end-users/${seededEndUsers.johnDoe}`])
  })

  it.each<[id: string, scope: string]>([
    [seededEndUsers.johnDoe, 'end_users:read'],
    [seededAccounts.johnDoe, 'accounts:read'],
    [seededCheckoutLink, 'payments:read'],
    [seededTransactions.authorized, 'payments:read'],
    ['rcp_1', 'payments:read'],
    ['cnl_1', 'accounts:read'],
  ])('for the node %s needs %s, and asks DRUO nothing without it', async (id, scope) => {
    const query = `{ node(id: "${id}") { id } }`
    const others = ['payments:read', 'accounts:read', 'end_users:read'].filter((name) => name !== scope).join(' ')
    const { errors } = await ask(others, query)
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN'])
    expect(errors[0]?.message).toContain(scope)
    expect(callers.upstream.calls).toEqual([])
    expect((await ask(scope, query)).errors).toEqual([])
  })
})

it('a node whose id does not show its type is served to callers that may see the type', async () => {
  const list = await callers.ask('none', undefined, '{ connectLinks(first: 1) { nodes { id } } }')
  const [link] = valueAt(list.data, ['connectLinks', 'nodes']) as { readonly id: string }[]
  expect(link?.id).toMatch(/^clk_/)
  const query = `{ node(id: "${link?.id}") { __typename } }`
  expect((await ask('accounts:read', query)).data).toEqual({ node: { __typename: 'ConnectLink' } })
  // A caller that may see checkout links only gets an error, not a bare null: the object may be one that it may not see.
  const { data, errors } = await ask('payments:read', query)
  expect(data).toEqual({ node: null })
  expect(errors.map(({ message }) => message)).toEqual(['connectLink needs the scope accounts:read.'])
})

describe('a mutation', () => {
  const createLink = (selection: string, more = '') => `
    mutation ($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { intent { state } ${selection} } } ${more}`
  const input = () => ({
    idempotencyKey: newKey(),
    name: 'Link',
    endUser: { existingId: seededEndUsers.johnDoe },
    transaction: { amount: 20_000 },
  })

  it('shows its result to callers that may run it', async () => {
    const { data, errors } = await ask('links:write', createLink('checkoutLink { url }'), { input: input() })
    expect(errors).toEqual([])
    expect(valueAt(data, ['createCheckoutLink', 'checkoutLink', 'url'])).toMatch(/^http/)
  })

  it.each<[title: string, query: string]>([
    ['in the object', createLink('checkoutLink { endUser { id } }')],
    ['in the intent', createLink('intent { checkoutLink { transaction { id } } }')],
    [
      'in a fragment',
      createLink('...Made', 'fragment Made on CreateCheckoutLinkPayload { checkoutLink { endUser { id } } }'),
    ],
    ['in a fragment on an interface', createLink('... on WritePayload { intent { transaction { id } } }')],
    ['in a fragment without a type', createLink('... { checkoutLink { ... @include(if: true) { endUser { id } } } }')],
    ['under another name', createLink('link: checkoutLink { who: endUser { id } }')],
  ])('is refused whole where a part of its answer would be: %s', async (_, query) => {
    const variables = { input: input() }
    const { data, errors } = await ask('links:write', query, variables)
    expect(data).toBeNull()
    expect(errors.map(({ extensions }) => [extensions['code'], extensions['writeMayHaveApplied']])).toEqual([
      ['FORBIDDEN', false],
    ])
    expect(changes()).toEqual([])
    const intent = `{ writeIntent(idempotencyKey: "${variables.input.idempotencyKey}") { state } }`
    expect((await ask('links:write', intent)).data).toEqual({ writeIntent: null })
  })

  it('is not refused for what is left out', async () => {
    const query = createLink(
      'checkoutLink { id endUser @skip(if: true) { id } transaction @include(if: false) { id } }',
    )
    expect((await ask('links:write', query, { input: input() })).errors).toEqual([])
    expect(changes()).toHaveLength(1)
  })

  it('is refused to a payer, who owns what it is about', async () => {
    const { data, errors } = await callers.ask(
      'jwt',
      await callers.payerToken(seededEndUsers.johnDoe),
      createLink('checkoutLink { id }'),
      { input: input() },
    )
    expect(data).toBeNull()
    expect(
      errors.map(({ message, extensions }) => [message, extensions['code'], extensions['writeMayHaveApplied']]),
    ).toEqual([["A payer's token may only read.", 'FORBIDDEN', false]])
    expect(changes()).toEqual([])
  })
})

it('a payer sees no more than the id of the account at the other end, however it is asked for', async () => {
  const ends = 'originAccount { id endUser { id } } destinationAccount { id endUser { id } }'
  const { data } = await callers.ask(
    'none',
    undefined,
    `{ transactions(type: TRANSFER, first: 50) { nodes { id ${ends} } } }`,
  )
  const transfers = valueAt(data, ['transactions', 'nodes']) as {
    readonly id: string
    readonly originAccount: { readonly id: string; readonly endUser: { readonly id: string } }
    readonly destinationAccount: { readonly id: string; readonly endUser: { readonly id: string } }
  }[]
  const transfer = transfers.find(
    ({ originAccount, destinationAccount }) => originAccount.endUser.id !== destinationAccount.endUser.id,
  )
  const selection = `id last4 institution { name } metadata sourceConnectLink { id } endUser { id firstName }
    transactions(type: TRANSFER, side: DESTINATION, first: 50) { nodes { originAccount { id } } }`
  const answer = await callers.ask(
    'jwt',
    await callers.payerToken(transfer?.originAccount.endUser.id ?? ''),
    `{ transaction(id: "${transfer?.id}", type: TRANSFER) { destinationAccount { ${selection} } } }`,
  )
  expect(answer.errors).toEqual([])
  const seen = valueAt(answer.data, ['transaction', 'destinationAccount'])
  expect(seen).toMatchObject({
    id: transfer?.destinationAccount.id,
    last4: null,
    institution: null,
    sourceConnectLink: null,
    endUser: null,
  })
  // Only their own transfers to it.
  const own = new Set(
    transfers
      .filter(({ originAccount }) => originAccount.endUser.id === transfer?.originAccount.endUser.id)
      .map(({ originAccount }) => originAccount.id),
  )
  const origins = valueAt(seen, ['transactions', 'nodes']) as { readonly originAccount: { readonly id: string } }[]
  expect(origins.length).toBeGreaterThan(0)
  expect(origins.filter(({ originAccount }) => !own.has(originAccount.id))).toEqual([])
})
