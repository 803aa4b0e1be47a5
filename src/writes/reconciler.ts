// Finds out what became of writes whose answer was lost: takes what is due, has it looked up, and records the verdict.
//
// It runs in every replica. Each look-up is claimed in the record by compare-and-set, with a lease, like a sending; and
// a verdict is recorded only on the record that was looked up: where the sender has reported meanwhile, its word stands.
import { setTimeout as pause } from 'node:timers/promises'
import type { LookUp, LookUpFinding } from '../shared/write-lookup.ts'
import type { WriteRecord } from '../shared/write-report.ts'
import { changeBy, later, leaseExpired, leaseHasExpired } from './change.ts'
import { noticeOf, type WriteNotice } from './notice.ts'
import type { WriteStore } from './store.ts'
import { earlyVerdictOn, type LookUpTiming, verdictOn } from './verdict.ts'

export interface ReconcilerOptions {
  readonly store: WriteStore
  /** Names this process among those that share the store. */
  readonly owner: string
  readonly lookUp: LookUp
  /**
   * False where the gateway has no credentials of its own: then a look-up waits until its caller asks again, and only
   * claims that have run out are seen to without anybody asking.
   */
  readonly automatic: boolean
  readonly timing: LookUpTiming
  /** Longer than most look-ups take: one that takes longer may be done twice, and one whose process ended waits so long. */
  readonly lookUpLeaseMs: number
  /** Told of every change of state. */
  readonly onOutcome: (notice: WriteNotice) => void
  /** Told of every look-up; the cause is for logs. */
  readonly onLookUp: (lookUp: {
    readonly mutation: string
    readonly reference: string
    readonly result: LookUpFinding['kind']
    readonly cause: string | null
  }) => void
  /** Told where the store fails; it is asked again at the next turn. */
  readonly onFailure: (error: unknown) => void
  readonly now?: () => Date
  /** How often to look for what is due. */
  readonly turnMs?: number
}

export interface Reconciler {
  start(): void
  /** Everything that is due at this moment. @throws where the store fails */
  turn(): Promise<void>
  /**
   * Looks up some of what is UNKNOWN before it is due. Such a look-up only finds what is there: it proves nothing else, and
   * changes nothing in when and how often the others are. @throws where the store fails
   */
  lookUpEarly(): Promise<void>
  /** The record after its look-up, where one is due and nobody else is at it; else the record as it is. */
  lookUpIfDue(record: WriteRecord, lookUp: LookUp): Promise<WriteRecord>
  /** Begins no other look-up, and waits for those that run. */
  stop(): Promise<void>
}

const concurrency = 16
/** The last sent come first: whoever says that there is news speaks of those. The others have their turn all the same. */
const mostEarlyLookUps = 16

export function createReconciler(options: ReconcilerOptions): Reconciler {
  const { store, owner, automatic, timing, lookUpLeaseMs, onOutcome, onLookUp, onFailure, turnMs = 1000 } = options
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
    if (changed !== undefined && changed.state !== record.state) onOutcome(noticeOf(record, changed, cause))
    return changed
  }

  const lookUpClaimed = async (claimed: WriteRecord, lookUp: LookUp, early: boolean): Promise<WriteRecord> => {
    const startedAt = now()
    const finding = await askFor(claimed, lookUp)
    const cause = 'cause' in finding ? finding.cause : null
    onLookUp({ mutation: claimed.mutation, reference: claimed.reference, result: finding.kind, cause })
    const at = now()
    const { event, ...details } = early
      ? earlyVerdictOn(claimed, finding, at)
      : verdictOn(claimed, finding, { startedAt, at }, timing)
    const told = `look-up: ${finding.kind}`
    const changed = await applied(claimed, changeBy(claimed, event, at, details), told)
    if (changed !== undefined) return changed
    const current = (await store.find(claimed.principal, claimed.idempotencyKey)) ?? claimed
    // Where another replica has taken a long look-up over, what was found is found all the same.
    if (finding.kind !== 'found') return current
    return (await applied(current, changeBy(current, event, at, details), told)) ?? current
  }

  const lookUp = async (record: WriteRecord, ask: LookUp, early = false): Promise<WriteRecord> => {
    const at = now()
    const claim = changeBy(record, 'lookUpClaimed', at, {
      owner,
      leaseUntil: later(at, lookUpLeaseMs),
      nextLookUpAt: record.nextLookUpAt,
    })
    const claimed = claim && (await store.change(record, claim))
    return claimed === undefined ? record : lookUpClaimed(claimed, ask, early)
  }

  const reconcile = async (record: WriteRecord): Promise<void> => {
    if (leaseHasExpired(record, now())) {
      const expired = await applied(record, leaseExpired(record, now()), 'the sender did not report back')
      if (expired !== undefined && automatic) await lookUp(expired, options.lookUp)
    } else {
      await lookUp(record, options.lookUp)
    }
  }

  // A look-up that takes long holds up nothing but itself.
  const turn = async (): Promise<void> => {
    const tried = new Set<string>()
    const underWay = new Set<Promise<void>>()
    const failures: unknown[] = []
    const begin = (record: WriteRecord): void => {
      tried.add(seen(record))
      const work = reconcile(record)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => underWay.delete(work))
      underWay.add(work)
    }
    while (!stopping.signal.aborted && failures.length === 0) {
      const due = await store.due({ at: now(), limit: 2 * concurrency, sendingOnly: !automatic })
      // What another replica has just taken is not tried again.
      const fresh = due.filter((record) => !tried.has(seen(record))).slice(0, concurrency - underWay.size)
      for (const record of fresh) begin(record)
      if (underWay.size === 0) break
      await Promise.race(underWay)
    }
    await Promise.all(underWay)
    if (failures.length > 0) throw failures[0]
  }

  const lookUpEarly = async (): Promise<void> => {
    // Without credentials of its own there is nobody to ask for it.
    if (!automatic || stopping.signal.aborted) return
    const records = await store.waiting({ at: now(), limit: mostEarlyLookUps })
    await Promise.all(records.map((record) => lookUp(record, options.lookUp, true)))
  }

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await turn().catch(onFailure)
      // Aborted where it stops: then there is nothing to wait for.
      await pause(turnMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  return {
    start() {
      running ??= run()
    },
    turn,
    lookUpEarly() {
      const work = lookUpEarly().finally(() => earlyWork.delete(work))
      earlyWork.add(work)
      return work
    },
    async lookUpIfDue(record, ask) {
      const at = now()
      const isDue = record.nextLookUpAt !== null && record.nextLookUpAt <= at
      const isFree = record.leaseUntil === null || record.leaseUntil <= at
      return isDue && isFree ? lookUp(record, ask) : record
    },
    async stop() {
      stopping.abort()
      await Promise.all([running, Promise.allSettled(earlyWork)])
    },
  }
}

async function askFor(record: WriteRecord, lookUp: LookUp): Promise<LookUpFinding> {
  const { principal, mutation, reference, lookup, sentAt, sentUntil } = record
  if (lookup === null || sentAt === null) return { kind: 'impossible' }
  try {
    return await lookUp({ principal, mutation, reference, lookup, sentAt, sentUntil: sentUntil ?? sentAt })
  } catch (error) {
    return { kind: 'failed', cause: String(error) }
  }
}

/** A record as it is now: once it has changed, it may be tried again. */
function seen({ reference, revision }: WriteRecord): string {
  return `${reference} ${revision}`
}
