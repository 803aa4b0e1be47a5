// A counting semaphore: at most `max` holders at once. The others wait in the order in which they arrived.

/** Call it once when the work has ended. Further calls do nothing. */
export type Release = () => void

export interface AcquireOptions {
  /** Served before all waiters that are not urgent. */
  readonly urgent?: boolean
  /** Ends the wait: `acquire` rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

export class Semaphore {
  readonly #max: number
  readonly #urgent = new Set<() => void>()
  readonly #others = new Set<() => void>()
  #inFlight = 0

  constructor(max: number) {
    this.#max = max
  }

  get inFlight(): number {
    return this.#inFlight
  }

  get queued(): number {
    return this.#urgent.size + this.#others.size
  }

  /** Undefined when `max` holders are in flight. */
  tryAcquire(): Release | undefined {
    if (this.#inFlight >= this.#max) return undefined
    this.#inFlight += 1
    return this.#newRelease()
  }

  acquire({ urgent = false, signal }: AcquireOptions = {}): Promise<Release> {
    const release = this.tryAcquire()
    if (release !== undefined) return Promise.resolve(release)
    return new Promise((resolve, reject) => {
      const queue = urgent ? this.#urgent : this.#others
      const grant = (): void => {
        signal?.removeEventListener('abort', leave)
        resolve(this.#newRelease())
      }
      const leave = (): void => {
        queue.delete(grant)
        reject(signal?.reason)
      }
      queue.add(grant)
      if (signal?.aborted === true) leave()
      else signal?.addEventListener('abort', leave, { once: true })
    })
  }

  #newRelease(): Release {
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      const queue = this.#urgent.size > 0 ? this.#urgent : this.#others
      const [next] = queue
      if (next === undefined) {
        this.#inFlight -= 1
      } else {
        // The permit passes to the next waiter, so the number in flight stays the same.
        queue.delete(next)
        next()
      }
    }
  }
}
