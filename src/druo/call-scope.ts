// What every call to DRUO inherits from the request that it is made for, wherever in the client it begins.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Abandonment } from './abandonment.ts'

export interface CallScope {
  /** Sent along as x-request-id. */
  readonly requestId: string
  /** When the request must be answered: no read lasts longer. A write that has begun is not cut short. */
  readonly deadline: Date
  /** Where nobody waits for the answer any more, reads end and writes go on. */
  readonly abandonment?: Abandonment
}

export const callScope = new AsyncLocalStorage<CallScope>()

/** For reads of which others, or the ledger, have something too. */
export function evenIfAbandoned<T>(work: () => T): T {
  const scope = callScope.getStore()
  if (scope?.abandonment === undefined) return work()
  const { requestId, deadline } = scope
  return callScope.run({ requestId, deadline }, work)
}
