// The authorization matrix of `_entities`: each type that other subgraphs may extend, by kind of caller.
import { type GraphQLUnionType, isUnionType } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  seededAccounts,
  seededCheckoutLink,
  seededEndUsers,
  seededTransactions,
} from '../../../../src/sandbox/seeded.ts'
import { type Callers, type GatewayKind, startCallers, valueAt } from '../../../support/callers.ts'
import { subgraphSchema } from '../../../support/schema.ts'
import { everyScope } from '../../../support/token-issuer.ts'

interface Entity {
  readonly representation: Readonly<Record<string, string>>
  readonly scope: string
}

const { johnDoe, organization: stranger } = seededEndUsers

/** All of them are John Doe's. */
const entities: Readonly<Record<string, Entity>> = {
  Account: { representation: { id: seededAccounts.johnDoe }, scope: 'accounts:read' },
  CheckoutLink: { representation: { id: seededCheckoutLink }, scope: 'payments:read' },
  EndUser: { representation: { id: johnDoe }, scope: 'end_users:read' },
  Transaction: { representation: { id: seededTransactions.authorized }, scope: 'payments:read' },
}

let callers: Callers
let backend: Record<GatewayKind, string | undefined>
beforeAll(async () => {
  callers = await startCallers({ FEDERATION: 'true' })
  backend = { none: undefined, jwt: await callers.backendToken(), passthrough: await callers.druoToken() }
}, 60_000)
afterAll(() => callers[Symbol.asyncDispose]())
beforeEach(() => {
  callers.upstream.calls.length = 0
})

const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename ... on Account { Account: last4 } ... on CheckoutLink { CheckoutLink: deliveryStatus }
  ... on EndUser { EndUser: code } ... on Transaction { Transaction: code }
} }`

async function ask(kind: GatewayKind, token: string | undefined, names: readonly string[]) {
  const representations = names.map((name) => ({ __typename: name, ...entities[name]?.representation }))
  const { data, errors, reply } = await callers.ask(kind, token, query, { representations })
  return { found: valueAt(data, ['_entities']), errors, status: reply.status }
}

it('has a row for every type', () => {
  const union = subgraphSchema.getType('_Entity')
  expect(isUnionType(union)).toBe(true)
  const types = (union as GraphQLUnionType).getTypes().map(({ name }) => name)
  expect(Object.keys(entities).sort()).toEqual(types.sort())
})

describe.each(Object.entries(entities))('%s', (name, { scope }) => {
  const served = [{ __typename: name, [name]: expect.any(String) }]

  it.each(['none', 'jwt', 'passthrough'] as const)('is answered to the merchant: %s', async (kind) => {
    const { found, errors } = await ask(kind, backend[kind], [name])
    expect({ found, errors }).toEqual({ found: served, errors: [] })
  })

  it.each(['jwt', 'passthrough'] as const)('is answered to nobody without a token: %s', async (kind) => {
    expect((await ask(kind, undefined, [name])).status).toBe(401)
  })

  it('needs its scope, by name, and asks DRUO nothing without it', async () => {
    const others = everyScope.split(' ').filter((other) => other !== scope)
    const { found, errors } = await ask('jwt', await callers.backendToken(others), [name])
    expect(found).toEqual([null])
    expect(errors.map(({ extensions, path }) => [extensions['code'], path])).toEqual([['FORBIDDEN', ['_entities', 0]]])
    expect(errors[0]?.message).toContain(`needs the scope ${scope}.`)
    expect(callers.upstream.calls).toEqual([])
  })

  it('is content with its scope alone', async () => {
    expect((await ask('jwt', await callers.backendToken([scope]), [name])).found).toEqual(served)
  })

  it('is shown to the payer whose it is, and is null to another', async () => {
    expect((await ask('jwt', await callers.payerToken(johnDoe), [name])).found).toEqual(served)
    const { found, errors } = await ask('jwt', await callers.payerToken(stranger), [name])
    expect({ found, errors }).toEqual({ found: [null], errors: [] })
  })
})

it('what one caller may see is served beside what they may not', async () => {
  const { found, errors } = await ask('jwt', await callers.backendToken(['end_users:read']), ['Account', 'EndUser'])
  expect(found).toEqual([null, { __typename: 'EndUser', EndUser: expect.any(String) }])
  expect(errors.map(({ path }) => path)).toEqual([['_entities', 0]])
})

it('without any of the scopes nothing is answered', async () => {
  const { found, errors } = await ask('jwt', await callers.backendToken(['payments:write']), ['EndUser'])
  expect(found).toBeNull()
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN'])
})
