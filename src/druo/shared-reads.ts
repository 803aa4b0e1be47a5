// Equal reads at the same moment are one. It goes on while anybody waits for it, and is given up with the last of them.
import { Abandonment } from './abandonment.ts'
import { callScope } from './call-scope.ts'
import { DruoError } from './errors.ts'

export interface SharedReads {
  /** @param begin is told when nobody waits any more */
  get(key: string, begin: (abandonment: Abandonment) => Promise<unknown>): Promise<unknown>
}

interface Shared {
  readonly read: Promise<unknown>
  /** Of the request that began it. */
  readonly deadline: Date | undefined
  readonly abandonment: Abandonment
  waiting: number
}

export function createSharedReads(): SharedReads {
  const underWay = new Map<string, Shared>()

  const forget = (key: string, shared: Shared): void => {
    if (underWay.get(key) === shared) underWay.delete(key)
  }
  const start = (key: string, begin: (abandonment: Abandonment) => Promise<unknown>): Shared => {
    const abandonment = new Abandonment()
    const read = begin(abandonment)
    const shared: Shared = { read, deadline: callScope.getStore()?.deadline, abandonment, waiting: 0 }
    underWay.set(key, shared)
    const ended = (): void => forget(key, shared)
    read.then(ended, ended)
    return shared
  }
  const waitFor = (key: string, shared: Shared): Promise<unknown> => {
    shared.waiting += 1
    const abandonment = callScope.getStore()?.abandonment
    if (abandonment === undefined) return shared.read
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        shared.waiting -= 1
        reject(abandonedRead())
        if (shared.waiting > 0) return
        // Whoever comes now must not wait for what has been given up.
        forget(key, shared)
        shared.abandonment.abandon()
      }
      abandonment.listen(leave)
      // Else the answer would be kept as long as the request's scope is: until the next request on its connection.
      shared.read.finally(() => abandonment.unlisten(leave)).then(resolve, reject)
    })
  }

  return {
    get(key, begin) {
      if (callScope.getStore()?.abandonment?.isAbandoned === true) return Promise.reject(abandonedRead())
      const shared = underWay.get(key)
      if (shared === undefined) return waitFor(key, start(key, begin))
      return waitFor(key, shared).catch((error: unknown) => {
        if (endedByDeadlineOf(shared.deadline, error)) return waitFor(key, start(key, begin))
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
