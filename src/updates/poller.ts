// Polls one object for all subscribers that read it with the same credentials. The interval grows while nothing changes; a change
// notification polls at once.
import { isDeepStrictEqual } from 'node:util'
import type { Clock, Semaphore } from '../platform/index.ts'
import { Subscriber } from './subscriber.ts'

export interface PolledObject<T> {
  /** Equal for subscribers that may share a result: the object, and whose view of it. */
  readonly key: string
  /** The credentials of the calls. If DRUO rate-limits one of them, polling pauses for all. */
  readonly credentials: string
  /** Who subscribed first: polls in flight are shared out by it. Undefined if callers are not distinguished. */
  readonly caller?: string | undefined
  readonly id: string
  /** Null if the object does not exist, or the caller may not see it. */
  readonly read: () => Promise<T | null>
  /** Further ids whose change notifications concern the object. */
  readonly relatedIds: (state: T) => readonly string[]
  /** Whether the state is the last one. */
  readonly isFinal: (state: T) => boolean
}

export interface Failure {
  /** Whether a retry cannot help. */
  readonly isLasting: boolean
  readonly retryAfterMs: number | undefined
}

export type PollResult = 'changed' | 'unchanged' | 'failed'

export interface PollPolicy {
  readonly clock: Clock
  readonly random: () => number
  /** Limits polls in flight: the rest of the connections is for requests. */
  readonly reads: Semaphore
  readonly failureOf: (error: Error) => Failure
  readonly onPoll: (result: PollResult) => void
  /** Grows with each write and each notification: a poll that began before is not for those who subscribe after. */
  readonly changeCount: () => number
  /** No polls with these credentials before this time; 0 if they need not wait. */
  readonly pausedUntil: (credentials: string) => number
  readonly pause: (credentials: string, until: number) => void
}

const pollTimes = {
  minMs: 2000,
  maxMs: 60_000,
  /** Minimum time between two urgent polls of one object. */
  windowMs: 250,
  /** After failing for so long, the subscriptions end with an error. */
  maxFailingMs: 120_000,
} as const

const unread = Symbol('unread')

export class Poller<T> {
  readonly watched: PolledObject<T>
  readonly #policy: PollPolicy
  readonly #subscribers = new Set<Subscriber<T | null>>()
  readonly #onRelated: (ids: readonly string[]) => void
  readonly #onEmpty: () => void
  #state: T | typeof unread = unread
  #intervalMs: number = pollTimes.minMs
  /** When the last urgent poll began. A usual poll does not count: it may be older than a change notification. */
  #urgentPollAt = Number.NEGATIVE_INFINITY
  #isPolling = false
  /** Whether a change was notified during the poll in flight, which may have missed it. */
  #isOutdated = false
  /** The change count when the poll in flight began; undefined without one. */
  #changesAtPoll: number | undefined
  /** Subscribed after a change, while a poll from before it was in flight. The next poll is for them. */
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

  /** The subscriber first gets the current state, from a new poll that it shares with subscribers of the same moment. */
  join(): Subscriber<T | null> {
    const subscriber = new Subscriber<T | null>((leaving) => this.#remove(leaving))
    this.#subscribers.add(subscriber)
    if (!this.#isPolling) this.#pollBy(this.#earliestUrgentPoll(), true)
    else if (this.#changesAtPoll !== undefined && this.#changesAtPoll !== this.#policy.changeCount()) {
      this.#late.add(subscriber)
      this.#isOutdated = true
    }
    return subscriber
  }

  /** Polls at once, at most once in the window. */
  notifyChanged(): void {
    this.#intervalMs = pollTimes.minMs
    if (this.#isPolling) this.#isOutdated = true
    else this.#pollBy(Math.max(this.#earliestUrgentPoll(), this.#policy.pausedUntil(this.watched.credentials)), true)
  }

  #earliestUrgentPoll(): number {
    return Math.max(this.#policy.clock.now(), this.#urgentPollAt + pollTimes.windowMs)
  }

  #pollBy(at: number, urgent: boolean): void {
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
    this.#isPolling = true
    this.#isOutdated = false
    let notBefore = 0
    const release = await reads.acquire({ caller: this.watched.caller, urgent })
    try {
      if (urgent) this.#urgentPollAt = clock.now()
      this.#isOutdated = false
      this.#changesAtPoll = this.#policy.changeCount()
      const state = await this.watched.read()
      // Without subscribers, another poller may exist for the same object by now.
      if (this.#subscribers.size > 0) onPoll(this.#onState(state) ? 'changed' : 'unchanged')
    } catch (error) {
      onPoll('failed')
      notBefore = this.#onFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      release()
    }
    this.#isPolling = false
    this.#changesAtPoll = undefined
    this.#late.clear()
    if (this.#subscribers.size === 0) return
    const jitter = 0.9 + 0.2 * this.#policy.random()
    const usual = this.#isOutdated ? this.#earliestUrgentPoll() : clock.now() + this.#intervalMs * jitter
    this.#pollBy(Math.max(usual, notBefore, this.#policy.pausedUntil(this.watched.credentials)), this.#isOutdated)
  }

  /** @returns whether it differs from the state before */
  #onState(state: T | null): boolean {
    this.#failingSince = undefined
    if (state === null) {
      this.#dismiss((subscriber) => {
        subscriber.offer(null)
        subscriber.end()
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
    for (const subscriber of this.#subscribers) {
      if (!this.#late.has(subscriber) && (isChanged || !subscriber.hasState)) subscriber.offer(state)
    }
    if (this.watched.isFinal(state)) this.#dismiss((subscriber) => subscriber.end())
    return isChanged
  }

  /** @returns the time before which not to poll again */
  #onFailure(error: Error): number {
    const { clock, failureOf, pause } = this.#policy
    const { isLasting, retryAfterMs = 0 } = failureOf(error)
    const notBefore = clock.now() + retryAfterMs
    if (retryAfterMs > 0) pause(this.watched.credentials, notBefore)
    this.#failingSince ??= clock.now()
    this.#intervalMs = Math.min(this.#intervalMs * 2, pollTimes.maxMs)
    const isOver = isLasting || clock.now() - this.#failingSince >= pollTimes.maxFailingMs
    // A subscriber without any state gets the error as its answer.
    this.#dismiss(
      (subscriber) => subscriber.fail(error),
      (subscriber) => isOver || !subscriber.hasState,
    )
    return notBefore
  }

  #dismiss(end: (subscriber: Subscriber<T | null>) => void, which = (_subscriber: Subscriber<T | null>) => true): void {
    for (const subscriber of [...this.#subscribers].filter((one) => !this.#late.has(one) && which(one))) {
      end(subscriber)
      this.#remove(subscriber)
    }
  }

  #remove(subscriber: Subscriber<T | null>): void {
    if (!this.#subscribers.delete(subscriber) || this.#subscribers.size > 0) return
    this.#next?.cancel()
    this.#next = undefined
    this.#onEmpty()
  }
}
