// Composes the write ledger of its parts: store, ledger, reconciler and retention, with their logs and metrics.
import { randomUUID } from 'node:crypto'
import type { Config, DatabaseConfig } from './config.ts'
import type { DruoClient } from './druo/client.ts'
import { createCoalescer } from './hints/coalescer.ts'
import { createLookUps } from './look-ups/look-ups.ts'
import { type Logger, withoutRedaction } from './observability/logger.ts'
import type { Metrics } from './observability/metrics.ts'
import { createLedger, type Ledger } from './writes/ledger.ts'
import type { WriteNotice } from './writes/notice.ts'
import { createReconciler } from './writes/reconciler.ts'
import { createRetention } from './writes/retention.ts'
import { openSqliteStore } from './writes/sqlite-store.ts'
import type { WriteStore } from './writes/store.ts'

/** For the clocks of replicas, which do not quite agree, and for a machine that is busy. */
const leaseMarginMs = 5000

/** A hint has what is UNKNOWN looked up before it is due, but not more often than this: each look-up reads a list. */
const earlyLookUpsEveryMs = 5000

export interface WriteLedger {
  readonly ledger: Ledger
  /** There may be news at DRUO of something. Which write it was is not known: what is UNKNOWN has no id yet. */
  hint(): void
  /** Begins nothing new, waits for what is sent and looked up, then closes the store. */
  close(): Promise<void>
}

export interface WriteLedgerOptions {
  readonly config: Config
  readonly druo: DruoClient
  readonly tokenTimeoutMs: number
  readonly logger: Logger
  readonly metrics: Metrics
}

export async function startWriteLedger(options: WriteLedgerOptions): Promise<WriteLedger> {
  const { config, druo, logger, metrics } = options
  const store = await openStore(config.database, (error) => logger.warn({ cause: String(error) }, 'ledger connection'))
  const owner = randomUUID()
  const timing = { settleMs: config.writeSettleMs, firstLookUpMs: config.writeLookUpMs }
  const usualLog = withoutRedaction(logger)
  const onOutcome = (notice: WriteNotice): void => {
    metrics.writeEnded(notice)
    if (notice.alarm !== null) {
      metrics.writeAlarm(notice.alarm)
      logger.error({ ...notice, alarm: true, why: notice.alarm }, 'write: a person must act')
      return
    }
    const { alarm: _none, ...outcome } = notice
    if (outcome.state === 'SUCCEEDED' || outcome.state === 'REJECTED') usualLog.info(outcome, 'write')
    else logger.warn(outcome, 'write')
  }
  const onFailure = (error: unknown): void => logger.error({ cause: String(error) }, 'the write ledger failed')

  const lookUps = createLookUps(druo)
  const reconciler = createReconciler({
    store,
    owner,
    lookUp: lookUps.find,
    // With callers' own tokens there is none to look up with until they ask again.
    automatic: config.authentication.kind !== 'passthrough',
    timing,
    // Most look-ups read one page.
    lookUpLeaseMs: 3 * config.druoTimeoutMs,
    turnMs: Math.min(1000, config.writeLookUpMs),
    onOutcome,
    onLookUp: (lookUp) => {
      metrics.lookUpEnded(lookUp)
      logger[lookUp.result === 'failed' ? 'warn' : 'debug'](lookUp, 'look-up')
    },
    onFailure,
  })
  const hints = createCoalescer({
    windowMs: earlyLookUpsEveryMs,
    onDue: () => void reconciler.lookUpEarly().catch(onFailure),
  })
  const retention = createRetention({ store, onFailure })
  const ledger = createLedger({
    store,
    owner,
    ...leaseOf(config, options.tokenTimeoutMs),
    firstLookUpMs: timing.firstLookUpMs,
    lookUpIfDue: (record, lookUp) => reconciler.lookUpIfDue(record, lookUp),
    onOutcome,
  })
  metrics.watchLedger(() => store.openWrites())
  reconciler.start()
  retention.start()

  return {
    ledger: {
      ...ledger,
      perform: (request) => ledger.perform({ lookup: lookUps.keep(request.mutation, request.input), ...request }),
    },
    hint: () => hints.add(['UNKNOWN writes']),
    async close() {
      hints.close()
      await Promise.all([reconciler.stop(), retention.stop()])
      await ledger.close()
    },
  }
}

export async function openStore(
  database: DatabaseConfig,
  onLostConnection?: (error: Error) => void,
): Promise<WriteStore> {
  if (database.kind === 'sqlite') return openSqliteStore(database.path)
  const { openPostgresStore } = await import('./writes/postgres-store.ts')
  return openPostgresStore(database.url, onLostConnection === undefined ? {} : { onLostConnection })
}

// With client credentials a sending is at most a token, the request, another token and the request again. A fixed token
// is never obtained and never renewed.
function leaseOf(config: Config, tokenTimeoutMs: number): { readonly leaseMs: number; readonly sendingMs: number } {
  const fixedToken = config.druo !== undefined && 'accessToken' in config.druo.credentials
  const sendings = fixedToken ? config.druoWriteTimeoutMs : 2 * (tokenTimeoutMs + config.druoWriteTimeoutMs)
  return { leaseMs: sendings + leaseMarginMs, sendingMs: config.druoWriteTimeoutMs + leaseMarginMs / 2 }
}
