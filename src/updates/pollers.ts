// All objects that somebody watches: each is read again by one poll, at intervals that grow while nothing changes, or at
// once where there is news of it, and not at all when nobody watches it any more.
import { AsyncLocalStorage } from 'node:async_hooks'
import { Semaphore } from '../platform/semaphore.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Failure, type PollResult, Watch, type Watched, type WatchPolicy } from './subscriber-source.ts'

export interface Watches {
  /** Objects of one kind, which are never taken for another's. */
  of<T>(): WatchObject<T>
  /** There may be news of these ids. Ids that nobody watches cost nothing. */
  wake(ids: readonly string[]): void
  /** How many objects are watched. */
  readonly size: number
}

/**
 * The state of now, then each state that differs from the one before; the newest alone where they are not taken as fast as
 * they come. Ends after the last state, or after null: there is no such object, or it is not to be seen any more.
 */
export type WatchObject<T> = (watched: Watched<T>) => AsyncIterableIterator<T | null>

export interface WatchesOptions {
  readonly failureOf: (error: Error) => Failure
  readonly onPoll?: (result: PollResult) => void
  readonly changeCount?: () => number
  readonly clock?: Clock
  readonly random?: () => number
}

/** Of some 64 calls that DRUO is asked at once, requests need the most. */
const mostReads = 16

export function createWatches(options: WatchesOptions): Watches {
  const {
    clock = systemClock,
    random = Math.random,
    failureOf,
    onPoll = () => undefined,
    changeCount = () => 0,
  } = options
  // What a timer or a read begins must not belong to the request of whoever happened to watch first.
  const ofNobody = AsyncLocalStorage.snapshot()
  const byId = new Map<string, Set<{ wake(): void }>>()
  let size = 0
  const pauses = new Map<string, number>()

  const policy: WatchPolicy = {
    clock,
    random,
    reads: new Semaphore(mostReads),
    failureOf,
    onPoll,
    changeCount,
    pausedUntil: (credentials) => pauses.get(credentials) ?? 0,
    pause(credentials, until) {
      for (const [paused, end] of pauses) if (end <= clock.now()) pauses.delete(paused)
      pauses.set(credentials, Math.max(until, pauses.get(credentials) ?? 0))
    },
  }

  const begin = <T>(watched: Watched<T>, byKey: Map<string, Watch<T>>): Watch<T> => {
    let ids: readonly string[] = []
    const listen = (wanted: readonly string[]): void => {
      for (const id of ids.filter((one) => !wanted.includes(one))) {
        byId.get(id)?.delete(watch)
        if (byId.get(id)?.size === 0) byId.delete(id)
      }
      for (const id of wanted) byId.set(id, (byId.get(id) ?? new Set()).add(watch))
      ids = wanted
    }
    const watch = new Watch(watched, policy, {
      onRelated: (related) => listen([watched.id, ...related]),
      onEmpty() {
        byKey.delete(watched.key)
        size -= 1
        listen([])
      },
    })
    byKey.set(watched.key, watch)
    size += 1
    listen([watched.id])
    return watch
  }

  return {
    of<T>(): WatchObject<T> {
      const byKey = new Map<string, Watch<T>>()
      return (watched) => ofNobody(() => (byKey.get(watched.key) ?? begin(watched, byKey)).join())
    },
    wake(ids) {
      for (const id of new Set(ids)) for (const watch of byId.get(id) ?? []) ofNobody(() => watch.wake())
    },
    get size() {
      return size
    },
  }
}
