// A person's decision about a write: which write it is about, if several have one key.
import { describe, expect, it } from 'vitest'
import { createWriteReview } from '../../../src/ledger/review.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { environment, TestClock, testLedger, testRequest, unclear } from '../../support/ledger.ts'

const resolution = { state: 'NOT_EXECUTED', reason: 'seen in the portal', settler: 'ana' } as const
const { idempotencyKey } = testRequest(new TestClock())

/** Three unclear writes with one key: of two callers here, and of one in another environment. */
async function threeWrites() {
  const store = openSqliteStore(':memory:')
  const clock = new TestClock()
  const here = testLedger({ store, clock })
  const elsewhere = testLedger({ store, clock, environment: 'another' })
  for (const principal of ['ana', 'eva']) await here.ledger.perform(testRequest(clock, unclear, { principal }))
  await elsewhere.ledger.perform(testRequest(clock, unclear, { principal: 'ana' }))
  const referenceOf = async (of: string, principal: string) =>
    (await store.find(of, principal, idempotencyKey))?.reference ?? expect.fail('no write')
  const states = async () =>
    Promise.all(
      [
        [environment, 'ana'],
        [environment, 'eva'],
        ['another', 'ana'],
      ].map(async ([of = '', principal = '']) => (await store.find(of, principal, idempotencyKey))?.state),
    )
  const outcomes: string[] = []
  const review = createWriteReview({ store, environment, clock, onOutcome: ({ state }) => outcomes.push(state) })
  return { review, referenceOf, states, outcomes }
}

describe('a decision about a key that several callers have used', () => {
  it('is not recorded without a reference', async () => {
    const { review, states } = await threeWrites()
    expect(await review.settle({ idempotencyKey }, resolution)).toEqual({ kind: 'ambiguous' })
    expect(await states()).toEqual(['CONFIRMING', 'CONFIRMING', 'CONFIRMING'])
  })

  it.each([
    [environment, 'ana', ['NOT_EXECUTED', 'CONFIRMING', 'CONFIRMING']],
    [environment, 'eva', ['CONFIRMING', 'NOT_EXECUTED', 'CONFIRMING']],
    ['another', 'ana', ['CONFIRMING', 'CONFIRMING', 'NOT_EXECUTED']],
  ])('is about the one with the reference: %s, %s', async (of, principal, expected) => {
    const { review, referenceOf, states, outcomes } = await threeWrites()
    const reference = await referenceOf(of, principal)
    const settled = await review.settle({ idempotencyKey, reference }, resolution)
    expect(settled).toMatchObject({ kind: 'settled', record: { reference, settler: 'ana' } })
    expect([await states(), outcomes]).toEqual([expected, ['NOT_EXECUTED']])
    expect(await review.settle({ idempotencyKey, reference }, resolution)).toMatchObject({ kind: 'not-open' })
  })

  it('is not recorded if the reference belongs to another key, or to no write', async () => {
    const { review, referenceOf, states } = await threeWrites()
    const reference = await referenceOf(environment, 'ana')
    for (const name of [
      { idempotencyKey: 'another-key-000001', reference },
      { idempotencyKey, reference: 'NONE' },
    ]) {
      expect(await review.settle(name, resolution)).toEqual({ kind: 'unknown' })
    }
    expect(await states()).toEqual(['CONFIRMING', 'CONFIRMING', 'CONFIRMING'])
  })
})
