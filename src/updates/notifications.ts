// Change notifications: the ids in genuine webhook deliveries. They are stored durably and read by every replica, which reports
// each id at most once in a window. The rest of a delivery is ignored.
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createCoalescer } from '../platform/index.ts'
import type { NotificationStore } from './notification-store.ts'
import { idsInDelivery } from './ids-in-delivery.ts'

/** An id is reported at most once in this time. */
export const notificationWindowMs = 1000
/** Longer than a replica can be without its database unnoticed. Objects with subscribers are polled anyway. */
const purgeAfterMs = 3_600_000
/** Read again at the start and after each lost connection: a database that took over may lack the last rows. */
const readAgainMs = 60_000
const purgeEveryMs = 600_000
const retryMs = 1000
const pageSize = 500

interface NotificationsOptions {
  readonly store: NotificationStore
  readonly windowMs?: number
  /** Called with ids that may have changed. */
  readonly onNotification: (ids: readonly string[]) => void
  /** Called if the store fails. It is read again later. */
  readonly onFailure: (error: unknown) => void
}

/** noIds: genuine, but without any id. */
export type Enqueued = 'enqueued' | 'repeated' | 'noIds'

export interface Notifications {
  /** Durable when it resolves. @throws if the store fails */
  readonly enqueue: (body: Buffer) => Promise<Enqueued>
  /** Reads new rows. */
  readonly poll: () => void
  /** As poll(), and also reads the rows of the last minute again. */
  readonly pollAgain: () => void
  close(): Promise<void>
}

export function createNotifications({
  store,
  windowMs = notificationWindowMs,
  onNotification,
  onFailure,
}: NotificationsOptions): Notifications {
  const closing = new AbortController()
  const coalescer = createCoalescer({
    windowMs,
    onDue(ids) {
      try {
        onNotification(ids)
      } catch (error) {
        onFailure(error)
      }
    },
  })
  /** The last position that was read. Undefined before the first read. */
  let position: number | undefined
  let mustReadAgain = true
  let isRequested = false
  let reading: Promise<void> | undefined

  const startOfReadAgain = async (): Promise<number> => {
    mustReadAgain = false
    const recent = await store.positionBefore(readAgainMs)
    return Math.min(position ?? recent, recent)
  }
  const readNew = async (): Promise<void> => {
    let from = mustReadAgain ? await startOfReadAgain() : (position ?? 0)
    for (;;) {
      const page = await store.after(from, pageSize)
      for (const notification of page) {
        if (notification.repeated) coalescer.addLate(notification.ids)
        else coalescer.add(notification.ids)
        from = notification.position
      }
      position = from
      if (page.length < pageSize) return
    }
  }
  const wait = (milliseconds: number) =>
    // Aborted by close(). It does not keep the process alive.
    pause(milliseconds, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)

  const readWhileRequested = async (): Promise<void> => {
    while (isRequested && !closing.signal.aborted) {
      isRequested = false
      try {
        await readNew()
      } catch (error) {
        onFailure(error)
        isRequested = true
        mustReadAgain = true
        await wait(retryMs)
      }
    }
  }
  const startReading = (): void => {
    reading ??= readWhileRequested().finally(() => {
      reading = undefined
      // poll() may have been called after the last read.
      if (isRequested && !closing.signal.aborted) startReading()
    })
  }
  const poll = (): void => {
    isRequested = true
    startReading()
  }
  const purge = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await store.purge(purgeAfterMs).catch(onFailure)
      await wait(purgeEveryMs)
    }
  }
  const purging = purge()
  poll()

  return {
    async enqueue(body) {
      const ids = idsInDelivery(body)
      if (ids.length === 0) return 'noIds'
      const digest = createHash('sha256').update(body).digest('hex')
      const isStored = await store.add({ digest, ids })
      // The store notifies the other replicas.
      if (isStored) poll()
      return isStored ? 'enqueued' : 'repeated'
    },
    poll,
    pollAgain() {
      mustReadAgain = true
      poll()
    },
    async close() {
      closing.abort()
      coalescer.close()
      await Promise.all([reading, purging])
      await store.close()
    },
  }
}
