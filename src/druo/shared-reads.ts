// Equal reads at the same moment are one. It goes on while anybody waits for it, and is given up with the last of them.
import { Abandonment } from './abandonment.ts'
import { callScope } from './call-scope.ts'
import { DruoError } from './errors.ts'

export interface SharedReads {
  /** @param begin is told when nobody waits any more */
  get(key: string, begin: (abandonment: Abandonment) => Promise<unknown>): Promise<unknown>
}

interface Shared {
  /** Of the request that began it. */
  readonly deadline: Date | undefined
  readonly abandonment: Abandonment
  readonly waiting: Set<Waiting>
}

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
  /** Of the request that waits. */
  readonly abandonment: Abandonment | undefined
  readonly leave: () => void
}

export function createSharedReads(): SharedReads {
  const underWay = new Map<string, Shared>()

  const forget = (key: string, shared: Shared): void => {
    if (underWay.get(key) === shared) underWay.delete(key)
  }
  const start = (key: string, begin: (abandonment: Abandonment) => Promise<unknown>): Promise<unknown> => {
    const abandonment = new Abandonment()
    const shared: Shared = { deadline: callScope.getStore()?.deadline, abandonment, waiting: new Set() }
    underWay.set(key, shared)
    const waiting = waitFor(key, shared)
    const end = (tell: (one: Waiting) => void): void => {
      forget(key, shared)
      for (const one of shared.waiting) {
        // What a map held when it was made anew, V8 keeps until its old objects are collected, and with it the answer.
        shared.waiting.delete(one)
        // Else the answer would be kept as long as the request's scope is: until the next request on its connection.
        one.abandonment?.unlisten(one.leave)
        tell(one)
      }
    }
    begin(abandonment).then(
      (answer) => end(({ resolve }) => resolve(answer)),
      (error: unknown) => end(({ reject }) => reject(error)),
    )
    return waiting
  }
  const waitFor = (key: string, shared: Shared): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const abandonment = callScope.getStore()?.abandonment
      const leave = (): void => {
        shared.waiting.delete(waiting)
        reject(abandonedRead())
        if (shared.waiting.size > 0) return
        // Whoever comes now must not wait for what has been given up.
        forget(key, shared)
        shared.abandonment.abandon()
      }
      const waiting: Waiting = { resolve, reject, abandonment, leave }
      shared.waiting.add(waiting)
      abandonment?.listen(leave)
    })

  return {
    get(key, begin) {
      if (callScope.getStore()?.abandonment?.isAbandoned === true) return Promise.reject(abandonedRead())
      const shared = underWay.get(key)
      if (shared === undefined) return start(key, begin)
      return waitFor(key, shared).catch((error: unknown) => {
        if (endedByDeadlineOf(shared.deadline, error)) return this.get(key, begin)
        throw error
      })
    },
  }
}

const abandonedRead = (): DruoError => new DruoError('abandoned', 'nobody waits for the read any more')

/** Whether the time of the request that began a shared read was up, and not DRUO's: others may have more. */
function endedByDeadlineOf(deadline: Date | undefined, error: unknown): boolean {
  const own = callScope.getStore()?.deadline
  if (!(error instanceof DruoError) || error.kind !== 'timeout' || deadline === undefined) return false
  return Date.now() >= deadline.getTime() && (own === undefined || own > deadline)
}
