// A counting semaphore that shares its places fairly: at most `max` holders at once, and no caller can take all of them.
//
// A caller may always hold its share, a quarter of the places. Beyond its share it may only take places that leave an eighth
// free for others. Of the callers that wait, the one with the fewest places is served first.
import { Members } from './members.ts'

/** Call it once when the work has ended. Further calls do nothing. */
export type Release = () => void

export interface AcquireOptions {
  /** Who the place is for. Undefined if callers are not distinguished: such holders may take all places. */
  readonly caller?: string | undefined
  /** Served before those of the same caller that are not urgent. */
  readonly urgent?: boolean
  /** Ends the wait: `acquire` rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** After a longer wait `acquire` rejects. */
  readonly maxWaitMs?: number
}

interface Caller {
  readonly name: string | undefined
  held: number
  readonly urgent: Members<() => void>
  readonly others: Members<() => void>
  /** Undefined where it does not wait. */
  leaveLine: (() => void) | undefined
}

export class Semaphore {
  readonly #max: number
  /** Each caller that holds a place or waits for one. */
  readonly #callers = new Map<string | undefined, Caller>()
  /** Those that wait; of two with equally many places, the first is served first. */
  readonly #waiting = new Members<Caller>()
  #inFlight = 0

  constructor(max: number) {
    this.#max = max
  }

  get inFlight(): number {
    return this.#inFlight
  }

  get queued(): number {
    let sum = 0
    for (const { urgent, others } of this.#waiting) sum += urgent.size + others.size
    return sum
  }

  /** Undefined when this caller may take no place now. */
  tryAcquire(caller?: string): Release | undefined {
    const known = this.#callers.get(caller)
    return this.#mayTake(caller, known?.held ?? 0) ? this.#take(known ?? this.#add(caller)) : undefined
  }

  acquire({ caller: name, urgent = false, signal, maxWaitMs }: AcquireOptions = {}): Promise<Release> {
    const release = this.tryAcquire(name)
    if (release !== undefined) return Promise.resolve(release)
    return new Promise((resolve, reject) => {
      const caller = this.#callers.get(name) ?? this.#add(name)
      const queue = urgent ? caller.urgent : caller.others
      const endWait = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        leaveQueue()
      }
      const grant = (): void => {
        endWait()
        resolve(this.#take(caller))
      }
      const leave = (reason: unknown): void => {
        endWait()
        this.#forgetIfIdle(caller)
        reject(reason)
      }
      const abort = (): void => leave(signal?.reason)
      const timeUp = (): void => leave(new Error('No place was free in time'))
      const timer = maxWaitMs === undefined ? undefined : setTimeout(timeUp, maxWaitMs)
      const leaveQueue = queue.add(grant)
      caller.leaveLine ??= this.#waiting.add(caller)
      if (signal?.aborted === true) abort()
      else signal?.addEventListener('abort', abort, { once: true })
    })
  }

  #mayTake(name: string | undefined, held: number): boolean {
    if (this.#inFlight >= this.#max) return false
    if (name === undefined || held < Math.ceil(this.#max / 4)) return true
    return this.#inFlight < this.#max - Math.min(Math.floor(this.#max / 4), Math.ceil(this.#max / 8))
  }

  #add(name: string | undefined): Caller {
    const caller: Caller = { name, held: 0, urgent: new Members(), others: new Members(), leaveLine: undefined }
    this.#callers.set(name, caller)
    return caller
  }

  #take(caller: Caller): Release {
    caller.held += 1
    this.#inFlight += 1
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      caller.held -= 1
      this.#inFlight -= 1
      this.#serveNext()
      this.#forgetIfIdle(caller)
    }
  }

  #serveNext(): void {
    let next: Caller | undefined
    for (const caller of this.#waiting) {
      if (this.#mayTake(caller.name, caller.held) && (next === undefined || caller.held < next.held)) next = caller
    }
    if (next === undefined) return
    const grant = next.urgent.first ?? next.others.first
    grant?.()
    // To the end of the line.
    this.#leaveLine(next)
    if (next.urgent.size + next.others.size > 0) next.leaveLine = this.#waiting.add(next)
  }

  #leaveLine(caller: Caller): void {
    caller.leaveLine?.()
    caller.leaveLine = undefined
  }

  #forgetIfIdle(caller: Caller): void {
    if (caller.urgent.size + caller.others.size > 0) return
    this.#leaveLine(caller)
    if (caller.held === 0) this.#callers.delete(caller.name)
  }
}
