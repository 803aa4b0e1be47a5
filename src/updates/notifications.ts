// Hints: the ids that genuine webhook deliveries name. Kept durably, read by every replica, and passed on there, each id
// at most once in a window. What is in a delivery besides ids is not looked at.
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createCoalescer } from '../platform/index.ts'
import type { NotificationStore } from './notification-store.ts'
import { idsInDelivery } from './ids-in-delivery.ts'

/** Within it no id is passed on twice. */
export const notificationWindowMs = 1000
/** Longer than a replica is without its database without anybody noticing; what is watched is polled all the same. */
export const purgeAfterMs = 3_600_000
/** Read again at the start and after each loss of the database: another server may have taken over, and know less. */
const readAgainMs = 60_000
const purgeEveryMs = 600_000
const retryMs = 1000
const pageSize = 500

export interface NotificationsOptions {
  readonly store: NotificationStore
  readonly windowMs?: number
  /** Told of ids about which DRUO may have news. */
  readonly onNotification: (ids: readonly string[]) => void
  /** Told where the store fails; it is asked again. */
  readonly onFailure: (error: unknown) => void
}

/** noIds: genuine, but without any id. */
export type Enqueued = 'enqueued' | 'repeated' | 'noIds'

export interface Notifications {
  /** Durable when it returns. @throws where the store fails */
  readonly enqueue: (body: Buffer) => Promise<Enqueued>
  /** There may be something to read. */
  readonly poll: () => void
  /** As look(), and what was read of late is read again. */
  readonly pollAgain: () => void
  close(): Promise<void>
}

export function createNotifications({
  store,
  windowMs = notificationWindowMs,
  onNotification: onHint,
  onFailure,
}: NotificationsOptions): Notifications {
  const closing = new AbortController()
  const coalescer = createCoalescer({
    windowMs,
    onDue(ids) {
      try {
        onHint(ids)
      } catch (error) {
        onFailure(error)
      }
    },
  })
  /** Everything up to here has been read; undefined where that is to be found out. */
  let position: number | undefined
  let mustGoBack = true
  let looked = false
  let reading: Promise<void> | undefined

  const goBack = async (): Promise<number> => {
    mustGoBack = false
    const young = await store.positionBefore(readAgainMs)
    return Math.min(position ?? young, young)
  }
  const readNews = async (): Promise<void> => {
    let from = mustGoBack ? await goBack() : (position ?? 0)
    for (;;) {
      const page = await store.after(from, pageSize)
      for (const hint of page) {
        if (hint.repeated) coalescer.addLate(hint.ids)
        else coalescer.add(hint.ids)
        from = hint.position
      }
      position = from
      if (page.length < pageSize) return
    }
  }
  const wait = (milliseconds: number) =>
    // Aborted where it closes. No reason for the process to live on.
    pause(milliseconds, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)

  const readWhileLooked = async (): Promise<void> => {
    while (looked && !closing.signal.aborted) {
      looked = false
      try {
        await readNews()
      } catch (error) {
        onFailure(error)
        looked = true
        mustGoBack = true
        await wait(retryMs)
      }
    }
  }
  const startReading = (): void => {
    reading ??= readWhileLooked().finally(() => {
      reading = undefined
      // Between its last turn and here somebody may have looked.
      if (looked && !closing.signal.aborted) startReading()
    })
  }
  const look = (): void => {
    looked = true
    startReading()
  }
  const forget = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await store.purge(purgeAfterMs).catch(onFailure)
      await wait(purgeEveryMs)
    }
  }
  const forgetting = forget()
  look()

  return {
    async enqueue(body) {
      const ids = idsInDelivery(body)
      if (ids.length === 0) return 'noIds'
      const digest = createHash('sha256').update(body).digest('hex')
      const isKept = await store.add({ digest, ids })
      // Others are told by the store.
      if (isKept) look()
      return isKept ? 'enqueued' : 'repeated'
    },
    poll: look,
    pollAgain() {
      mustGoBack = true
      look()
    },
    async close() {
      closing.abort()
      coalescer.close()
      await Promise.all([reading, forgetting])
      await store.close()
    },
  }
}
