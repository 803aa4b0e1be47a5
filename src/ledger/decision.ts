// Decides what one search proves about a write, and when the next search is due. Pure.
//
// A found object is proof at any time. Absence is proof only of a list that has shown an acknowledged write before, and only
// after the settle window: until then DRUO may still process the request, or its lists may not show the object yet. A failed
// search proves nothing.
import { objectTypeOf } from './ledger-report.ts'
import { later, type WriteEvent } from './states.ts'
import type { Evidence, FoundObject } from './evidence.ts'
import type { SettleWindow } from './observations.ts'
import type { ReviewReason, StoredOutcome, WriteRecord } from './record.ts'
import type { SearchResult } from './search.ts'
import type { ListProof } from './store.ts'

export interface SearchTiming {
  /** The minimum settle window: for this long, absence proves nothing. */
  readonly settleMs: number
  /** The first interval between searches. It doubles. */
  readonly firstSearchMs: number
}

interface SearchCircumstances {
  readonly at: Date
  /** At the start of the search: it may have missed what happened later. */
  readonly window: SettleWindow
  /** What is proven of the searched list. */
  readonly proof: Pick<ListProof, 'longestDelayMs'> | undefined
}

export interface Decision {
  readonly event: WriteEvent
  readonly nextSearchAt: Date | null
  readonly searches: number
  readonly failedSearches: number
  readonly emptySearches: number
  readonly evidence: Evidence | null
  readonly druoId?: string
  readonly outcome?: StoredOutcome
  readonly objectType?: string | null
  readonly reviewReason?: ReviewReason
  readonly settledBy?: 'search'
}

/** The number of empty searches after the settle window that prove that the write was not executed. */
const emptySearchesForAbsence = 3
/** The settle window is this many times as long as the longest delay that the list has shown. */
const delayFactor = 10
const maxIntervalMs = 300_000
const tooOldMs = 24 * 3_600_000
/** When a NOT_EXECUTED write is searched for again, in case DRUO's lists lagged by more than expected. */
const lateSearchesMs = [600_000, 3_600_000] as const

export function decide(
  record: WriteRecord,
  result: SearchResult,
  circumstances: SearchCircumstances,
  timing: SearchTiming,
): Decision {
  const { at } = circumstances
  const searches = record.searches + 1
  const evidence = evidenceOf(record, result, at)
  const counted = { searches, failedSearches: 0, emptySearches: record.emptySearches, evidence, nextSearchAt: null }
  const review = (reviewReason: ReviewReason) => ({ ...counted, event: 'needsReview', reviewReason }) as const
  switch (result.kind) {
    case 'found':
      // DRUO answered with something else: a person compares the two.
      return evidence.answer === null ? found(record, result, evidence) : review('different')
    case 'several':
    case 'different':
      return review(result.kind)
    case 'impossible':
      // It does not undo an earlier proof of absence.
      if (record.state === 'NOT_EXECUTED') return { ...counted, event: 'inconclusive' }
      return review(evidence.answer === null ? 'noSearch' : 'different')
    case 'alike':
    case 'absent': {
      const empty = record.state === 'NOT_EXECUTED' ? stillAbsent(record, at) : absent(record, circumstances, timing)
      if (empty.event !== 'absentForGood') return { ...counted, ...empty }
      if (evidence.answer !== null) return review('different')
      if (result.kind === 'alike') return review('alike')
      return circumstances.proof === undefined
        ? review('unprovenSearch')
        : { ...counted, ...empty, settledBy: 'search' }
    }
    case 'failed':
      return { ...counted, ...failed(record, at, result.retryAfterMs ?? 0, timing) }
  }
}

/**
 * Decides on a search that ran before it was due, because a change notification arrived. Only a found object counts:
 * otherwise anybody who can send notifications could cause three empty searches in a moment.
 */
export function decideEarly(record: WriteRecord, result: SearchResult, at: Date): Decision {
  const evidence = evidenceOf(record, result, at)
  if (result.kind === 'found' && evidence.answer === null) return found(record, result, evidence)
  const { searches, failedSearches, emptySearches } = record
  // DRUO asked for this delay.
  const delayMs = result.kind === 'failed' ? Math.min(result.retryAfterMs ?? 0, maxIntervalMs) : 0
  const planned = record.nextSearchAt ?? at
  const nextSearchAt = delayMs > 0 && later(at, delayMs) > planned ? later(at, delayMs) : planned
  return { event: 'inconclusive', nextSearchAt, searches, failedSearches, emptySearches, evidence: record.evidence }
}

/** The settle window of a write in a list of which this is proven. */
export function settleWindowMs(settleMs: number, proof: SearchCircumstances['proof']): number {
  return Math.max(settleMs, delayFactor * (proof?.longestDelayMs ?? 0))
}

function evidenceOf(record: WriteRecord, result: SearchResult, at: Date): Evidence {
  const foundObjects: readonly FoundObject[] = 'found' in result ? (result.found ?? []) : []
  return {
    answer: record.evidence?.answer ?? null,
    searched: result.searched ?? [],
    searchedAt: at.toISOString(),
    result: result.kind,
    found: foundObjects,
  }
}

function found(
  record: WriteRecord,
  { id, snapshot }: Extract<SearchResult, { kind: 'found' }>,
  evidence: Evidence,
): Decision {
  return {
    event: 'found',
    nextSearchAt: null,
    searches: record.searches + 1,
    failedSearches: 0,
    emptySearches: record.emptySearches,
    evidence,
    druoId: id,
    outcome: { kind: 'done', snapshot },
    objectType: objectTypeOf(snapshot),
    settledBy: 'search',
  }
}

type Scheduled = Pick<Decision, 'event' | 'nextSearchAt' | 'emptySearches'>

function absent(
  record: WriteRecord,
  { at, window, proof }: SearchCircumstances,
  { settleMs, firstSearchMs }: SearchTiming,
): Scheduled {
  const searches = record.searches + 1
  const leftMs = settleWindowMs(settleMs, proof) - window.watchedMs
  if (leftMs > 0) {
    const nextSearchAt = later(at, Math.min(interval(firstSearchMs, searches), Math.ceil(leftMs)))
    return { event: 'inconclusive', emptySearches: 0, nextSearchAt }
  }
  // In review, only those count that were made since the list is proven.
  const counted =
    record.state === 'NEEDS_REVIEW' ? Math.min(window.emptySearches, record.emptySearches) : window.emptySearches
  const emptySearches = counted + 1
  if (emptySearches < emptySearchesForAbsence) {
    return { event: 'inconclusive', emptySearches, nextSearchAt: later(at, interval(firstSearchMs, emptySearches - 1)) }
  }
  return { event: 'absentForGood', emptySearches, nextSearchAt: later(at, lateSearchesMs[0]) }
}

function stillAbsent(record: WriteRecord, at: Date): Scheduled {
  const emptySearches = record.emptySearches + 1
  const nextMs = lateSearchesMs[emptySearches - emptySearchesForAbsence]
  const nextSearchAt = nextMs === undefined ? null : later(record.settledAt ?? at, nextMs)
  return { event: 'inconclusive', emptySearches, nextSearchAt }
}

function failed(record: WriteRecord, at: Date, retryAfterMs: number, { firstSearchMs }: SearchTiming) {
  const failedSearches = record.failedSearches + 1
  const since = record.settledAt ?? record.sentUntil ?? record.updatedAt
  if (record.state !== 'NEEDS_REVIEW' && at.getTime() - since.getTime() >= tooOldMs) {
    if (record.state === 'NOT_EXECUTED') return { failedSearches, event: 'inconclusive', nextSearchAt: null } as const
    const reviewReason = record.evidence?.answer ? 'different' : 'tooOld'
    return { failedSearches, event: 'needsReview', nextSearchAt: null, reviewReason } as const
  }
  const waitMs = Math.max(interval(firstSearchMs, failedSearches - 1), Math.min(retryAfterMs, maxIntervalMs))
  return { failedSearches, event: 'inconclusive', nextSearchAt: later(at, waitMs) } as const
}

function interval(firstMs: number, doublings: number): number {
  return Math.min(firstMs * 2 ** Math.min(doublings, 20), maxIntervalMs)
}
