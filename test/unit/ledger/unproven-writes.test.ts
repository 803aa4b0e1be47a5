// A write in review only because its list was not proven: what becomes of it once the list is proven.
import { describe, expect, it } from 'vitest'
import { resolveManually } from '../../../src/ledger/manual-resolution.ts'
import type { SearchResult } from '../../../src/ledger/search.ts'
import type { ListProof } from '../../../src/ledger/store.ts'
import { environment, testRequest, unclear } from '../../support/ledger.ts'
import { proven, testReconciler } from '../../support/reconciler.ts'

const key = 'key-0123456789abcdef'
const absent: SearchResult = { kind: 'absent' }
const failed: SearchResult = { kind: 'failed', cause: 'ECONNREFUSED' }
const found: SearchResult = { kind: 'found', id: 'trx_1', snapshot: null }

/** A write that an unproven list has brought into review. */
async function inReview() {
  let proof: ListProof | undefined
  let result = absent
  const reconciler = testReconciler(async () => result, { proofs: { find: async () => proof } })
  const { ledger, clock, pass, store, asked } = reconciler
  await ledger.perform(testRequest(clock, unclear))
  await pass(75)
  const record = async () => (await ledger.find('anonymous', key)) ?? expect.fail('no record')
  expect(await record()).toMatchObject({ state: 'NEEDS_REVIEW', reviewReason: 'unprovenSearch', nextSearchAt: null })
  const before = asked.length
  return {
    ...reconciler,
    record,
    searches: () => asked.length - before,
    prove: (change: Partial<ListProof> = {}) => (proof = { ...proven, ...change }),
    unprove: () => (proof = undefined),
    find: (next: SearchResult) => (result = next),
    settle: async () => {
      const resolution = { state: 'NOT_EXECUTED', reason: 'seen in the portal', settler: 'ana' } as const
      return resolveManually(store, await record(), resolution, clock.now())
    },
  }
}

describe('a write in review', () => {
  it('is not searched for while its list is not proven', async () => {
    const { pass, record, searches } = await inReview()
    await pass(600)
    expect([(await record()).state, searches()]).toEqual(['NEEDS_REVIEW', 0])
  })

  it('is not executed after three more empty searches of a list that is proven', async () => {
    const { pass, record, reconciler, prove, searches, events } = await inReview()
    prove()
    await reconciler.listProven()
    await pass(15)
    expect([(await record()).state, searches()]).toEqual(['NEEDS_REVIEW', 2])
    await pass(1)
    expect([(await record()).state, searches()]).toEqual(['NOT_EXECUTED', 3])
    expect(await record()).toMatchObject({ settledBy: 'search', alarm: null })
    expect(events).toEqual(['NEEDS_REVIEW needsReview', 'NOT_EXECUTED'])
  })

  it('waits ten times as long as the list has lagged', async () => {
    const { pass, record, reconciler, prove } = await inReview()
    prove({ longestDelayMs: 60_000 })
    await reconciler.listProven()
    await pass(500)
    expect((await record()).state).toBe('NEEDS_REVIEW')
    await pass(200)
    expect((await record()).state).toBe('NOT_EXECUTED')
  })

  it('has succeeded if it is found', async () => {
    const { pass, record, reconciler, prove, find } = await inReview()
    prove()
    find(found)
    await reconciler.listProven()
    await pass(1)
    expect(await record()).toMatchObject({ state: 'SUCCEEDED', druoId: 'trx_1', settledBy: 'search' })
  })

  it('is searched for within a minute if another replica has proven the list', async () => {
    const { pass, record, prove, find } = await inReview()
    prove()
    find(found)
    await pass(60)
    expect((await record()).state).toBe('SUCCEEDED')
  })

  it('stays in review, searched for again and again, while searches fail', async () => {
    const { pass, record, reconciler, prove, find } = await inReview()
    prove()
    find(failed)
    await reconciler.listProven()
    await pass(3600)
    expect(await record()).toMatchObject({ state: 'NEEDS_REVIEW', reviewReason: 'unprovenSearch' })
    find(found)
    await pass(300)
    expect((await record()).state).toBe('SUCCEEDED')
  })

  it('stays in review if the proof is lost before three searches', async () => {
    const { pass, record, reconciler, prove, unprove } = await inReview()
    prove()
    await reconciler.listProven()
    await pass(6)
    unprove()
    await pass(600)
    expect(await record()).toMatchObject({ state: 'NEEDS_REVIEW', reviewReason: 'unprovenSearch', nextSearchAt: null })
  })

  it.each([
    ['several', { kind: 'several' }],
    ['different', { kind: 'different' }],
    ['alike', { kind: 'alike', found: [{ id: 'trx_9', amount: 1, currency: null, createdAt: null, differs: [] }] }],
  ] as const)('stays in review for another reason: %s', async (reviewReason, result) => {
    const { pass, record, reconciler, prove, find, searches } = await inReview()
    prove()
    find(result)
    await reconciler.listProven()
    await pass(60)
    expect(await record()).toMatchObject({ state: 'NEEDS_REVIEW', reviewReason, nextSearchAt: null })
    const before = searches()
    await reconciler.listProven()
    await pass(120)
    expect(searches()).toBe(before)
  })

  it('that a person has settled stays as it is', async () => {
    const { pass, record, reconciler, prove, find, settle, searches } = await inReview()
    await settle()
    prove()
    find(found)
    await reconciler.listProven()
    await pass(7200)
    expect([await record(), searches()]).toMatchObject([{ state: 'NOT_EXECUTED', settler: 'ana' }, 0])
  })

  it('that a person settles between two searches stays as it is', async () => {
    const { pass, record, reconciler, prove, find, settle, searches } = await inReview()
    prove()
    await reconciler.listProven()
    await pass(6)
    const before = searches()
    expect(before).toBeGreaterThan(0)
    await settle()
    find(found)
    await pass(7200)
    expect([await record(), searches()]).toMatchObject([{ state: 'NOT_EXECUTED', settler: 'ana' }, before])
  })

  it('of another environment stays as it is', async () => {
    const { reconciler, prove, store } = await inReview()
    prove()
    expect(await store.unproven({ environment: 'another', after: '', limit: 10 })).toEqual([])
    await reconciler.listProven()
    expect(await store.unproven({ environment, after: '', limit: 10 })).toEqual([])
  })
})
