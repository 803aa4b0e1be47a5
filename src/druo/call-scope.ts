// What every call to DRUO inherits from the GraphQL request that it is made for.
import { AsyncLocalStorage } from 'node:async_hooks'

interface CallScope {
  /** Sent to DRUO as x-request-id. */
  readonly requestId: string
  /** Who the call is made for: calls in flight are shared out by it. Undefined if callers are not distinguished. */
  readonly caller?: string | undefined
  /** When the request must be answered: no read lasts longer. A write that has begun is not cut short. */
  readonly deadline: Date
  /** Aborted when the caller disconnects: reads end then, writes go on. */
  readonly signal?: AbortSignal | undefined
}

export const callScope = new AsyncLocalStorage<CallScope>()

/** Runs `work`, and every call to DRUO in it, with this scope. */
export function runInCallScope<T>(scope: CallScope, work: () => T): T {
  return callScope.run(scope, work)
}

/** For reads whose result is needed even if the caller disconnects. */
export function withoutAbort<T>(work: () => T): T {
  const scope = callScope.getStore()
  if (scope?.signal === undefined) return work()
  return callScope.run({ ...scope, signal: undefined }, work)
}

/** Of what is done for all callers, such as getting an access token or reconciling writes. */
const gateway = 'gateway'

export function currentCaller(): string | undefined {
  const scope = callScope.getStore()
  return scope === undefined ? gateway : scope.caller
}

/** For work that other callers wait for, too. */
export function asGateway<T>(work: () => T): T {
  const scope = callScope.getStore()
  return scope === undefined ? work() : callScope.run({ ...scope, caller: gateway }, work)
}
