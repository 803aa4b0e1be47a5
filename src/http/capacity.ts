// Limits the GraphQL requests in flight, and how many of them execute at the same time. Both are shared out by caller. Further
// requests are refused at once: a late response costs as much as one in time.
import { type Release, Semaphore } from '../platform/index.ts'

export interface CapacityOptions {
  /** Requests being executed. */
  readonly maxRunning: number
  /** Requests that are complete: waiting, being executed or being answered. */
  readonly maxInFlight: number
}

/** Where `caller` is undefined, callers are not distinguished. */
export interface Capacity {
  /** Call the result when the response has ended. Undefined when too many requests are in progress. */
  enter(caller?: string): Release | undefined
  /** Call the result when the execution has ended. Not a promise when nothing has to wait. */
  startExecution(caller?: string): Release | Promise<Release>
  /** The current numbers. */
  load(): { readonly running: number; readonly inFlight: number }
}

export function createCapacity({ maxRunning, maxInFlight }: CapacityOptions): Capacity {
  const requests = new Semaphore(maxInFlight)
  const executions = new Semaphore(maxRunning)
  return {
    enter: (caller) => requests.tryAcquire(caller),
    startExecution: (caller) => executions.tryAcquire(caller) ?? executions.acquire({ caller }),
    load: () => ({ running: executions.inFlight, inFlight: requests.inFlight }),
  }
}
