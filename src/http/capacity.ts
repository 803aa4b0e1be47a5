// How many GraphQL requests may be in progress, and how many of them execute at once. Both are shared out by caller. The rest is
// refused at once: a late response costs as much as one in time.
import { type Release, Semaphore } from '../platform/index.ts'

export interface CapacityOptions {
  /** Being executed. */
  readonly maxRunning: number
  /** Received, and waiting, being executed or being answered. */
  readonly maxInFlight: number
}

/** Where `caller` is undefined, callers are not told apart. */
export interface Capacity {
  /** Call the result when the response has ended. Undefined when too many requests are in progress. */
  enter(caller?: string): Release | undefined
  /** Call the result when the execution has ended. Not a promise when nothing has to wait. */
  startExecution(caller?: string): Release | Promise<Release>
  /** Right now. */
  load(): { readonly running: number; readonly inside: number }
}

export function createCapacity({ maxRunning, maxInFlight }: CapacityOptions): Capacity {
  const requests = new Semaphore(maxInFlight)
  const executions = new Semaphore(maxRunning)
  return {
    enter: (caller) => requests.tryAcquire(caller),
    startExecution: (caller) => executions.tryAcquire(caller) ?? executions.acquire({ caller }),
    load: () => ({ running: executions.inFlight, inside: requests.inFlight }),
  }
}
