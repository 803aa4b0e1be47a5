// Outcomes on evidence: what must not be called SUCCEEDED or NOT_EXECUTED, and whom a key belongs to.
import { describe, expect, it } from 'vitest'
import type { SearchResult } from '../../../src/ledger/search.ts'
import type { SendResult } from '../../../src/ledger/send-result.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { leaseMs, TestClock, testLedger, testRequest, unclear } from '../../support/ledger.ts'
import { testReconciler } from '../../support/reconciler.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const key = 'key-0123456789abcdef'
const object = { id: 'trx_1', amount: 100, currency: 'COP', createdAt: null, differs: [] }
const found: SearchResult = { kind: 'found', id: 'trx_1', snapshot: null, found: [object] }
const absent: SearchResult = { kind: 'absent', searched: ['/payments/list'] }
const never = () => new Promise<SendResult<string>>(() => undefined)

describe('absence', () => {
  it('is no proof in a list that has never shown an acknowledged write', async () => {
    const { ledger, clock, events, pass } = testReconciler([absent], { proofs: { find: async () => undefined } })
    await ledger.perform(testRequest(clock, unclear))
    await pass(75)
    expect(events).toEqual(['NEEDS_REVIEW needsReview'])
    expect(await ledger.find('anonymous', key)).toMatchObject({
      reviewReason: 'unprovenSearch',
      evidence: { searched: ['/payments/list'], result: 'absent', found: [] },
    })
  })

  it('is no proof while something alike is there, unless that belongs to another write', async () => {
    const alike: SearchResult = { kind: 'alike', found: [object] }
    const { ledger, clock, pass } = testReconciler([alike])
    await ledger.perform(testRequest(clock, unclear))
    await pass(75)
    expect(await ledger.find('anonymous', key)).toMatchObject({
      state: 'NEEDS_REVIEW',
      reviewReason: 'alike',
      evidence: { found: [object] },
    })
    const other = testReconciler([alike])
    await other.ledger.perform(testRequest(other.clock, undefined, { idempotencyKey: 'the key of trx_1' }))
    await other.ledger.perform(testRequest(other.clock, unclear))
    await other.pass(75)
    expect((await other.ledger.find('anonymous', key))?.state).toBe('NOT_EXECUTED')
  })

  it('is no proof before this process has watched the settle window pass, whatever the clocks of others show', async () => {
    const path = temporaryDatabase()
    const clock = new TestClock()
    const ahead = new TestClock()
    ahead.step(180_000)
    const sender = testLedger({ store: openSqliteStore(path), owner: 'a', clock })
    await sender.ledger.perform(testRequest(clock, never, { waitUntil: clock.now() }))
    const other = testReconciler([absent], { store: openSqliteStore(path), owner: 'b', clock: ahead })
    await other.pass(leaseMs / 1000)
    expect(other.events).toEqual([])
    await other.pass(1)
    expect(other.events).toEqual(['CONFIRMING'])
    await other.pass(74)
    expect(other.events).toEqual(['CONFIRMING'])
    await other.pass(1)
    expect(other.events).toEqual(['CONFIRMING', 'NOT_EXECUTED'])
  })

  it('is no proof right after the clock was stepped', async () => {
    const { ledger, clock, events, pass } = testReconciler([absent])
    await ledger.perform(testRequest(clock, unclear))
    await pass(50)
    clock.step(180_000)
    await pass(59)
    expect(events).toEqual([])
    await pass(30)
    expect(events).toEqual(['NOT_EXECUTED'])
  })

  it('of a sender that reports late is taken back, with an alarm that stays', async () => {
    const report = Promise.withResolvers<SendResult<string>>()
    const { ledger, clock, events, outcomes, store, pass } = testReconciler([absent])
    await ledger.perform(testRequest(clock, () => report.promise, { waitUntil: clock.now() }))
    await pass(leaseMs / 1000 + 75)
    expect(events).toEqual(['CONFIRMING', 'NOT_EXECUTED'])
    report.resolve({ kind: 'unclear', cause: 'ECONNRESET' })
    await expect.poll(() => outcomes.at(-1)).toMatchObject({ state: 'CONFIRMING', alarm: 'lateDoubt' })
    expect(await store.unsettled(10)).toMatchObject([{ state: 'CONFIRMING', alarm: 'lateDoubt', settledBy: null }])
    await pass(90)
    expect(await store.unsettled(10)).toMatchObject([{ state: 'NOT_EXECUTED', alarm: 'lateDoubt' }])
  })

  it('found by another token than the sender counts for nothing', async () => {
    const { ledger, clock } = testReconciler([absent], { automatic: false })
    const using = (searcher: string) => ({ searcher, listOf: () => 'list', find: async () => absent })
    await ledger.perform(testRequest(clock, unclear, { search: using('the sender') }))
    for (let minutes = 0; minutes < 60; minutes += 1) {
      clock.advance(60_000)
      await ledger.find('anonymous', key, using('a stranger'))
    }
    expect(await ledger.find('anonymous', key)).toMatchObject({ state: 'CONFIRMING', emptySearches: 0 })
    for (let minutes = 0; minutes < 10; minutes += 1) {
      clock.advance(600_000)
      await ledger.find('anonymous', key, using('the sender'))
    }
    expect((await ledger.find('anonymous', key))?.state).toBe('NOT_EXECUTED')
  })
})

describe('presence', () => {
  it('of an object that is the result of another write proves nothing', async () => {
    const { ledger, clock, pass } = testReconciler([found])
    await ledger.perform(testRequest(clock, undefined, { idempotencyKey: 'the key of trx_1' }))
    await ledger.perform(testRequest(clock, unclear))
    await pass(5)
    expect(await ledger.find('anonymous', key)).toMatchObject({
      state: 'NEEDS_REVIEW',
      reviewReason: 'different',
      druoId: null,
      evidence: { found: [{ id: 'trx_1', differs: ['belongsToAnotherWrite'] }] },
    })
  })

  it('in the answer to two writes settles the first only', async () => {
    const { ledger, clock, outcomes } = testReconciler([absent])
    await ledger.perform(testRequest(clock, undefined, { idempotencyKey: 'the key of trx_1' }))
    expect(await ledger.perform(testRequest(clock))).toMatchObject({ kind: 'unclear', record: { state: 'CONFIRMING' } })
    expect(await ledger.find('anonymous', key)).toMatchObject({
      druoId: null,
      evidence: { answer: { id: 'trx_1', differs: ['belongsToAnotherWrite'] } },
    })
    expect(outcomes.map(({ state }) => state)).toEqual(['SUCCEEDED', 'CONFIRMING'])
  })

  it('of another object than DRUO answered needs a person, who sees both', async () => {
    const answer = { ...object, id: 'trx_9', differs: ['amount'] }
    const { ledger, clock, pass } = testReconciler([found])
    await ledger.perform(testRequest(clock, async () => ({ kind: 'unclear', cause: 'differs', answer })))
    await pass(5)
    expect(await ledger.find('anonymous', key)).toMatchObject({
      state: 'NEEDS_REVIEW',
      reviewReason: 'different',
      evidence: { answer, found: [object] },
    })
  })
})

describe('a key', () => {
  it('of another environment is not used, and the same key is sent there once more', async () => {
    const store = openSqliteStore(':memory:')
    const clock = new TestClock()
    const sandbox = testLedger({ store, clock, environment: 'sandbox:1' })
    const live = testLedger({ store, clock, environment: 'name:live' })
    await sandbox.ledger.perform(testRequest(clock))
    expect(await live.ledger.find('anonymous', key)).toBeUndefined()
    const request = testRequest(clock)
    expect(await live.ledger.perform(request)).toMatchObject({ kind: 'done', replayed: false })
    expect(request.sent()).toBe(1)
  })

  it('has another reference in another ledger', async () => {
    const clock = new TestClock()
    const references = await Promise.all(
      ['one', 'two'].map(async (secret) => {
        const { ledger } = testLedger({ clock, secret })
        await ledger.perform(testRequest(clock))
        return (await ledger.find('anonymous', key))?.reference
      }),
    )
    expect(new Set(references).size).toBe(2)
  })
})
