// Decides what one search proves about a write, and when the next search is due. Pure.
//
// A found object is proof at any time. Absence proves nothing during the settle window, while DRUO may still process the
// request or its lists may not show the object yet. A failed search proves nothing.
import type { SearchResult } from './search.ts'
import type { ReviewReason, StoredOutcome, WriteRecord } from './record.ts'
import { later } from './change.ts'
import type { WriteEvent } from './states.ts'

export interface SearchTiming {
  /** The settle window: for this long after sending, absence proves nothing. */
  readonly settleMs: number
  /** The first interval between searches. It doubles. */
  readonly firstSearchMs: number
}

export interface Decision {
  readonly event: WriteEvent
  readonly nextSearchAt: Date | null
  readonly searches: number
  readonly failedSearches: number
  readonly emptySearches: number
  readonly druoId?: string
  readonly outcome?: StoredOutcome
  readonly reviewReason?: ReviewReason
  readonly settledBy?: 'search'
}

/** The number of empty searches after the settle window that prove that the write was not executed. */
const emptySearchesForAbsence = 3
const maxIntervalMs = 300_000
const tooOldMs = 24 * 3_600_000
/** When a NOT_EXECUTED write is searched for again, in case DRUO's lists lagged by more than expected. */
const lateSearchesMs = [600_000, 3_600_000] as const

/** @param startedAt when the search began: it may have missed what happened later */
export function decide(
  record: WriteRecord,
  result: SearchResult,
  { startedAt, at }: { readonly startedAt: Date; readonly at: Date },
  timing: SearchTiming,
): Decision {
  const searches = record.searches + 1
  const { emptySearches } = record
  const ended = { nextSearchAt: null, searches, failedSearches: 0, emptySearches }
  switch (result.kind) {
    case 'found':
      return found(record, result)
    case 'several':
    case 'different':
      return { ...ended, event: 'foundConflicting', reviewReason: result.kind }
    case 'impossible':
      // It does not undo an earlier proof of absence.
      if (record.state === 'NOT_EXECUTED') return { ...ended, event: 'inconclusive' }
      return { ...ended, event: 'notSearchable', reviewReason: 'notSearchable' }
    case 'absent':
      return record.state === 'NOT_EXECUTED'
        ? stillAbsent(record, searches, at)
        : absent(record, searches, { startedAt, at }, timing)
    case 'failed':
      return failed(record, searches, at, result.retryAfterMs ?? 0, timing)
  }
}

/**
 * Decides on a search that ran before it was due, because a change notification arrived. Only a found object counts:
 * otherwise anybody who can send notifications could cause three empty searches in a moment.
 */
export function decideEarly(record: WriteRecord, result: SearchResult, at: Date): Decision {
  if (result.kind === 'found') return found(record, result)
  const { searches, failedSearches, emptySearches } = record
  // DRUO asked for this delay.
  const delayMs = result.kind === 'failed' ? Math.min(result.retryAfterMs ?? 0, maxIntervalMs) : 0
  const planned = record.nextSearchAt ?? at
  const nextSearchAt = delayMs > 0 && later(at, delayMs) > planned ? later(at, delayMs) : planned
  return { event: 'inconclusive', nextSearchAt, searches, failedSearches, emptySearches }
}

function found(record: WriteRecord, { id, snapshot }: Extract<SearchResult, { kind: 'found' }>): Decision {
  return {
    event: 'found',
    nextSearchAt: null,
    searches: record.searches + 1,
    failedSearches: 0,
    emptySearches: record.emptySearches,
    druoId: id,
    outcome: { kind: 'done', snapshot },
    settledBy: 'search',
  }
}

/** The end of the settle window: from here on, absence counts. */
export function settledFrom(record: WriteRecord, settleMs: number): Date {
  return later(record.sentUntil ?? record.updatedAt, settleMs)
}

function absent(
  record: WriteRecord,
  searches: number,
  { startedAt, at }: { readonly startedAt: Date; readonly at: Date },
  { settleMs, firstSearchMs }: SearchTiming,
): Decision {
  const counted = { searches, failedSearches: 0 }
  const from = settledFrom(record, settleMs)
  if (startedAt < from) {
    const next = later(at, interval(firstSearchMs, searches))
    const nextSearchAt = next < from ? next : from
    return { ...counted, event: 'inconclusive', emptySearches: 0, nextSearchAt: nextSearchAt > at ? nextSearchAt : at }
  }
  const emptySearches = record.emptySearches + 1
  if (emptySearches < emptySearchesForAbsence) {
    const nextSearchAt = later(at, interval(firstSearchMs, emptySearches - 1))
    return { ...counted, event: 'inconclusive', emptySearches, nextSearchAt }
  }
  const nextSearchAt = later(at, lateSearchesMs[0])
  return { ...counted, event: 'absentForGood', emptySearches, nextSearchAt, settledBy: 'search' }
}

function stillAbsent(record: WriteRecord, searches: number, at: Date): Decision {
  const emptySearches = record.emptySearches + 1
  const nextMs = lateSearchesMs[emptySearches - emptySearchesForAbsence]
  const nextSearchAt = nextMs === undefined ? null : later(record.settledAt ?? at, nextMs)
  return { event: 'inconclusive', searches, failedSearches: 0, emptySearches, nextSearchAt }
}

function failed(
  record: WriteRecord,
  searches: number,
  at: Date,
  retryAfterMs: number,
  { firstSearchMs }: SearchTiming,
): Decision {
  const failedSearches = record.failedSearches + 1
  const counted = { searches, failedSearches, emptySearches: record.emptySearches }
  const since = record.settledAt ?? record.sentUntil ?? record.updatedAt
  if (at.getTime() - since.getTime() >= tooOldMs) {
    if (record.state === 'NOT_EXECUTED') return { ...counted, event: 'inconclusive', nextSearchAt: null }
    return { ...counted, event: 'tooOld', nextSearchAt: null, reviewReason: 'tooOld' }
  }
  const waitMs = Math.max(interval(firstSearchMs, failedSearches - 1), Math.min(retryAfterMs, maxIntervalMs))
  return { ...counted, event: 'inconclusive', nextSearchAt: later(at, waitMs) }
}

function interval(firstMs: number, doublings: number): number {
  return Math.min(firstMs * 2 ** Math.min(doublings, 20), maxIntervalMs)
}
