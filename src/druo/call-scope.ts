// What every call to DRUO inherits from the request that it is made for, wherever in the client it begins.
import { AsyncLocalStorage } from 'node:async_hooks'

export interface CallScope {
  /** Sent along as x-request-id. */
  readonly requestId: string
  /** When the request must be answered: no read lasts longer. A write that has begun is not cut short. */
  readonly deadline: Date
}

export const callScope = new AsyncLocalStorage<CallScope>()
