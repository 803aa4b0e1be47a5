// Reconciles writes whose outcome is not known: runs the searches that are due and records what they prove.
//
// It runs in every replica. Each search takes a lease on the record by compare-and-set, as a sender does. Its decision is
// saved only if the record has not changed since: if the sender has reported in the meantime, the sender's result stays.
import { setTimeout as pause } from 'node:timers/promises'
import type { Search, SearchResult } from './search.ts'
import type { WriteRecord } from './record.ts'
import { changeBy, later, leaseExpired, leaseHasExpired } from './change.ts'
import { outcomeEvent, type OutcomeEvent } from './outcome-event.ts'
import type { WriteStore } from './store.ts'
import { decideEarly, type SearchTiming, decide } from './decision.ts'

export interface ReconcilerOptions {
  readonly store: WriteStore
  /** Names this process among those that share the store. */
  readonly owner: string
  readonly search: Search
  /**
   * False if the gateway has no credentials of its own: then a search waits until the caller asks again, and only expired
   * leases are processed automatically.
   */
  readonly automatic: boolean
  readonly timing: SearchTiming
  /** Longer than most searches take. A longer search may run twice; after a crash, the next one waits this long. */
  readonly searchLeaseMs: number
  /** Called for every change of state. */
  readonly onOutcome: (notice: OutcomeEvent) => void
  /** Called for every search. The cause is for logs. */
  readonly onSearch: (search: {
    readonly mutation: string
    readonly reference: string
    readonly result: SearchResult['kind']
    readonly cause: string | null
  }) => void
  /** Called if the store fails. The next turn tries again. */
  readonly onFailure: (error: unknown) => void
  readonly now?: () => Date
  /** Interval between two turns. */
  readonly turnMs?: number
}

export interface Reconciler {
  start(): void
  /** Processes everything that is due now. @throws if the store fails */
  turn(): Promise<void>
  /**
   * Searches for some CONFIRMING writes before they are due. Such a search can only find the write: it proves nothing else
   * and does not change the schedule. @throws if the store fails
   */
  reconcileEarly(): Promise<void>
  /** Searches for the write if its search is due and no other process works on it. Returns the current record. */
  reconcileIfDue(record: WriteRecord, search: Search): Promise<WriteRecord>
  /** Starts no new search, and waits for the running ones. */
  stop(): Promise<void>
}

const concurrency = 16
/** The last sent come first: a notification is most likely about one of them. */
const maxEarlySearches = 16

export function createReconciler(options: ReconcilerOptions): Reconciler {
  const { store, owner, automatic, timing, searchLeaseMs, onOutcome, onSearch, onFailure, turnMs = 1000 } = options
  const now = options.now ?? (() => new Date())
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  const earlyWork = new Set<Promise<void>>()

  const applied = async (
    record: WriteRecord,
    change: ReturnType<typeof changeBy>,
    cause: string | null,
  ): Promise<WriteRecord | undefined> => {
    const changed = change && (await store.change(record, change))
    if (changed !== undefined && changed.state !== record.state) onOutcome(outcomeEvent(record, changed, cause))
    return changed
  }

  const searchClaimed = async (claimed: WriteRecord, search: Search, early: boolean): Promise<WriteRecord> => {
    const startedAt = now()
    const result = await runSearch(claimed, search)
    const failure = 'cause' in result ? result.cause : null
    onSearch({ mutation: claimed.mutation, reference: claimed.reference, result: result.kind, cause: failure })
    const at = now()
    const { event, ...details } = early
      ? decideEarly(claimed, result, at)
      : decide(claimed, result, { startedAt, at }, timing)
    const cause = `search: ${result.kind}`
    const changed = await applied(claimed, changeBy(claimed, event, at, details), cause)
    if (changed !== undefined) return changed
    const current = (await store.find(claimed.principal, claimed.idempotencyKey)) ?? claimed
    // Another replica may have taken over after a long search. A found object still counts.
    if (result.kind !== 'found') return current
    return (await applied(current, changeBy(current, event, at, details), cause)) ?? current
  }

  const search = async (record: WriteRecord, using: Search, early = false): Promise<WriteRecord> => {
    const at = now()
    const claim = changeBy(record, 'searchClaimed', at, {
      owner,
      leaseUntil: later(at, searchLeaseMs),
      nextSearchAt: record.nextSearchAt,
    })
    const claimed = claim && (await store.change(record, claim))
    return claimed === undefined ? record : searchClaimed(claimed, using, early)
  }

  const reconcile = async (record: WriteRecord): Promise<void> => {
    if (leaseHasExpired(record, now())) {
      const expired = await applied(record, leaseExpired(record, now()), 'the sender did not report back')
      if (expired !== undefined && automatic) await search(expired, options.search)
    } else {
      await search(record, options.search)
    }
  }

  // A slow search does not delay the others.
  const turn = async (): Promise<void> => {
    const tried = new Set<string>()
    const inProgress = new Set<Promise<void>>()
    const failures: unknown[] = []
    const begin = (record: WriteRecord): void => {
      tried.add(seen(record))
      const work = reconcile(record)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => inProgress.delete(work))
      inProgress.add(work)
    }
    while (!stopping.signal.aborted && failures.length === 0) {
      const due = await store.due({ at: now(), limit: 2 * concurrency, sendingOnly: !automatic })
      // A record that another replica has just claimed is not tried again.
      const fresh = due.filter((record) => !tried.has(seen(record))).slice(0, concurrency - inProgress.size)
      for (const record of fresh) begin(record)
      if (inProgress.size === 0) break
      await Promise.race(inProgress)
    }
    await Promise.all(inProgress)
    if (failures.length > 0) throw failures[0]
  }

  const reconcileEarly = async (): Promise<void> => {
    // The gateway has no credentials of its own to search with.
    if (!automatic || stopping.signal.aborted) return
    const records = await store.waiting({ at: now(), limit: maxEarlySearches })
    await Promise.all(records.map((record) => search(record, options.search, true)))
  }

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await turn().catch(onFailure)
      // An abort ends the pause early, by an exception.
      await pause(turnMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  return {
    start() {
      running ??= run()
    },
    turn,
    reconcileEarly() {
      const work = reconcileEarly().finally(() => earlyWork.delete(work))
      earlyWork.add(work)
      return work
    },
    async reconcileIfDue(record, using) {
      const at = now()
      const isDue = record.nextSearchAt !== null && record.nextSearchAt <= at
      const isFree = record.leaseUntil === null || record.leaseUntil <= at
      return isDue && isFree ? search(record, using) : record
    },
    async stop() {
      stopping.abort()
      await Promise.all([running, Promise.allSettled(earlyWork)])
    },
  }
}

async function runSearch(record: WriteRecord, search: Search): Promise<SearchResult> {
  const { principal, mutation, reference, searchCriteria, sentAt, sentUntil } = record
  if (searchCriteria === null || sentAt === null) return { kind: 'impossible' }
  try {
    return await search({ principal, mutation, reference, searchCriteria, sentAt, sentUntil: sentUntil ?? sentAt })
  } catch (error) {
    return { kind: 'failed', cause: String(error) }
  }
}

/** Identifies one revision of a record: after a change, the record may be tried again. */
function seen({ reference, revision }: WriteRecord): string {
  return `${reference} ${revision}`
}
