// The pollers of all objects that have subscribers. Each object has one poller, however many subscribers it has.
import { AsyncLocalStorage } from 'node:async_hooks'
import { type Clock, Semaphore, systemClock } from '../platform/index.ts'
import { type Failure, type PollResult, Poller, type PolledObject, type PollPolicy } from './poller.ts'

interface Pollers {
  /** For objects of one kind: kinds with the same ids do not mix. */
  of<T>(): SubscribeTo<T>
  /** These ids may have changed: polls their objects at once. Ids without subscribers cost nothing. */
  notifyChanged(ids: readonly string[]): void
  /** Number of objects that are polled. */
  readonly size: number
}

/**
 * Yields the current state, then each state that differs from the one before. A slow subscriber gets only the newest. Ends
 * after the final state, or after null: the object does not exist, or the caller may no longer see it.
 */
export type SubscribeTo<T> = (object: PolledObject<T>) => AsyncIterableIterator<T | null>

interface PollersOptions {
  readonly failureOf: (error: Error) => Failure
  readonly onPoll?: (result: PollResult) => void
  readonly changeCount: () => number
  readonly clock?: Clock
  readonly random?: () => number
}

/** Polls share the connections to DRUO with requests, which need most of them. */
const maxReads = 16

export function createPollers(options: PollersOptions): Pollers {
  const { clock = systemClock, random = Math.random, failureOf, changeCount, onPoll = () => undefined } = options
  // Timers and polls must not run in the request of the first subscriber.
  const outsideRequests = AsyncLocalStorage.snapshot()
  const byId = new Map<string, Set<{ notifyChanged(): void }>>()
  let size = 0
  const pauses = new Map<string, number>()

  const policy: PollPolicy = {
    clock,
    random,
    reads: new Semaphore(maxReads),
    failureOf,
    onPoll,
    changeCount,
    pausedUntil: (credentials) => pauses.get(credentials) ?? 0,
    pause(credentials, until) {
      for (const [paused, end] of pauses) if (end <= clock.now()) pauses.delete(paused)
      pauses.set(credentials, Math.max(until, pauses.get(credentials) ?? 0))
    },
  }

  const startPoller = <T>(object: PolledObject<T>, byKey: Map<string, Poller<T>>): Poller<T> => {
    let ids: readonly string[] = []
    const listen = (wanted: readonly string[]): void => {
      for (const id of ids.filter((one) => !wanted.includes(one))) {
        byId.get(id)?.delete(poller)
        if (byId.get(id)?.size === 0) byId.delete(id)
      }
      for (const id of wanted) byId.set(id, (byId.get(id) ?? new Set()).add(poller))
      ids = wanted
    }
    const poller = new Poller(object, policy, {
      onRelated: (related) => listen([object.id, ...related]),
      onEmpty() {
        byKey.delete(object.key)
        size -= 1
        listen([])
      },
    })
    byKey.set(object.key, poller)
    size += 1
    listen([object.id])
    return poller
  }

  return {
    of<T>(): SubscribeTo<T> {
      const byKey = new Map<string, Poller<T>>()
      return (object) => outsideRequests(() => (byKey.get(object.key) ?? startPoller(object, byKey)).join())
    },
    notifyChanged(ids) {
      for (const id of new Set(ids))
        for (const poller of byId.get(id) ?? []) outsideRequests(() => poller.notifyChanged())
    },
    get size() {
      return size
    },
  }
}
