// The write ledger: composes its store, reconciler and retention, with their logs and metrics.
import { randomUUID } from 'node:crypto'
import {
  createCoalescer,
  type DatabaseAddress,
  type Logger,
  type Metrics,
  withoutRedaction,
} from '../platform/index.ts'
import { Ledger } from './ledger.ts'
import type { OutcomeEvent } from './outcome-event.ts'
import { createReconciler } from './reconciler.ts'
import type { TagReference } from './reference.ts'
import { createRetention } from './retention.ts'
import type { Search } from './search.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { WriteStore } from './store.ts'

export type { JsonValue } from './json.ts'
export type { LedgerReport } from './ledger-report.ts'
export { Ledger, LedgerUnavailableError } from './ledger.ts'
export { isResolvedState, type ManualResolution, resolveManually } from './manual-resolution.ts'
export type { WriteRecord, WriteState } from './record.ts'
export type { Search, SearchResult, UnconfirmedWrite } from './search.ts'
export type { Refusal, SendResult, UnsentReason } from './send-result.ts'
export { isSettled } from './states.ts'
export type { WriteStore } from './store.ts'

/** For the clocks of replicas, which differ a little, and for a busy machine. */
const leaseMarginMs = 5000

/** Minimum time between two early searches after change notifications: each search reads a list. */
const earlySearchIntervalMs = 5000

export interface CreatedLedger {
  readonly ledger: Ledger
  /** Something changed at DRUO. It may concern any CONFIRMING write, as those have no id yet. */
  reconcileSoon(): void
  /** Starts nothing new, waits for requests and searches in flight, then closes the store. */
  close(): Promise<void>
}

export interface LedgerOptions {
  readonly database: DatabaseAddress
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

export interface Timeouts {
  readonly readMs: number
  readonly writeMs: number
  /** Of a token request. 0 if the token is fixed: it is never requested and never renewed. */
  readonly tokenMs: number
}

export async function createLedger(options: LedgerOptions): Promise<CreatedLedger> {
  const { search, firstSearchMs, timeouts, logger, metrics } = options
  const store = await openStore(options.database, (error) => logger.warn({ cause: String(error) }, 'ledger connection'))
  const owner = randomUUID()
  const onOutcome = outcomeReporter(logger, metrics)
  const onFailure = (error: unknown): void => logger.error({ cause: String(error) }, 'the write ledger failed')

  const reconciler = createReconciler({
    store,
    owner,
    search,
    automatic: options.searchesAlone,
    timing: { settleMs: options.settleMs, firstSearchMs },
    // Most searches read one page.
    searchLeaseMs: 3 * timeouts.readMs,
    turnMs: Math.min(1000, firstSearchMs),
    onOutcome,
    onSearch: (event) => {
      metrics.writeReconciled(event)
      logger[event.result === 'failed' ? 'warn' : 'debug'](event, 'reconciliation')
    },
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
    tagReference: options.tagReference,
    ...leaseOf(timeouts),
    firstSearchMs,
    reconcileIfDue: (record, using) => reconciler.reconcileIfDue(record, using),
    onOutcome,
  })
  metrics.ledgerState(() => store.openWrites())
  reconciler.start()
  retention.start()

  return {
    ledger,
    reconcileSoon: () => earlySearches.add(['CONFIRMING writes']),
    async close() {
      earlySearches.close()
      await Promise.all([reconciler.stop(), retention.stop()])
      await ledger.close()
    },
  }
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

/** With client credentials, a send takes at most a token, the request, another token and the request again. */
function leaseOf({ writeMs, tokenMs }: Timeouts): { readonly leaseMs: number; readonly sendingMs: number } {
  const maxSendMs = tokenMs === 0 ? writeMs : 2 * (tokenMs + writeMs)
  return { leaseMs: maxSendMs + leaseMarginMs, sendingMs: writeMs + leaseMarginMs / 2 }
}
