// The reconciler: what becomes of writes whose answer was lost, as time passes and DRUO is asked.
import { describe, expect, it } from 'vitest'
import type { SearchResult } from '../../../src/ledger/search.ts'
import type { SendResult } from '../../../src/ledger/send-result.ts'
import { leaseMs, testLedger, testRequest, unclear } from '../../support/ledger.ts'
import { testReconciler } from '../../support/reconciler.ts'

const key = 'key-0123456789abcdef'
const found: SearchResult = { kind: 'found', id: 'trx_9', snapshot: { status: 'PENDING' } }
const absent: SearchResult = { kind: 'absent' }
const failed: SearchResult = { kind: 'failed', cause: 'ECONNREFUSED' }
const never = () => new Promise<SendResult<string>>(() => undefined)

describe('a write whose answer was lost', () => {
  it('that DRUO has, succeeds with the first search, and answers its key from then on', async () => {
    const { ledger, clock, asked, events, pass } = testReconciler([found])
    const report = await ledger.perform(testRequest(clock, unclear))
    expect(report).toMatchObject({ kind: 'unclear', record: { nextSearchAt: new Date(clock.now().getTime() + 5000) } })
    const sentAt = clock.now()
    await pass(4)
    expect(asked).toEqual([])
    await pass(1)
    expect(asked).toMatchObject([
      { mutation: 'authorizeTransaction', searchCriteria: { amount: 100 }, sentAt, principal: 'anonymous' },
    ])
    expect(await ledger.perform(testRequest(clock))).toMatchObject({
      kind: 'done',
      replayed: true,
      record: {
        state: 'SUCCEEDED',
        druoId: 'trx_9',
        settledBy: 'search',
        outcome: { snapshot: { status: 'PENDING' } },
      },
    })
    expect(events).toEqual(['SUCCEEDED'])
  })

  it('that DRUO has not, is NOT_EXECUTED after three empty searches beyond the settle window, not before', async () => {
    const { ledger, clock, asked, events, pass } = testReconciler([absent])
    await ledger.perform(testRequest(clock, unclear))
    await pass(59)
    const early = asked.length
    await pass(1)
    expect(asked).toHaveLength(early + 1)
    await pass(14)
    expect((await ledger.find('anonymous', key))?.state).toBe('CONFIRMING')
    await pass(1)
    expect(asked).toHaveLength(early + 3)
    expect(await ledger.find('anonymous', key)).toMatchObject({ state: 'NOT_EXECUTED', settledBy: 'search' })
    expect(events).toEqual(['NOT_EXECUTED'])
    const again = testRequest(clock)
    expect(await ledger.perform(again)).toMatchObject({ kind: 'unclear', record: { state: 'NOT_EXECUTED' } })
    expect(again.sent()).toBe(0)
  })

  it('that DRUO shows late, still succeeds, with an alarm', async () => {
    let shown = false
    const { ledger, clock, events, pass } = testReconciler(async () => (shown ? found : absent))
    await ledger.perform(testRequest(clock, unclear))
    await pass(100)
    shown = true
    await pass(600)
    expect(events).toEqual(['NOT_EXECUTED', 'SUCCEEDED lateSuccess'])
    expect(await ledger.find('anonymous', key)).toMatchObject({ state: 'SUCCEEDED', druoId: 'trx_9' })
  })

  it('is looked for twice more after it was given up, and then no more', async () => {
    const { ledger, clock, asked, pass } = testReconciler([absent])
    await ledger.perform(testRequest(clock, unclear))
    await pass(100)
    const sofar = asked.length
    await pass(3700)
    expect(asked).toHaveLength(sofar + 2)
    expect((await ledger.find('anonymous', key))?.nextSearchAt).toBeNull()
  })

  it.each<[SearchResult['kind'], SearchResult, string]>([
    ['several', { kind: 'several' }, 'several'],
    ['different', { kind: 'different' }, 'different'],
    ['impossible', { kind: 'impossible' }, 'noSearch'],
  ])('that is found to be %s, needs a review, with an alarm', async (_name, result, reviewReason) => {
    const { ledger, clock, events, pass } = testReconciler([result])
    await ledger.perform(testRequest(clock, unclear))
    await pass(5)
    expect(await ledger.find('anonymous', key)).toMatchObject({ state: 'NEEDS_REVIEW', reviewReason, settledAt: null })
    expect(events).toEqual(['NEEDS_REVIEW needsReview'])
  })

  it('of a kind that has no search needs a review at once, and nobody is asked', async () => {
    const { ledger, clock, asked, reconciler, events } = testReconciler([found])
    await ledger.perform(testRequest(clock, unclear, { searchCriteria: null }))
    await reconciler.turn()
    expect(events).toEqual(['NEEDS_REVIEW needsReview'])
    expect(asked).toEqual([])
  })

  it('stays in doubt while searches fail, and needs a review after a day', async () => {
    const { ledger, clock, results, events, pass } = testReconciler([failed])
    await ledger.perform(testRequest(clock, unclear))
    await pass(3600)
    expect((await ledger.find('anonymous', key))?.state).toBe('CONFIRMING')
    // Backed off to one in five minutes.
    expect(results.length).toBeLessThan(20)
    clock.advance(23 * 3_600_000)
    await pass(1)
    expect(events).toEqual(['NEEDS_REVIEW needsReview'])
  })

  it('is not decided by a search that throws', async () => {
    const { ledger, clock, results, pass } = testReconciler(() => Promise.reject(new Error('bug')))
    await ledger.perform(testRequest(clock, unclear))
    await pass(200)
    expect(new Set(results)).toEqual(new Set(['failed']))
    expect((await ledger.find('anonymous', key))?.state).toBe('CONFIRMING')
  })
})

describe('a sender that does not report back', () => {
  it('is seen to without anybody asking, and the settle window counts from the end of its claim', async () => {
    const { ledger, clock, events, pass } = testReconciler([absent])
    await ledger.perform(testRequest(clock, never, { waitUntil: clock.now() }))
    const leaseUntil = clock.now().getTime() + leaseMs
    await pass(59)
    expect(events).toEqual([])
    await pass(1)
    expect(events).toEqual(['CONFIRMING'])
    expect((await ledger.find('anonymous', key))?.sentUntil).toEqual(new Date(leaseUntil))
    await pass(74)
    expect(events).toEqual(['CONFIRMING'])
    await pass(1)
    expect(events).toEqual(['CONFIRMING', 'NOT_EXECUTED'])
  })

  it('is believed all the same when it does so during a search', async () => {
    const answer = Promise.withResolvers<SendResult<string>>()
    const lookedUp = Promise.withResolvers<void>()
    const { ledger, clock, outcomes, events, reconciler, store } = testReconciler(async () => {
      answer.resolve({ kind: 'done', id: 'trx_1', value: 'made' })
      await lookedUp.promise
      return { kind: 'different' }
    })
    const performed = ledger.perform(testRequest(clock, () => answer.promise, { waitUntil: clock.now() }))
    await performed
    clock.advance(leaseMs)
    const turn = reconciler.turn()
    await expect.poll(() => outcomes.map(({ state }) => state)).toEqual(['SUCCEEDED'])
    lookedUp.resolve()
    await turn
    expect(events).toEqual(['CONFIRMING'])
    expect(await store.find('test', 'anonymous', key)).toMatchObject({
      state: 'SUCCEEDED',
      druoId: 'trx_1',
      settledBy: 'answer',
    })
  })

  it('and was sent again during a search: what the search did not find says nothing about the second request', async () => {
    const answer = Promise.withResolvers<SendResult<string>>()
    let isSentAgain = false
    const { clock, pass, store } = testReconciler(async () => {
      const record = await store.find('test', 'anonymous', key)
      // The third empty search would be the last one.
      if (!isSentAgain && record?.emptySearches === 2) {
        isSentAgain = true
        answer.resolve({ kind: 'unsent', reason: 'unavailable', cause: 'test' })
        await expect.poll(async () => (await store.find('test', 'anonymous', key))?.state).toBe('RECORDED')
        await sender.perform(testRequest(clock, async () => ({ kind: 'unclear', cause: 'test' })))
      }
      return absent
    })
    const { ledger: sender } = testLedger({ store, clock, owner: 'another process' })
    await sender.perform(testRequest(clock, () => answer.promise, { waitUntil: clock.now() }))
    while (!isSentAgain) await pass(1)
    expect(await store.find('test', 'anonymous', key)).toMatchObject({ state: 'CONFIRMING', settledAt: null })
  })

  it('and reports a success after all was given up, is believed, with an alarm', async () => {
    const answer = Promise.withResolvers<SendResult<string>>()
    const { ledger, clock, outcomes, pass } = testReconciler([absent])
    await ledger.perform(testRequest(clock, () => answer.promise, { waitUntil: clock.now() }))
    await pass(150)
    expect((await ledger.find('anonymous', key))?.state).toBe('NOT_EXECUTED')
    answer.resolve({ kind: 'done', id: 'trx_1', value: 'made' })
    await expect.poll(() => outcomes).toEqual([{ state: 'SUCCEEDED', cause: null, alarm: 'lateSuccess' }])
  })
})
