// What one look-up proves about a write, and when the next one makes sense. Pure.
//
// To be found is proof at any moment. Not to be found is proof of nothing while DRUO may still be working on the request
// or its lists may not yet show it: that is the settle window. A look-up that failed is no evidence at all.
import type { LookUpFinding } from '../shared/write-lookup.ts'
import type { ReviewReason, WriteOutcome, WriteRecord } from '../shared/write-report.ts'
import { later } from './change.ts'
import type { WriteEvent } from './states.ts'

export interface LookUpTiming {
  /** How long after the sending an absence proves nothing. */
  readonly settleMs: number
  /** The first interval between look-ups; it doubles. */
  readonly firstLookUpMs: number
}

export interface Verdict {
  readonly event: WriteEvent
  readonly nextLookUpAt: Date | null
  readonly lookUps: number
  readonly failedLookUps: number
  readonly emptyLookUps: number
  readonly druoId?: string
  readonly outcome?: WriteOutcome
  readonly reviewReason?: ReviewReason
  readonly settledBy?: 'lookUp'
}

/** Empty look-ups after the settle window that together prove that it did not happen. */
const emptyLookUpsForAbsence = 3
const longestIntervalMs = 300_000
const tooOldMs = 24 * 3_600_000
/** When a write that certainly did not happen is looked for once more, lest DRUO's lists lagged by more than foreseen. */
const lateLookUpsMs = [600_000, 3_600_000] as const

/** @param startedAt when the look-up began: what happened later it may have missed */
export function verdictOn(
  record: WriteRecord,
  finding: LookUpFinding,
  { startedAt, at }: { readonly startedAt: Date; readonly at: Date },
  timing: LookUpTiming,
): Verdict {
  const lookUps = record.lookUps + 1
  const { emptyLookUps } = record
  const ended = { nextLookUpAt: null, lookUps, failedLookUps: 0, emptyLookUps }
  switch (finding.kind) {
    case 'found':
      return found(record, finding)
    case 'several':
    case 'different':
      return { ...ended, event: 'foundConflicting', reviewReason: finding.kind }
    case 'impossible':
      // Said of what was found to be absent before, it takes nothing back.
      if (record.state === 'NOT_EXECUTED') return { ...ended, event: 'inconclusive' }
      return { ...ended, event: 'noLookUp', reviewReason: 'noLookUp' }
    case 'absent':
      return record.state === 'NOT_EXECUTED'
        ? stillAbsent(record, lookUps, at)
        : absent(record, lookUps, { startedAt, at }, timing)
    case 'failed':
      return failed(record, lookUps, at, finding.retryAfterMs ?? 0, timing)
  }
}

/**
 * What a look-up proves that comes before its time, because somebody outside says that there may be news. Whoever can say
 * so could have three made in a moment: so only what is found counts, and all else leaves the record as it was.
 */
export function earlyVerdictOn(record: WriteRecord, finding: LookUpFinding, at: Date): Verdict {
  if (finding.kind === 'found') return found(record, finding)
  const { lookUps, failedLookUps, emptyLookUps } = record
  // DRUO asked to be left in peace for so long.
  const peaceMs = finding.kind === 'failed' ? Math.min(finding.retryAfterMs ?? 0, longestIntervalMs) : 0
  const planned = record.nextLookUpAt ?? at
  const nextLookUpAt = peaceMs > 0 && later(at, peaceMs) > planned ? later(at, peaceMs) : planned
  return { event: 'inconclusive', nextLookUpAt, lookUps, failedLookUps, emptyLookUps }
}

function found(record: WriteRecord, { id, snapshot }: Extract<LookUpFinding, { kind: 'found' }>): Verdict {
  return {
    event: 'found',
    nextLookUpAt: null,
    lookUps: record.lookUps + 1,
    failedLookUps: 0,
    emptyLookUps: record.emptyLookUps,
    druoId: id,
    outcome: { kind: 'done', snapshot },
    settledBy: 'lookUp',
  }
}

/** From when on an absence counts. */
export function settledFrom(record: WriteRecord, settleMs: number): Date {
  return later(record.sentUntil ?? record.updatedAt, settleMs)
}

function absent(
  record: WriteRecord,
  lookUps: number,
  { startedAt, at }: { readonly startedAt: Date; readonly at: Date },
  { settleMs, firstLookUpMs }: LookUpTiming,
): Verdict {
  const counted = { lookUps, failedLookUps: 0 }
  const from = settledFrom(record, settleMs)
  if (startedAt < from) {
    const next = later(at, interval(firstLookUpMs, lookUps))
    const nextLookUpAt = next < from ? next : from
    return { ...counted, event: 'inconclusive', emptyLookUps: 0, nextLookUpAt: nextLookUpAt > at ? nextLookUpAt : at }
  }
  const emptyLookUps = record.emptyLookUps + 1
  if (emptyLookUps < emptyLookUpsForAbsence) {
    const nextLookUpAt = later(at, interval(firstLookUpMs, emptyLookUps - 1))
    return { ...counted, event: 'inconclusive', emptyLookUps, nextLookUpAt }
  }
  const nextLookUpAt = later(at, lateLookUpsMs[0])
  return { ...counted, event: 'absentForGood', emptyLookUps, nextLookUpAt, settledBy: 'lookUp' }
}

function stillAbsent(record: WriteRecord, lookUps: number, at: Date): Verdict {
  const emptyLookUps = record.emptyLookUps + 1
  const nextMs = lateLookUpsMs[emptyLookUps - emptyLookUpsForAbsence]
  const nextLookUpAt = nextMs === undefined ? null : later(record.settledAt ?? at, nextMs)
  return { event: 'inconclusive', lookUps, failedLookUps: 0, emptyLookUps, nextLookUpAt }
}

function failed(
  record: WriteRecord,
  lookUps: number,
  at: Date,
  retryAfterMs: number,
  { firstLookUpMs }: LookUpTiming,
): Verdict {
  const failedLookUps = record.failedLookUps + 1
  const counted = { lookUps, failedLookUps, emptyLookUps: record.emptyLookUps }
  const since = record.settledAt ?? record.sentUntil ?? record.updatedAt
  if (at.getTime() - since.getTime() >= tooOldMs) {
    if (record.state === 'NOT_EXECUTED') return { ...counted, event: 'inconclusive', nextLookUpAt: null }
    return { ...counted, event: 'tooOld', nextLookUpAt: null, reviewReason: 'tooOld' }
  }
  const waitMs = Math.max(interval(firstLookUpMs, failedLookUps - 1), Math.min(retryAfterMs, longestIntervalMs))
  return { ...counted, event: 'inconclusive', nextLookUpAt: later(at, waitMs) }
}

function interval(firstMs: number, doublings: number): number {
  return Math.min(firstMs * 2 ** Math.min(doublings, 20), longestIntervalMs)
}
