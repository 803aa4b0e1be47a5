// What a look-up proves, as a table: before and after the settle window, once and again, and where it fails.
import { describe, expect, it } from 'vitest'
import type { LookUpFinding } from '../../../src/shared/write-lookup.ts'
import type { WriteRecord } from '../../../src/shared/write-report.ts'
import { verdictOn } from '../../../src/writes/verdict.ts'

const sentUntil = new Date('2030-01-01T00:00:00.000Z')
const after = (seconds: number) => new Date(sentUntil.getTime() + seconds * 1000)
const timing = { settleMs: 60_000, firstLookUpMs: 5000 }

function record(changes: Partial<WriteRecord> = {}): WriteRecord {
  return {
    principal: 'anonymous',
    idempotencyKey: 'key-0123456789abcdef',
    mutation: 'authorizeTransaction',
    fingerprint: 'f1',
    reference: 'REFERENCE',
    lookup: { amount: 100 },
    createdAt: after(-20),
    revision: 3,
    state: 'UNKNOWN',
    owner: 'this process',
    leaseUntil: after(100),
    updatedAt: sentUntil,
    settledAt: null,
    druoId: null,
    outcome: null,
    sentAt: after(-15),
    sentUntil,
    nextLookUpAt: null,
    lookUps: 0,
    failedLookUps: 0,
    emptyLookUps: 0,
    reviewReason: null,
    settledBy: null,
    settledReason: null,
    ...changes,
  }
}

const notExecuted = { state: 'NOT_EXECUTED', settledAt: after(90), emptyLookUps: 3 } as const
const absent: LookUpFinding = { kind: 'absent' }
const failed: LookUpFinding = { kind: 'failed', cause: 'ECONNREFUSED' }

describe('verdictOn', () => {
  it.each<[string, Partial<WriteRecord>, LookUpFinding, number, object]>([
    ['found at once', {}, { kind: 'found', id: 'trx_1', snapshot: 1 }, 0, { event: 'found', druoId: 'trx_1' }],
    [
      'found late',
      notExecuted,
      { kind: 'found', id: 'trx_1', snapshot: 1 },
      700,
      { event: 'found', nextLookUpAt: null },
    ],
    ['several', {}, { kind: 'several' }, 0, { event: 'foundConflicting', reviewReason: 'several' }],
    ['another amount', {}, { kind: 'different' }, 0, { event: 'foundConflicting', reviewReason: 'different' }],
    ['no look-up', {}, { kind: 'impossible' }, 0, { event: 'noLookUp', reviewReason: 'noLookUp', nextLookUpAt: null }],
    ['no look-up any more', notExecuted, { kind: 'impossible' }, 700, { event: 'inconclusive', nextLookUpAt: null }],

    ['absent at once', {}, absent, 0, { event: 'inconclusive', emptyLookUps: 0, nextLookUpAt: after(10) }],
    ['absent again', { lookUps: 2 }, absent, 15, { event: 'inconclusive', emptyLookUps: 0, nextLookUpAt: after(55) }],
    ['absent shortly before', { lookUps: 3 }, absent, 59.999, { emptyLookUps: 0, nextLookUpAt: after(60) }],
    ['absent after', {}, absent, 60, { event: 'inconclusive', emptyLookUps: 1, nextLookUpAt: after(65) }],
    [
      'absent twice',
      { emptyLookUps: 1 },
      absent,
      65,
      { event: 'inconclusive', emptyLookUps: 2, nextLookUpAt: after(75) },
    ],
    ['absent thrice', { emptyLookUps: 2 }, absent, 75, { event: 'absentForGood', nextLookUpAt: after(675) }],
    ['absent thrice after days', { emptyLookUps: 2 }, absent, 200_000, { event: 'absentForGood', settledBy: 'lookUp' }],
    ['absent ten minutes later', notExecuted, absent, 690, { event: 'inconclusive', nextLookUpAt: after(3690) }],
    [
      'absent an hour later',
      { ...notExecuted, emptyLookUps: 4 },
      absent,
      3690,
      { emptyLookUps: 5, nextLookUpAt: null },
    ],

    ['failed', { emptyLookUps: 2 }, failed, 70, { event: 'inconclusive', emptyLookUps: 2, nextLookUpAt: after(75) }],
    ['failed again', { failedLookUps: 3 }, failed, 70, { failedLookUps: 4, nextLookUpAt: after(110) }],
    [
      'failed for hours',
      { failedLookUps: 500 },
      failed,
      80_000,
      { event: 'inconclusive', nextLookUpAt: after(80_300) },
    ],
    ['failed for a day', { failedLookUps: 500 }, failed, 86_400, { event: 'tooOld', reviewReason: 'tooOld' }],
    ['failed after all', notExecuted, failed, 690, { event: 'inconclusive', nextLookUpAt: after(695) }],
    ['failed a day after all', notExecuted, failed, 86_490, { event: 'inconclusive', nextLookUpAt: null }],
    ['asked to wait', {}, { ...failed, retryAfterMs: 30_000 }, 0, { nextLookUpAt: after(30) }],
    ['asked to wait for ever', {}, { ...failed, retryAfterMs: 1e12 }, 0, { nextLookUpAt: after(300) }],
    ['absent after failures', { failedLookUps: 9 }, absent, 60, { failedLookUps: 0, nextLookUpAt: after(65) }],
  ])('%s', (_name, changes, finding, seconds, expected) => {
    const moments = { startedAt: after(seconds), at: after(seconds) }
    expect(verdictOn(record(changes), finding, moments, timing)).toMatchObject(expected)
  })

  it('takes an absence for nothing where the look-up began inside the settle window', () => {
    const moments = { startedAt: after(59.999), at: after(75) }
    const verdict = verdictOn(record({ emptyLookUps: 2 }), absent, moments, timing)
    expect(verdict).toMatchObject({ event: 'inconclusive', emptyLookUps: 0, nextLookUpAt: after(75) })
  })

  it('counts every look-up', () => {
    const moments = { startedAt: after(0), at: after(0) }
    for (const finding of [absent, failed, { kind: 'several' } as const]) {
      expect(verdictOn(record({ lookUps: 6 }), finding, moments, timing).lookUps).toBe(7)
    }
  })
})
