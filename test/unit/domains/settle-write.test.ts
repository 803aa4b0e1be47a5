// Mutation.settleWrite and WriteIntent.reference: how a reviewer names one of several writes with the same key.
import { expect, it } from 'vitest'
import type { Caller, GatewayContext } from '../../../src/domains/shared/context.ts'
import type { WritePayloadSource } from '../../../src/domains/shared/write-payload.ts'
import { writeIntentResolvers } from '../../../src/domains/write-intents/index.ts'
import { createWriteReview } from '../../../src/ledger/review.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { environment, testLedger, testRequest, unclear } from '../../support/ledger.ts'

const reviewer: Caller = { kind: 'jwt', scopes: new Set(['writes:review']), endUserId: undefined }

type Resolver = (root: unknown, args: unknown, context: Partial<GatewayContext>) => Promise<WritePayloadSource>

async function twoWrites() {
  const store = openSqliteStore(':memory:')
  const { ledger, clock } = testLedger({ store })
  const request = testRequest(clock, unclear)
  for (const principal of ['ana', 'eva']) await ledger.perform({ ...request, principal })
  const review = createWriteReview({ store, environment, clock, onOutcome: () => undefined })
  const context = { caller: reviewer, principal: async () => 'reviewer', review }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it uses no more of its context
  const resolver = writeIntentResolvers.Mutation?.settleWrite as Resolver
  const { idempotencyKey } = request
  const settle = (reference?: string) =>
    resolver(null, { input: { idempotencyKey, state: 'REJECTED', reason: 'seen', reference } }, context)
  const find = async (principal: string) =>
    (await store.find(environment, principal, idempotencyKey)) ?? expect.fail('no write')
  return { settle, find }
}

it('settles the write with the reference, and leaves the other', async () => {
  const { settle, find } = await twoWrites()
  const ambiguous = await settle()
  expect(ambiguous).toMatchObject({
    userErrors: [{ code: 'INVALID', path: ['input', 'idempotencyKey'] }],
    intent: null,
  })
  const { reference } = await find('eva')
  expect(await settle(reference)).toMatchObject({
    userErrors: [],
    intent: { record: { reference, settler: 'reviewer' } },
  })
  expect([(await find('ana')).state, (await find('eva')).state]).toEqual(['CONFIRMING', 'REJECTED'])
  expect(await settle(reference)).toMatchObject({ userErrors: [{ code: 'INVALID', path: ['input', 'reference'] }] })
  expect(await settle('NONE')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'reference'] }] })
})

it('shows the reference to reviewers only', async () => {
  const { find } = await twoWrites()
  const record = await find('ana')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it uses no more of its context
  const resolver = Object(writeIntentResolvers.WriteIntent).reference as (
    root: unknown,
    args: unknown,
    context: { readonly caller: Caller },
  ) => string | null
  const reference = (caller: Caller) => resolver({ record, replayed: true, result: {} }, {}, { caller })
  expect(reference(reviewer)).toBe(record.reference)
  expect(reference({ ...reviewer, scopes: new Set(['payments:read']) })).toBeNull()
  expect(reference({ kind: 'passthrough', scopes: undefined, endUserId: undefined })).toBeNull()
  expect(reference({ ...reviewer, endUserId: 'eur_1' })).toBeNull()
})
