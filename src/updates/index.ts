// What changed at DRUO: objects with subscribers are polled, and change notifications (webhooks) of any replica speed it up.
import type { DruoClient } from '../druo/index.ts'
import type { DatabaseAddress, Logger, Metrics } from '../platform/index.ts'
import type { PostgresListener } from '../platform/postgres-listener.ts'
import {
  notificationChannel,
  type NotificationStore,
  openPostgresNotifications,
  openSqliteNotifications,
} from './notification-store.ts'
import { createNotifications, type Enqueued, type Notifications, notificationWindowMs } from './notifications.ts'
import { createObjectSubscriptions, type ObjectSubscriptions } from './object-subscriptions.ts'

interface UpdatesOptions {
  /** Learns of every notification as soon as it arrives, before its ids are read. */
  readonly druo: Pick<DruoClient, 'notifyChanged' | 'changeCount'>
  /** Shared by replicas: each of them receives the notifications of all. */
  readonly database: DatabaseAddress
  /** False: DRUO sends no webhooks to this gateway, and objects are only polled. */
  readonly receivesWebhooks: boolean
  /** Called in every replica with ids that may have changed, each at most once in `notificationWindowMs`. */
  readonly onNotification: (ids: readonly string[]) => void
  readonly logger: Logger
  readonly metrics: Metrics
}

export interface Updates extends Pick<ObjectSubscriptions, 'forViewer'> {
  /** Stores the ids in a webhook's body. Durable when it resolves. Undefined without webhooks. @throws if the store fails */
  readonly enqueue: ((body: Buffer) => Promise<Enqueued>) | undefined
  close(): Promise<void>
}

export async function createUpdates(options: UpdatesOptions): Promise<Updates> {
  const { druo, receivesWebhooks, metrics, logger } = options
  const subscriptions = createObjectSubscriptions(metrics, () => druo.changeCount())
  if (!receivesWebhooks) return { ...subscriptions, enqueue: undefined, close: async () => undefined }

  const onFailure = (error: unknown): void => logger.warn({ cause: String(error) }, 'change notifications failed')
  const notifications = createNotifications({
    store: await openStore(options.database, onFailure),
    onNotification(ids) {
      metrics.idsNotified(ids.length)
      logger.debug({ ids }, 'change notification')
      options.onNotification(ids)
      subscriptions.notifyChanged(ids)
    },
    onFailure,
  })
  const listener = await listenForReplicas(options, notifications)
  return {
    ...subscriptions,
    enqueue(body) {
      druo.notifyChanged()
      return notifications.enqueue(body)
    },
    async close() {
      await listener?.close()
      await notifications.close()
    },
  }
}

async function openStore(
  database: DatabaseAddress,
  onLostConnection: (error: unknown) => void,
): Promise<NotificationStore> {
  const windowMs = notificationWindowMs
  if (database.kind === 'sqlite') return openSqliteNotifications(database.path, { windowMs })
  return openPostgresNotifications(database.url, { windowMs, maxConnections: 3, onLostConnection })
}

/** A SQLite file has no other replicas. */
async function listenForReplicas(
  { druo, database, logger, metrics }: UpdatesOptions,
  notifications: Notifications,
): Promise<PostgresListener | undefined> {
  if (database.kind === 'sqlite') return undefined
  const { listenOnPostgres } = await import('../platform/postgres-listener.ts')
  let isListening = false
  metrics.listening(() => isListening)
  return listenOnPostgres({
    url: database.url,
    channel: notificationChannel,
    onNotification() {
      druo.notifyChanged()
      notifications.poll()
    },
    onListening() {
      isListening = true
      druo.notifyChanged()
      logger.info('listening for webhooks of other replicas')
      notifications.pollAgain()
    },
    onLost(cause) {
      isListening = false
      logger.warn({ cause: String(cause) }, 'not listening for webhooks of other replicas')
    },
  })
}
