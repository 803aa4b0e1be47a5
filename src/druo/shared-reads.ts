// Joins equal reads: while one is in flight, others wait for its result. It is aborted when its last waiter has left.
// A read never joins one that began before a change: what it returns is at least as new as the change.
import { callScope } from './call-scope.ts'
import { DruoError } from './errors.ts'

export interface SharedReads {
  /** @param start receives a signal that is aborted when the last waiter has left */
  get(key: string, start: (signal: AbortSignal) => Promise<unknown>): Promise<unknown>
  /** Something may have changed at DRUO: the reads that are in flight are not joined any more. */
  notifyChanged(): void
  /** How often that happened. */
  readonly changeCount: number
}

interface SharedRead {
  readonly result: Promise<unknown>
  /** Of the request that started it. */
  readonly deadline: Date | undefined
  /** Removes one of its waiters. */
  readonly leave: () => void
  waiters: number
}

/** Emptied when the read is forgotten: a Map keeps what was in it until a full garbage collection. */
interface Entry {
  read: SharedRead | undefined
}

export function createSharedReads(): SharedReads {
  /** By the number of changes before the read, and its key. */
  const inFlight = new Map<string, Entry>()
  let changes = 0

  const begin = (key: string, start: (signal: AbortSignal) => Promise<unknown>): SharedRead => {
    const controller = new AbortController()
    const entry: Entry = { read: undefined }
    const forget = (): void => {
      entry.read = undefined
      if (inFlight.get(key) === entry) inFlight.delete(key)
    }
    const read: SharedRead = {
      result: start(controller.signal).finally(forget),
      deadline: callScope.getStore()?.deadline,
      waiters: 0,
      leave() {
        read.waiters -= 1
        if (read.waiters > 0) return
        // At once: a new caller must not join an aborted read.
        forget()
        controller.abort()
      },
    }
    entry.read = read
    inFlight.set(key, entry)
    return read
  }

  return {
    async get(key, start) {
      const signal = callScope.getStore()?.signal
      if (signal?.aborted === true) throw abandonedError()
      const ofNow = `${changes} ${key}`
      const present = inFlight.get(ofNow)?.read
      const read = present ?? begin(ofNow, start)
      try {
        return await waitFor(read, signal)
      } catch (error) {
        if (present !== undefined && endedByDeadlineOf(present, error)) return this.get(key, start)
        throw error
      }
    },
    get changeCount() {
      return changes
    },
    notifyChanged() {
      changes += 1
    },
  }
}

function waitFor(read: SharedRead, signal: AbortSignal | undefined): Promise<unknown> {
  read.waiters += 1
  if (signal === undefined) return read.result
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(abandonedError())
      read.leave()
    }
    signal.addEventListener('abort', leave, { once: true })
    // A listener that stays would keep the result in memory as long as the request's scope.
    const stopListening = (): void => signal.removeEventListener('abort', leave)
    void read.result.then(resolve, reject).then(stopListening)
  })
}

const abandonedError = (): DruoError => new DruoError('abandoned', 'the caller has left')

/** Whether the read ended because the request that started it had less time than this one has. */
function endedByDeadlineOf({ deadline }: SharedRead, error: unknown): boolean {
  const own = callScope.getStore()?.deadline
  if (!(error instanceof DruoError) || error.kind !== 'timeout' || deadline === undefined) return false
  return Date.now() >= deadline.getTime() && (own === undefined || own > deadline)
}
