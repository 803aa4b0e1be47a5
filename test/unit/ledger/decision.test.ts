// What a search proves, as a table: before and after the settle window, once and again, and where it fails.
import { describe, expect, it } from 'vitest'
import type { SearchResult } from '../../../src/ledger/search.ts'
import type { WriteRecord } from '../../../src/ledger/record.ts'
import { decide } from '../../../src/ledger/decision.ts'

const sentUntil = new Date('2030-01-01T00:00:00.000Z')
const after = (seconds: number) => new Date(sentUntil.getTime() + seconds * 1000)
const timing = { settleMs: 60_000, firstSearchMs: 5000 }

function record(changes: Partial<WriteRecord> = {}): WriteRecord {
  return {
    principal: 'anonymous',
    idempotencyKey: 'key-0123456789abcdef',
    mutation: 'authorizeTransaction',
    fingerprint: 'f1',
    reference: 'REFERENCE',
    searchCriteria: { amount: 100 },
    createdAt: after(-20),
    revision: 3,
    state: 'CONFIRMING',
    owner: 'this process',
    leaseUntil: after(100),
    updatedAt: sentUntil,
    settledAt: null,
    druoId: null,
    outcome: null,
    sentAt: after(-15),
    sentUntil,
    nextSearchAt: null,
    searches: 0,
    failedSearches: 0,
    emptySearches: 0,
    reviewReason: null,
    settledBy: null,
    settledReason: null,
    ...changes,
  }
}

const notExecuted = { state: 'NOT_EXECUTED', settledAt: after(90), emptySearches: 3 } as const
const absent: SearchResult = { kind: 'absent' }
const failed: SearchResult = { kind: 'failed', cause: 'ECONNREFUSED' }

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
    ['several', {}, { kind: 'several' }, 0, { event: 'foundConflicting', reviewReason: 'several' }],
    ['another amount', {}, { kind: 'different' }, 0, { event: 'foundConflicting', reviewReason: 'different' }],
    [
      'no search',
      {},
      { kind: 'impossible' },
      0,
      { event: 'notSearchable', reviewReason: 'notSearchable', nextSearchAt: null },
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
    ['failed for a day', { failedSearches: 500 }, failed, 86_400, { event: 'tooOld', reviewReason: 'tooOld' }],
    ['failed after all', notExecuted, failed, 690, { event: 'inconclusive', nextSearchAt: after(695) }],
    ['failed a day after all', notExecuted, failed, 86_490, { event: 'inconclusive', nextSearchAt: null }],
    ['asked to wait', {}, { ...failed, retryAfterMs: 30_000 }, 0, { nextSearchAt: after(30) }],
    ['asked to wait for ever', {}, { ...failed, retryAfterMs: 1e12 }, 0, { nextSearchAt: after(300) }],
    ['absent after failures', { failedSearches: 9 }, absent, 60, { failedSearches: 0, nextSearchAt: after(65) }],
  ])('%s', (_name, changes, result, seconds, expected) => {
    const moments = { startedAt: after(seconds), at: after(seconds) }
    expect(decide(record(changes), result, moments, timing)).toMatchObject(expected)
  })

  it('takes an absence for nothing where the search began inside the settle window', () => {
    const moments = { startedAt: after(59.999), at: after(75) }
    const decision = decide(record({ emptySearches: 2 }), absent, moments, timing)
    expect(decision).toMatchObject({ event: 'inconclusive', emptySearches: 0, nextSearchAt: after(75) })
  })

  it('counts every search', () => {
    const moments = { startedAt: after(0), at: after(0) }
    for (const result of [absent, failed, { kind: 'several' } as const]) {
      expect(decide(record({ searches: 6 }), result, moments, timing).searches).toBe(7)
    }
  })
})
