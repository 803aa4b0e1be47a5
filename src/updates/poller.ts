// The watch over one object for all who look at it with the same credentials: one poll, however many they are.
import { isDeepStrictEqual } from 'node:util'
import type { Clock, Semaphore } from '../platform/index.ts'
import { Subscriber } from './subscriber.ts'

export interface PolledObject<T> {
  /** Equal for all who may share what is read: the object, and whose view of it. */
  readonly key: string
  /** Whose calls to DRUO they are. Where DRUO asks one of them to slow down, it asks all. */
  readonly credentials: string
  /** Who subscribed first: polls in flight are shared out by it. Undefined if callers are not told apart. */
  readonly caller?: string | undefined
  readonly id: string
  /** Null where there is no such object, or none to be seen. */
  readonly read: () => Promise<T | null>
  /** Further ids by which news of the object may come. */
  readonly relatedIds: (state: T) => readonly string[]
  /** Nothing further is expected after it. */
  readonly isFinal: (state: T) => boolean
}

export interface Failure {
  /** Trying again cannot help. */
  readonly isLasting: boolean
  readonly retryAfterMs: number | undefined
}

export type PollResult = 'changed' | 'unchanged' | 'failed'

export interface PollPolicy {
  readonly clock: Clock
  readonly random: () => number
  /** A limit that leaves the rest of DRUO's capacity to requests. */
  readonly reads: Semaphore
  readonly failureOf: (error: Error) => Failure
  readonly onPoll: (result: PollResult) => void
  /** Grows with each write and each notification: a read that began before is not for those who subscribe after. */
  readonly changeCount: () => number
  /** Until when nothing is asked with these credentials; 0 where there is nothing to wait for. */
  readonly pausedUntil: (credentials: string) => number
  readonly pause: (credentials: string, until: number) => void
}

export const pollTimes = {
  minMs: 2000,
  maxMs: 60_000,
  /** Reads of one object that somebody asks for begin at least so far apart. */
  windowMs: 250,
  /** After so long without one good read, watchers are told. */
  patienceMs: 120_000,
} as const

const unread = Symbol('unread')

export class Poller<T> {
  readonly watched: PolledObject<T>
  readonly #policy: PollPolicy
  readonly #watchers = new Set<Subscriber<T | null>>()
  readonly #onRelated: (ids: readonly string[]) => void
  readonly #onEmpty: () => void
  #state: T | typeof unread = unread
  #intervalMs: number = pollTimes.minMs
  /** When the last read began that somebody asked for: what the poll read just before is no answer to news. */
  #askedAt = Number.NEGATIVE_INFINITY
  #isReading = false
  /** Something happened after the read under way may have been answered. */
  #isOutrun = false
  /** The count when the read under way began; undefined while none is. */
  #changesAtRead: number | undefined
  /** Subscribed after a change, while a read from before it was under way. The next read is for them. */
  readonly #late = new Set<Subscriber<T | null>>()
  #failingSince: number | undefined
  #next: { readonly at: number; readonly cancel: () => void } | undefined

  constructor(
    watched: PolledObject<T>,
    policy: PollPolicy,
    { onRelated, onEmpty }: { readonly onRelated: (ids: readonly string[]) => void; readonly onEmpty: () => void },
  ) {
    this.watched = watched
    this.#policy = policy
    this.#onRelated = onRelated
    this.#onEmpty = onEmpty
  }

  /** The state of now first: it is read for the watcher, together with those who come at the same time. */
  join(): Subscriber<T | null> {
    const watcher = new Subscriber<T | null>((leaving) => this.#remove(leaving))
    this.#watchers.add(watcher)
    if (!this.#isReading) this.#readBy(this.#soonest(), true)
    else if (this.#changesAtRead !== undefined && this.#changesAtRead !== this.#policy.changeCount()) {
      this.#late.add(watcher)
      this.#isOutrun = true
    }
    return watcher
  }

  /** Something happened: read at once, but once for all that happens within the window. */
  notifyChanged(): void {
    this.#intervalMs = pollTimes.minMs
    if (this.#isReading) this.#isOutrun = true
    else this.#readBy(Math.max(this.#soonest(), this.#policy.pausedUntil(this.watched.credentials)), true)
  }

  #soonest(): number {
    return Math.max(this.#policy.clock.now(), this.#askedAt + pollTimes.windowMs)
  }

  #readBy(at: number, urgent: boolean): void {
    if (this.#next !== undefined && this.#next.at <= at) return
    this.#next?.cancel()
    const { clock } = this.#policy
    const begin = () => void this.#poll(urgent)
    if (at <= clock.now()) {
      this.#next = undefined
      begin()
    } else {
      this.#next = { at, cancel: clock.after(at - clock.now(), begin) }
    }
  }

  async #poll(urgent: boolean): Promise<void> {
    const { clock, reads, onPoll } = this.#policy
    this.#next = undefined
    this.#isReading = true
    this.#isOutrun = false
    let notBefore = 0
    const release = await reads.acquire({ caller: this.watched.caller, urgent })
    try {
      if (urgent) this.#askedAt = clock.now()
      this.#isOutrun = false
      this.#changesAtRead = this.#policy.changeCount()
      const state = await this.watched.read()
      // Where nobody is left, there may be another watch over the same object by now.
      if (this.#watchers.size > 0) onPoll(this.#took(state) ? 'changed' : 'unchanged')
    } catch (error) {
      onPoll('failed')
      notBefore = this.#failed(error instanceof Error ? error : new Error(String(error)))
    } finally {
      release()
    }
    this.#isReading = false
    this.#changesAtRead = undefined
    this.#late.clear()
    if (this.#watchers.size === 0) return
    const jitter = 0.9 + 0.2 * this.#policy.random()
    const usual = this.#isOutrun ? this.#soonest() : clock.now() + this.#intervalMs * jitter
    this.#readBy(Math.max(usual, notBefore, this.#policy.pausedUntil(this.watched.credentials)), this.#isOutrun)
  }

  /** @returns whether it differs from the state before */
  #took(state: T | null): boolean {
    this.#failingSince = undefined
    if (state === null) {
      this.#dismiss((watcher) => {
        watcher.offer(null)
        watcher.end()
      })
      return true
    }
    const isChanged = this.#state === unread || !isDeepStrictEqual(state, this.#state)
    if (isChanged) {
      this.#state = state
      this.#intervalMs = pollTimes.minMs
      this.#onRelated(this.watched.relatedIds(state))
    } else {
      this.#intervalMs = Math.min(this.#intervalMs * 2, pollTimes.maxMs)
    }
    for (const watcher of this.#watchers) {
      if (!this.#late.has(watcher) && (isChanged || !watcher.hasState)) watcher.offer(state)
    }
    if (this.watched.isFinal(state)) this.#dismiss((watcher) => watcher.end())
    return isChanged
  }

  /** @returns before when not to try again */
  #failed(error: Error): number {
    const { clock, failureOf, pause } = this.#policy
    const { isLasting, retryAfterMs = 0 } = failureOf(error)
    const notBefore = clock.now() + retryAfterMs
    if (retryAfterMs > 0) pause(this.watched.credentials, notBefore)
    this.#failingSince ??= clock.now()
    this.#intervalMs = Math.min(this.#intervalMs * 2, pollTimes.maxMs)
    const isOver = isLasting || clock.now() - this.#failingSince >= pollTimes.patienceMs
    // Who has no state yet asked a question, and this is the answer to it.
    this.#dismiss(
      (watcher) => watcher.fail(error),
      (watcher) => isOver || !watcher.hasState,
    )
    return notBefore
  }

  #dismiss(tell: (watcher: Subscriber<T | null>) => void, whom = (_watcher: Subscriber<T | null>) => true): void {
    for (const watcher of [...this.#watchers].filter((one) => !this.#late.has(one) && whom(one))) {
      tell(watcher)
      this.#remove(watcher)
    }
  }

  #remove(watcher: Subscriber<T | null>): void {
    if (!this.#watchers.delete(watcher) || this.#watchers.size > 0) return
    this.#next?.cancel()
    this.#next = undefined
    this.#onEmpty()
  }
}
