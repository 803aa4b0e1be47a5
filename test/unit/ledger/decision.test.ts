// What a search proves, as a table: before and after the settle window, once and again, and where it fails.
import { describe, expect, it } from 'vitest'
import type { SearchResult } from '../../../src/ledger/search.ts'
import type { WriteRecord } from '../../../src/ledger/record.ts'
import { noEvidence } from '../../../src/ledger/evidence.ts'
import { decide } from '../../../src/ledger/decision.ts'

const sentUntil = new Date('2030-01-01T00:00:00.000Z')
const after = (seconds: number) => new Date(sentUntil.getTime() + seconds * 1000)
const timing = { settleMs: 60_000, firstSearchMs: 5000 }

function record(changes: Partial<WriteRecord> = {}): WriteRecord {
  return {
    environment: 'test',
    principal: 'anonymous',
    idempotencyKey: 'key-0123456789abcdef',
    mutation: 'authorizeTransaction',
    fingerprint: 'f1',
    reference: 'REFERENCE',
    searchCriteria: { amount: 100 },
    createsObject: true,
    createdAt: after(-20),
    revision: 3,
    state: 'CONFIRMING',
    owner: 'this process',
    leaseUntil: after(100),
    updatedAt: sentUntil,
    settledAt: null,
    sender: null,
    druoId: null,
    objectType: null,
    outcome: null,
    sentAt: after(-15),
    sentUntil,
    nextSearchAt: null,
    searches: 0,
    failedSearches: 0,
    emptySearches: 0,
    reviewReason: null,
    settledBy: null,
    settler: null,
    settledReason: null,
    evidence: null,
    alarm: null,
    alarmAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    ...changes,
  }
}

const notExecuted = { state: 'NOT_EXECUTED', settledAt: after(90), emptySearches: 3 } as const
const absent: SearchResult = { kind: 'absent' }
const failed: SearchResult = { kind: 'failed', cause: 'ECONNREFUSED' }

const object = { id: 'trx_1', amount: 100, currency: 'COP', createdAt: null, differs: [] }
const proof = { longestDelayMs: 0 }
/** This process has watched the write since it was sent. */
const watched = (seconds: number, { emptySearches = 0 }: Partial<WriteRecord> = {}) => ({
  at: after(seconds),
  window: { watchedMs: seconds * 1000, emptySearches },
  proof,
})

describe('decide', () => {
  it.each<[string, Partial<WriteRecord>, SearchResult, number, object]>([
    ['found at once', {}, { kind: 'found', id: 'trx_1', snapshot: 1 }, 0, { event: 'found', druoId: 'trx_1' }],
    [
      'found late',
      notExecuted,
      { kind: 'found', id: 'trx_1', snapshot: 1 },
      700,
      { event: 'found', nextSearchAt: null },
    ],
    ['several', {}, { kind: 'several' }, 0, { event: 'needsReview', reviewReason: 'several' }],
    ['another amount', {}, { kind: 'different' }, 0, { event: 'needsReview', reviewReason: 'different' }],
    [
      'no search',
      {},
      { kind: 'impossible' },
      0,
      { event: 'needsReview', reviewReason: 'noSearch', nextSearchAt: null },
    ],
    ['no search any more', notExecuted, { kind: 'impossible' }, 700, { event: 'inconclusive', nextSearchAt: null }],

    ['absent at once', {}, absent, 0, { event: 'inconclusive', emptySearches: 0, nextSearchAt: after(10) }],
    ['absent again', { searches: 2 }, absent, 15, { event: 'inconclusive', emptySearches: 0, nextSearchAt: after(55) }],
    ['absent shortly before', { searches: 3 }, absent, 59.999, { emptySearches: 0, nextSearchAt: after(60) }],
    ['absent after', {}, absent, 60, { event: 'inconclusive', emptySearches: 1, nextSearchAt: after(65) }],
    [
      'absent twice',
      { emptySearches: 1 },
      absent,
      65,
      { event: 'inconclusive', emptySearches: 2, nextSearchAt: after(75) },
    ],
    ['absent thrice', { emptySearches: 2 }, absent, 75, { event: 'absentForGood', nextSearchAt: after(675) }],
    [
      'absent thrice after days',
      { emptySearches: 2 },
      absent,
      200_000,
      { event: 'absentForGood', settledBy: 'search' },
    ],
    ['absent ten minutes later', notExecuted, absent, 690, { event: 'inconclusive', nextSearchAt: after(3690) }],
    [
      'absent an hour later',
      { ...notExecuted, emptySearches: 4 },
      absent,
      3690,
      { emptySearches: 5, nextSearchAt: null },
    ],

    ['failed', { emptySearches: 2 }, failed, 70, { event: 'inconclusive', emptySearches: 2, nextSearchAt: after(75) }],
    ['failed again', { failedSearches: 3 }, failed, 70, { failedSearches: 4, nextSearchAt: after(110) }],
    [
      'failed for hours',
      { failedSearches: 500 },
      failed,
      80_000,
      { event: 'inconclusive', nextSearchAt: after(80_300) },
    ],
    ['failed for a day', { failedSearches: 500 }, failed, 86_400, { event: 'needsReview', reviewReason: 'tooOld' }],
    ['failed after all', notExecuted, failed, 690, { event: 'inconclusive', nextSearchAt: after(695) }],
    ['failed a day after all', notExecuted, failed, 86_490, { event: 'inconclusive', nextSearchAt: null }],
    ['asked to wait', {}, { ...failed, retryAfterMs: 30_000 }, 0, { nextSearchAt: after(30) }],
    ['asked to wait for ever', {}, { ...failed, retryAfterMs: 1e12 }, 0, { nextSearchAt: after(300) }],
    ['absent after failures', { failedSearches: 9 }, absent, 60, { failedSearches: 0, nextSearchAt: after(65) }],
  ])('%s', (_name, changes, result, seconds, expected) => {
    expect(decide(record(changes), result, watched(seconds, changes), timing)).toMatchObject(expected)
  })

  it('ignores an absence if the search began inside the settle window', () => {
    const circumstances = { ...watched(59.999, { emptySearches: 2 }), at: after(75) }
    const decision = decide(record({ emptySearches: 2 }), absent, circumstances, timing)
    expect(decision).toMatchObject({
      event: 'inconclusive',
      emptySearches: 0,
      nextSearchAt: new Date(after(75).getTime() + 1),
    })
  })

  it('counts only the time and the searches of this process, not what clocks or the record say', () => {
    const justStarted = { at: after(500_000), window: { watchedMs: 0, emptySearches: 0 }, proof }
    expect(decide(record({ emptySearches: 2 }), absent, justStarted, timing)).toMatchObject({
      event: 'inconclusive',
      nextSearchAt: after(500_010),
    })
  })

  it('waits ten times as long as the list has ever lagged', () => {
    const slow = { ...watched(75, { emptySearches: 2 }), proof: { longestDelayMs: 10_000 } }
    expect(decide(record(), absent, slow, timing)).toMatchObject({ event: 'inconclusive', emptySearches: 0 })
    const later = { ...watched(100, { emptySearches: 2 }), proof: { longestDelayMs: 10_000 } }
    expect(decide(record(), absent, later, timing)).toMatchObject({ event: 'absentForGood' })
  })

  it.each([
    ['of a list that has never shown an acknowledged write', absent, {}, 'unprovenSearch'],
    ['of the reference, with something alike', { kind: 'alike', found: [object] } as const, { proof }, 'alike'],
  ])('an absence %s leaves it to a person', (_name, result, circumstances, reviewReason) => {
    const last = { at: after(75), window: { watchedMs: 75_000, emptySearches: 2 }, proof: undefined, ...circumstances }
    expect(decide(record(), result, last, timing)).toMatchObject({
      event: 'needsReview',
      reviewReason,
      nextSearchAt: null,
    })
    const first = { ...last, window: { watchedMs: 75_000, emptySearches: 0 } }
    expect(decide(record(), result, first, timing)).toMatchObject({ event: 'inconclusive' })
  })

  it.each<[string, SearchResult, number]>([
    ['finds the write', { kind: 'found', id: 'trx_2', snapshot: null, found: [object] }, 0],
    ['finds nothing', absent, 75],
    ['has nowhere to search', { kind: 'impossible' }, 0],
    ['failed for a day', failed, 86_400],
  ])(
    'an answer that is not what was asked for needs a person, who sees both, also if a search %s',
    (_n, result, seconds) => {
      const evidence = { ...noEvidence, answer: { ...object, differs: ['amount'] } }
      const decision = decide(record({ evidence }), result, watched(seconds, { emptySearches: 2 }), timing)
      expect(decision).toMatchObject({
        event: 'needsReview',
        reviewReason: 'different',
        evidence: { answer: { id: 'trx_1', differs: ['amount'] }, found: 'found' in result ? [object] : [] },
      })
    },
  )

  it('counts every search', () => {
    for (const result of [absent, failed, { kind: 'several' } as const]) {
      expect(decide(record({ searches: 6 }), result, watched(0), timing).searches).toBe(7)
    }
  })
})
