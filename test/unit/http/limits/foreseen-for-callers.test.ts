// The calls foreseen are never fewer than those made, also for callers who cost more than others: payers, and passthrough.
import { getOperationAST, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../../src/domains/shared/context.ts'
import { payerAccessPolicy } from '../../../../src/domains/shared/payer-access-policy.ts'
import { costPlan } from '../../../../src/http/limits/operation-cost.ts'
import { upstreamCalls } from '../../../../src/http/limits/upstream-calls.ts'
import { type Callers, startCallers } from '../../../support/callers.ts'
import { druoClient } from '../../../support/druo-client.ts'
import { goldens } from '../../../support/goldens.ts'
import { answers, misbehavingServer } from '../../../support/misbehaving-server.ts'
import { schema } from '../../../support/schema.ts'

const johnDoe = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'
const payer = { kind: 'jwt', endUserId: johnDoe } as const
const passthrough = { kind: 'passthrough', endUserId: undefined } as const

function foreseen(query: string, variables: Readonly<Record<string, unknown>>, caller: Omit<Caller, 'scopes'>): number {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('the document has no single operation')
  return costPlan(schema, upstreamCalls(schema), document, operation).evaluate(variables, caller).upstreamCalls
}

let callers: Callers
beforeAll(async () => {
  callers = await startCallers({ RATE_LIMIT_PER_MINUTE: '0' })
})
afterAll(() => callers[Symbol.asyncDispose]())

async function made(kind: 'jwt' | 'passthrough', query: string, variables: unknown): Promise<number> {
  const token = kind === 'jwt' ? await callers.payerToken(johnDoe) : await callers.druoToken()
  const before = callers.upstream.calls.length
  await callers.ask(kind, token, query, variables)
  // The ledger's searches in the background belong to no request.
  return callers.upstream.calls.slice(before).filter(({ headers }) => headers['x-request-id'] !== undefined).length
}

describe('in the golden', () => {
  it.each(goldens)('$file', async ({ query, variables }) => {
    expect(await made('jwt', query, variables)).toBeLessThanOrEqual(foreseen(query, variables, payer))
    expect(await made('passthrough', query, variables)).toBeLessThanOrEqual(foreseen(query, variables, passthrough))
  })
})

it('of which some cost these callers more', async () => {
  const read = '{ transaction(id: "trx_422f0f81-5001-4cce-a229-242d9ab9960a") { status } }'
  const ledger = '{ writeIntent(idempotencyKey: "foreseen-for-callers") { state } }'
  expect(await made('jwt', read, {})).toBe(2)
  const token = await callers.issuer.token({ claims: { jti: 'never seen before' } })
  const before = callers.upstream.calls.length
  await callers.ask('passthrough', token, ledger)
  expect(callers.upstream.calls.length - before).toBe(1)
})

it('where a payer has more accounts than are read', async () => {
  const druo = await misbehavingServer(
    answers(200, {
      uuid: 'acc_1',
      end_user: johnDoe,
      accounts: [{ uuid: 'acc_1' }],
      page_info: { has_next_page: true },
    }),
  )
  await payerAccessPolicy(druoClient(druo), johnDoe).transactions.get('acc_1', 'PAYMENT')
  // Two of the three addresses of a transaction were not needed.
  expect(druo.requests).toHaveLength(foreseen('{ transaction(id: "acc_1") { status } }', {}, payer) - 2)
})
