// Reconciles writes whose outcome is not known: runs the searches that are due and records what they prove.
//
// It runs in every replica. Each search takes a lease on the record by compare-and-set, as a sender does. Its decision is
// saved only if the record has not changed since: if the sender has reported in the meantime, the sender's result stays.
import { setTimeout as pause } from 'node:timers/promises'
import { changeBy, later, leaseExpired } from './states.ts'
import { decide, decideEarly, type Decision, type SearchTiming } from './decision.ts'
import type { ListProofs } from './list-proofs.ts'
import type { Clock, Observations } from './observations.ts'
import { outcomeEvent, type OutcomeEvent } from './ledger-report.ts'
import type { WriteRecord } from './record.ts'
import { type CallerSearch, runSearch, type Search, type SearchResult } from './search.ts'
import { ObjectTakenError, type WriteChange, type WriteStore } from './store.ts'
import { planProvenSearches } from './unproven-writes.ts'

export interface ReconcilerOptions {
  readonly store: WriteStore
  readonly environment: string
  /** Names this process among those that share the store. */
  readonly owner: string
  readonly search: Search
  /**
   * False if the gateway itself has no credentials: then a search waits until the caller asks again, and only expired
   * leases are processed automatically.
   */
  readonly automatic: boolean
  readonly timing: SearchTiming
  readonly clock: Clock
  readonly observations: Observations
  readonly proofs: Pick<ListProofs, 'find'>
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
  /** Called if the wall clock was stepped: every settle window begins again. */
  readonly onClockStep: (stepMs: number) => void
  /** Called if the store fails. The next turn tries again. */
  readonly onFailure: (error: unknown) => void
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
  /** A list is proven: has the writes searched for that only this kept in review. @throws if the store fails */
  listProven(): Promise<void>
  /** Searches for the write if its search is due and no other process works on it. Returns the current record. */
  reconcileIfDue(record: WriteRecord, search: CallerSearch): Promise<WriteRecord>
  /** Starts no new search, and waits for the running ones. */
  stop(): Promise<void>
}

const concurrency = 16
/** The last sent come first: a notification is most likely about one of them. */
const maxEarlySearches = 16
/** Another replica may have proven a list, or this one before it ended. */
const planEveryMs = 60_000
/** More than a gateway has in flight. */
const maxLeased = 2000

export function createReconciler(options: ReconcilerOptions): Reconciler {
  const { store, environment, owner, automatic, timing, clock, observations, searchLeaseMs, onOutcome, onFailure } =
    options
  const { turnMs = 1000 } = options
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  const earlyWork = new Set<Promise<void>>()
  let plannedAt = -Infinity

  const applied = async (
    record: WriteRecord,
    change: WriteChange | undefined,
    cause: string | null,
  ): Promise<WriteRecord | undefined> => {
    const changed = change && (await store.change(record, change))
    if (changed !== undefined && changed.state !== record.state) onOutcome(outcomeEvent(record, changed, cause))
    return changed
  }

  const decisionOn = async (
    claimed: WriteRecord,
    result: SearchResult,
    list: string,
    window: ReturnType<Observations['settleWindow']>,
    early: boolean,
  ): Promise<Decision> => {
    const at = clock.now()
    if (early) return decideEarly(claimed, result, at)
    // A clock that was stepped during the search restarts the window: then the search began before it.
    const { watchedMs } = observations.settleWindow(claimed)
    const counted = watchedMs < window.watchedMs ? { watchedMs: 0, emptySearches: 0 } : window
    const decision = decide(claimed, result, { at, window: counted, proof: await options.proofs.find(list) }, timing)
    observations.countEmptySearches(claimed, decision.emptySearches, counted.watchedMs)
    return decision
  }

  const searchClaimed = async (
    claimed: WriteRecord,
    using: CallerSearch | Search,
    early: boolean,
  ): Promise<WriteRecord> => {
    const window = observations.settleWindow(claimed)
    const result = await runSearch(claimed, using, store)
    const failure = 'cause' in result ? result.cause : null
    const { mutation, reference } = claimed
    options.onSearch({ mutation, reference, result: result.kind, cause: failure })
    const { event, ...details } = await decisionOn(claimed, result, using.listOf(claimed), window, early)
    const cause = `search: ${result.kind}`
    const save = (record: WriteRecord) => applied(record, changeBy(record, event, clock.now(), details), cause)
    try {
      const changed = await save(claimed)
      if (changed !== undefined) return changed
      const current = (await store.find(environment, claimed.principal, claimed.idempotencyKey)) ?? claimed
      // Another replica may have taken over after a long search. A found object still counts, unless there is a reason for
      // a person to decide.
      const mayDecide = current.state !== 'NEEDS_REVIEW' || current.reviewReason === 'unprovenSearch'
      return result.kind === 'found' && mayDecide ? ((await save(current)) ?? current) : current
    } catch (error) {
      // Between the search and now, another write got the object as its result.
      if (!(error instanceof ObjectTakenError)) throw error
      const { evidence, searches, failedSearches, emptySearches } = details
      const review = { evidence, searches, failedSearches, emptySearches, reviewReason: 'different' } as const
      return (await applied(claimed, changeBy(claimed, 'needsReview', clock.now(), review), cause)) ?? claimed
    }
  }

  const search = async (record: WriteRecord, using: CallerSearch | Search, early = false): Promise<WriteRecord> => {
    const at = clock.now()
    const claim = changeBy(record, 'searchClaimed', at, {
      owner,
      leaseUntil: later(at, searchLeaseMs),
      nextSearchAt: record.nextSearchAt,
    })
    const claimed = claim && (await store.change(record, claim))
    return claimed === undefined ? record : searchClaimed(claimed, using, early)
  }

  const reconcile = async (record: WriteRecord): Promise<void> => {
    if (record.state !== 'SENDING') return void (await search(record, options.search))
    const expired = await applied(record, leaseExpired(record, clock.now()), 'the sender did not report back')
    if (expired === undefined) return
    observations.settleWindow(expired)
    if (automatic) await search(expired, options.search)
  }

  /** Records whose owner has not been heard of for the whole of its lease. */
  const expiredLeases = async (): Promise<readonly WriteRecord[]> => {
    const leased = await store.leased({ environment, limit: maxLeased })
    const expired = leased.filter((record) => observations.leaseIsOver(record))
    return expired.filter(({ state }) => state === 'SENDING' || automatic)
  }

  const dueSearches = async (): Promise<readonly WriteRecord[]> =>
    automatic ? store.due({ environment, at: clock.now(), limit: 2 * concurrency }) : []

  const listProven = async (): Promise<void> => {
    plannedAt = clock.monotonic()
    await planProvenSearches(options)
  }

  // A slow search does not delay the others.
  const turn = async (): Promise<void> => {
    const stepMs = observations.checkClock()
    if (stepMs !== 0) options.onClockStep(stepMs)
    observations.prune()
    if (clock.monotonic() - plannedAt >= planEveryMs) await listProven()
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
    const expired = [...(await expiredLeases())]
    while (!stopping.signal.aborted && failures.length === 0) {
      const due = [...expired, ...(await dueSearches())]
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
    // The gateway itself has no credentials to search with.
    if (!automatic || stopping.signal.aborted) return
    const records = await store.waiting({ environment, at: clock.now(), limit: maxEarlySearches })
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
    listProven,
    reconcileEarly() {
      const work = reconcileEarly().finally(() => earlyWork.delete(work))
      earlyWork.add(work)
      return work
    },
    async reconcileIfDue(record, using) {
      const isDue = record.nextSearchAt !== null && record.nextSearchAt <= clock.now()
      const isFree = record.owner === null || observations.leaseIsOver(record)
      return isDue && isFree && record.state !== 'SENDING' ? search(record, using) : record
    },
    async stop() {
      stopping.abort()
      await Promise.all([running, Promise.allSettled(earlyWork)])
    },
  }
}

/** Identifies one revision of a record: after a change, the record may be tried again. */
function seen({ reference, revision }: WriteRecord): string {
  return `${reference} ${revision}`
}
