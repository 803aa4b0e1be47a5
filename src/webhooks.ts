// Composes webhooks of their parts: what is taken from DRUO here or by another replica, and who is told of it.
import type { FastifyPluginAsync } from 'fastify'
import type { Config, DatabaseConfig, WebhookConfig } from './config.ts'
import type { PostgresListener } from './platform/postgres-listener.ts'
import { hintChannel, type HintStore, openPostgresHints, openSqliteHints } from './updates/notification-store.ts'
import { createHints, type Hints, hintWindowMs } from './updates/notifications.ts'
import type { Logger } from './platform/logger.ts'
import type { Metrics } from './platform/metrics.ts'
import { webhookRoute } from './http/webhooks/webhook-route.ts'

export interface Webhooks {
  readonly route: FastifyPluginAsync
  close(): Promise<void>
}

export interface WebhooksOptions {
  readonly config: Pick<Config, 'database'>
  readonly credentials: WebhookConfig
  /** Called at once in every replica when a delivery has arrived, before anything about it is read. */
  readonly onArrival: () => void
  /** Told, in every replica, of ids about which DRUO may have news: each at most once in `hintWindowMs`. */
  readonly onHint: (ids: readonly string[]) => void
  readonly logger: Logger
  readonly metrics: Metrics
}

export async function startWebhooks(options: WebhooksOptions): Promise<Webhooks> {
  const { config, credentials, onArrival, onHint, logger, metrics } = options
  const onFailure = (error: unknown): void => logger.warn({ cause: String(error) }, 'webhook hints failed')
  const store = await openStore(config.database, onFailure)
  const hints = createHints({
    store,
    onHint(ids) {
      metrics.idsHinted(ids.length)
      logger.debug({ ids }, 'hint')
      onHint(ids)
    },
    onFailure,
  })
  const listener = await listenForOthers(config.database, hints, { onArrival, logger, metrics })
  const keep: Hints['keep'] = (body) => {
    onArrival()
    return hints.keep(body)
  }
  return {
    route: webhookRoute({ credentials, keep, onDelivery: metrics.webhookDelivered, logger }),
    async close() {
      await listener?.close()
      await hints.close()
    },
  }
}

async function openStore(database: DatabaseConfig, onLostConnection: (error: unknown) => void): Promise<HintStore> {
  const windowMs = hintWindowMs
  if (database.kind === 'sqlite') return openSqliteHints(database.path, { windowMs })
  return openPostgresHints(database.url, { windowMs, mostConnections: 3, onLostConnection })
}

/** With a SQLite file there are none. */
async function listenForOthers(
  database: DatabaseConfig,
  hints: Hints,
  { onArrival, logger, metrics }: Pick<WebhooksOptions, 'onArrival' | 'logger' | 'metrics'>,
): Promise<PostgresListener | undefined> {
  if (database.kind === 'sqlite') return undefined
  const { listenOnPostgres } = await import('./platform/postgres-listener.ts')
  let isListening = false
  metrics.watchListening(() => isListening)
  return listenOnPostgres({
    url: database.url,
    channel: hintChannel,
    onNotification() {
      onArrival()
      hints.look()
    },
    onListening() {
      isListening = true
      onArrival()
      logger.info('listening for webhooks of other replicas')
      hints.lookAgain()
    },
    onLost(cause) {
      isListening = false
      logger.warn({ cause: String(cause) }, 'not listening for webhooks of other replicas')
    },
  })
}
