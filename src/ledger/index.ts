// The write ledger: composes its store, reconciler and retention, with their logs and metrics.
import { randomUUID } from 'node:crypto'
import {
  createCoalescer,
  type DatabaseAddress,
  type Logger,
  type Metrics,
  withoutRedaction,
} from '../platform/index.ts'
import { leaseOf, type Timeouts } from './lease.ts'
import { Ledger } from './ledger.ts'
import type { OutcomeEvent } from './ledger-report.ts'
import { createReconciler } from './reconciler.ts'
import { createListProofs } from './list-proofs.ts'
import { Observations, systemClock } from './observations.ts'
import type { TagReference } from './write-identity.ts'
import { createWriteReview, type WriteReview } from './review.ts'
import { adoptOldWrites, checkAuthentication, ledgerSecret, openElsewhere } from './start-checks.ts'
import { createRetention } from './retention.ts'
import type { Search } from './search.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { WriteStore } from './store.ts'

export type { JsonValue } from './json.ts'
export type { LedgerReport } from './ledger-report.ts'
export type { FoundObject } from './evidence.ts'
export { Ledger, type Sending } from './ledger.ts'
export { acknowledge, isResolvedState, type ManualResolution, resolveManually } from './manual-resolution.ts'
export { type ReviewReason, type WriteRecord, type WriteState, writeStates } from './record.ts'
export type { SettleResult, WriteReview } from './review.ts'
export type { CallerSearch, Search, SearchResult, UnconfirmedWrite } from './search.ts'
export { adoptAuthentication } from './start-checks.ts'
export type { Refusal, SendResult, UnsentReason } from './send-result.ts'
export { isSettled } from './states.ts'
export { LedgerUnavailableError, type WriteStore } from './store.ts'

/** Minimum time between two early searches after change notifications: each search reads a list. */
const earlySearchIntervalMs = 5000

interface CreatedLedger {
  readonly ledger: Ledger
  readonly review: WriteReview
  /** Something changed at DRUO. It may concern any CONFIRMING write, as those have no id yet. */
  reconcileSoon(): void
  /** Starts nothing new, waits for requests and searches in flight, then closes the store. */
  close(): Promise<void>
}

interface LedgerOptions {
  readonly database: DatabaseAddress
  /** Names the DRUO, and the client of it, that the writes belong to. */
  readonly environment: string
  /** Differs if callers have other principals. */
  readonly authentication: string
  readonly search: Search
  /** False if there are no credentials to search with until a caller asks again. */
  readonly searchesAlone: boolean
  readonly tagReference: TagReference
  readonly settleMs: number
  readonly firstSearchMs: number
  readonly timeouts: Timeouts
  readonly logger: Logger
  readonly metrics: Metrics
}

/** @throws {DatabaseError} if the database cannot be used, or holds writes of callers that would not be recognised */
export async function createLedger(options: LedgerOptions): Promise<CreatedLedger> {
  const { environment, search, firstSearchMs, timeouts, logger, metrics } = options
  const store = await openStore(options.database, (error) => logger.warn({ cause: String(error) }, 'ledger connection'))
  const secret = await prepare(store, options).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const clock = systemClock
  const observations = new Observations(clock)
  const timing = { settleMs: options.settleMs, firstSearchMs }
  const owner = randomUUID()
  const onOutcome = outcomeReporter(logger, metrics)
  const onFailure = (error: unknown): void => logger.error({ cause: String(error) }, 'the write ledger failed')
  const proofs = createListProofs({
    store,
    environment,
    clock,
    ...timing,
    onProof: (list, delayMs) => {
      logger.info({ list, delayMs: Math.round(delayMs) }, 'list proven')
      void reconciler.listProven().catch(onFailure)
    },
    onLostProof: (list) => logger.error({ list }, 'a proven list no longer shows an acknowledged write'),
    onFailure,
  })
  const reconciler = createReconciler({
    store,
    environment,
    owner,
    search,
    automatic: options.searchesAlone,
    timing,
    clock,
    observations,
    proofs,
    // Most searches read one page.
    searchLeaseMs: 3 * timeouts.readMs,
    turnMs: Math.min(1000, firstSearchMs),
    onOutcome,
    onSearch: (event) => {
      metrics.writeReconciled(event)
      logger[event.result === 'failed' ? 'warn' : 'debug'](event, 'reconciliation')
    },
    onClockStep: (stepMs) =>
      logger.warn({ stepMs: Math.round(stepMs) }, 'the clock was stepped: settle windows restart'),
    onFailure,
  })
  const earlySearches = createCoalescer({
    windowMs: earlySearchIntervalMs,
    onDue: () => void reconciler.reconcileEarly().catch(onFailure),
  })
  const retention = createRetention({ store, onFailure })
  const ledger = new Ledger({
    store,
    owner,
    references: { secret, environment, tagReference: options.tagReference },
    clock,
    observations,
    ...leaseOf(timeouts),
    firstSearchMs,
    reconcileIfDue: (record, using) => reconciler.reconcileIfDue(record, using),
    onAcknowledged: (record, using) => proofs.acknowledged(record, using ?? search),
    onOutcome,
  })
  metrics.ledgerState({
    openWrites: async () => (await store.openWrites()).filter((writes) => writes.environment === environment),
    openElsewhere: () => openElsewhere(store, environment),
    openAlarms: () => store.openAlarms(),
  })
  reconciler.start()
  retention.start()

  return {
    ledger,
    review: createWriteReview({ store, environment, clock, onOutcome }),
    reconcileSoon: () => earlySearches.add(['CONFIRMING writes']),
    async close() {
      earlySearches.close()
      await Promise.all([reconciler.stop(), retention.stop(), proofs.stop()])
      await ledger.close()
    },
  }
}

/** Returns the ledger's secret. */
async function prepare(store: WriteStore, { environment, authentication, logger }: LedgerOptions): Promise<string> {
  const secret = await ledgerSecret(store)
  await adoptOldWrites(store, environment)
  await checkAuthentication(store, environment, authentication, new Date())
  const count = await openElsewhere(store, environment)
  if (count > 0) {
    logger.warn(
      { count },
      'the ledger has writes of another environment without an outcome: see `npm run writes -- list`',
    )
  }
  return secret
}

export async function openStore(
  database: DatabaseAddress,
  onLostConnection?: (error: Error) => void,
): Promise<WriteStore> {
  if (database.kind === 'sqlite') return openSqliteStore(database.path)
  const { openPostgresStore } = await import('./postgres-store.ts')
  return openPostgresStore(database.url, onLostConnection === undefined ? {} : { onLostConnection })
}

function outcomeReporter(logger: Logger, metrics: Metrics): (event: OutcomeEvent) => void {
  const usualLog = withoutRedaction(logger)
  return ({ alarm, ...outcome }) => {
    metrics.writeEnded(outcome)
    if (alarm !== null) {
      metrics.writeAlarm(alarm)
      logger.error({ ...outcome, alarm: true, why: alarm }, 'write: a person must act')
    } else if (outcome.state === 'SUCCEEDED' || outcome.state === 'REJECTED') {
      usualLog.info(outcome, 'write')
    } else {
      logger.warn(outcome, 'write')
    }
  }
}
