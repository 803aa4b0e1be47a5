// Composes the write ledger: store, ledger, reconciler and retention, with their logs and metrics.
import { randomUUID } from 'node:crypto'
import type { Config, DatabaseConfig } from '../config.ts'
import { sealReference } from '../druo/reference-tag.ts'
import { createCoalescer } from '../updates/coalescer.ts'
import { type Logger, withoutRedaction } from '../platform/logger.ts'
import type { Metrics } from '../platform/metrics.ts'
import { authenticationFingerprint, environmentOf } from './environment.ts'
import { Ledger } from './ledger.ts'
import { createListProofs } from './list-proofs.ts'
import { Observations, systemClock } from './observations.ts'
import type { OutcomeEvent } from './outcome-event.ts'
import { createReconciler } from './reconciler.ts'
import { createRetention } from './retention.ts'
import { createWriteReview, type WriteReview } from './review.ts'
import type { Search } from './search.ts'
import { adoptOldWrites, checkAuthentication, ledgerSecret, openElsewhere } from './start-checks.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { WriteStore } from './store.ts'

/** For a busy machine. */
const leaseMarginMs = 5000

/** Minimum time between two early searches after change notifications: each search reads a list. */
const earlySearchIntervalMs = 5000

export interface WriteLedger {
  readonly ledger: Ledger
  readonly review: WriteReview
  /** Something changed at DRUO. It may concern any CONFIRMING write, as those have no id yet. */
  hint(): void
  /** Starts nothing new, waits for requests and searches in flight, then closes the store. */
  close(): Promise<void>
}

export interface WriteLedgerOptions {
  readonly config: Config
  readonly search: Search
  readonly tokenTimeoutMs: number
  readonly logger: Logger
  readonly metrics: Metrics
}

/** @throws {DatabaseError} if the database cannot be used, or holds writes of callers that would not be recognised */
export async function startWriteLedger(options: WriteLedgerOptions): Promise<WriteLedger> {
  const { config, search, logger, metrics } = options
  const store = await openStore(config.database, (error) => logger.warn({ cause: String(error) }, 'ledger connection'))
  const environment = environmentOf(config)
  const secret = await prepared(store, environment, config, logger).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const owner = randomUUID()
  const clock = systemClock
  const observations = new Observations(clock)
  const timing = { settleMs: config.writeSettleMs, firstSearchMs: config.writeLookUpMs }
  const onOutcome = outcomeReporter(logger, metrics)
  const onFailure = (error: unknown): void => logger.error({ cause: String(error) }, 'the write ledger failed')

  const proofs = createListProofs({
    store,
    environment,
    clock,
    ...timing,
    onProof: (list, delayMs) => logger.info({ list, delayMs: Math.round(delayMs) }, 'list proven'),
    onLostProof: (list) =>
      logger.error({ list }, 'a list that was proven does not show an acknowledged write any more'),
    onFailure,
  })
  const reconciler = createReconciler({
    store,
    environment,
    owner,
    search,
    // In passthrough there is no token to search with until the caller asks again.
    automatic: config.authentication.kind !== 'passthrough',
    timing,
    clock,
    observations,
    proofs,
    // Most searches read one page.
    searchLeaseMs: 3 * config.druoTimeoutMs,
    turnMs: Math.min(1000, config.writeLookUpMs),
    onOutcome,
    onSearch: (event) => {
      metrics.writeReconciled(event)
      logger[event.result === 'failed' ? 'warn' : 'debug'](event, 'reconciliation')
    },
    onClockStep: (stepMs) =>
      logger.warn({ stepMs: Math.round(stepMs) }, 'the clock was stepped: settle windows restart'),
    onFailure,
  })
  const hints = createCoalescer({
    windowMs: earlySearchIntervalMs,
    onDue: () => void reconciler.reconcileEarly().catch(onFailure),
  })
  const retention = createRetention({ store, onFailure })
  const ledger = new Ledger({
    store,
    owner,
    references: { secret, environment, seal: sealReference },
    clock,
    observations,
    ...leaseOf(config, options.tokenTimeoutMs),
    firstSearchMs: timing.firstSearchMs,
    reconcileIfDue: (record, using) => reconciler.reconcileIfDue(record, using),
    onAcknowledged: (record, using) => proofs.acknowledged(record, using ?? search),
    onOutcome,
  })
  metrics.watchLedger({
    openWrites: async () => (await store.openWrites()).filter((writes) => writes.environment === environment),
    openElsewhere: () => openElsewhere(store, environment),
    openAlarms: () => store.openAlarms(),
  })
  reconciler.start()
  retention.start()

  return {
    ledger,
    review: createWriteReview({ store, environment, clock, onOutcome }),
    hint: () => hints.add(['CONFIRMING writes']),
    async close() {
      hints.close()
      await Promise.all([reconciler.stop(), retention.stop(), proofs.stop()])
      await ledger.close()
    },
  }
}

/** Returns the ledger's secret. */
async function prepared(store: WriteStore, environment: string, config: Config, logger: Logger): Promise<string> {
  const secret = await ledgerSecret(store)
  await adoptOldWrites(store, environment)
  await checkAuthentication(store, environment, authenticationFingerprint(config.authentication), new Date())
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
  database: DatabaseConfig,
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

// With client credentials, a send takes at most a token, the request, another token and the request again. A fixed token
// is never requested and never renewed.
function leaseOf(config: Config, tokenTimeoutMs: number): { readonly leaseMs: number; readonly sendingMs: number } {
  const fixedToken = config.druo !== undefined && 'accessToken' in config.druo.credentials
  const sends = fixedToken ? config.druoWriteTimeoutMs : 2 * (tokenTimeoutMs + config.druoWriteTimeoutMs)
  return { leaseMs: sends + leaseMarginMs, sendingMs: config.druoWriteTimeoutMs + leaseMarginMs / 2 }
}
