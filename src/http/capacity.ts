// Limits the GraphQL requests in flight, and how many of them execute at the same time. Further requests are refused at once:
// a late response costs as much as one in time.
import { type Release, Semaphore } from '../platform/index.ts'

export interface CapacityOptions {
  /** Requests being executed. */
  readonly maxRunning: number
  /** Requests being received, waiting, being executed or being answered. */
  readonly maxInFlight: number
}

export interface Capacity {
  /** Call the result when the response has ended. Undefined when too many requests are in progress. */
  enter(): Release | undefined
  /** Call the result when the execution has ended. Not a promise when nothing has to wait. */
  startExecution(): Release | Promise<Release>
  /** The current numbers. */
  load(): { readonly running: number; readonly inFlight: number }
}

export function createCapacity({ maxRunning, maxInFlight }: CapacityOptions): Capacity {
  const requests = new Semaphore(maxInFlight)
  const executions = new Semaphore(maxRunning)
  return {
    enter: () => requests.tryAcquire(),
    startExecution: () => executions.tryAcquire() ?? executions.acquire(),
    load: () => ({ running: executions.inFlight, inFlight: requests.inFlight }),
  }
}
