// Limits the calls to DRUO while it fails: a circuit breaker for each resource, and a budget for retries.

export type BreakerState = 'closed' | 'open' | 'half-open'

export interface BreakerChange {
  readonly resource: string
  readonly state: BreakerState
}

interface BreakerOptions {
  readonly onChange?: (change: BreakerChange) => void
  readonly now?: () => number
}

/** Ends a call. `failed` means that DRUO failed; undefined means that the call says nothing about DRUO. */
type EndCall = (failed: boolean | undefined) => void

export interface CircuitBreakers {
  /**
   * @param caller undefined if callers are not distinguished
   * @returns undefined when no call may be made now: then nothing may be sent
   */
  begin(resource: string, caller?: string): EndCall | undefined
  /** Time until a call may be made again. */
  openForMs(resource: string): number
}

const windowMs = 10_000
/** Fewer calls in a window are no evidence. */
const minCalls = 20
const failureShare = 0.5
const openMs = 5000

interface Count {
  calls: number
  failures: number
}

interface Breaker extends Count {
  state: BreakerState
  /** When the window of the counts began. */
  since: number
  readonly byCaller: Map<string | undefined, Count>
  probing: boolean
}

const mostFail = ({ calls, failures }: Count): boolean => failures >= calls * failureShare

/**
 * When most calls of a resource fail, its breaker stops calls for a while, then lets one probe through.
 *
 * DRUO may fail at what one caller asks for, and nowhere else. So the calls of most callers must fail, too: otherwise one caller could
 * stop the calls of all.
 */
export function createCircuitBreakers({ onChange, now = Date.now }: BreakerOptions = {}): CircuitBreakers {
  const breakers = new Map<string, Breaker>()

  const breakerOf = (resource: string): Breaker => {
    const known = breakers.get(resource)
    if (known !== undefined) return known
    const breaker: Breaker = {
      state: 'closed',
      since: now(),
      calls: 0,
      failures: 0,
      byCaller: new Map(),
      probing: false,
    }
    breakers.set(resource, breaker)
    return breaker
  }
  const beginWindow = (breaker: Breaker): void => {
    Object.assign(breaker, { since: now(), calls: 0, failures: 0 })
    breaker.byCaller.clear()
  }
  const change = (resource: string, breaker: Breaker, state: BreakerState): void => {
    Object.assign(breaker, { state, probing: false })
    beginWindow(breaker)
    onChange?.({ resource, state })
  }
  const count = (resource: string, breaker: Breaker, caller: string | undefined, failed: boolean): void => {
    if (now() - breaker.since >= windowMs) beginWindow(breaker)
    const own = breaker.byCaller.get(caller) ?? { calls: 0, failures: 0 }
    breaker.byCaller.set(caller, own)
    for (const counted of [breaker, own]) {
      counted.calls += 1
      counted.failures += failed ? 1 : 0
    }
    if (breaker.calls >= minCalls && mostFail(breaker) && failsForMostCallers(breaker)) {
      change(resource, breaker, 'open')
    }
  }

  return {
    begin(resource, caller) {
      const breaker = breakerOf(resource)
      if (breaker.state === 'open' && now() - breaker.since >= openMs) change(resource, breaker, 'half-open')
      if (breaker.state === 'open' || breaker.probing) return undefined
      if (breaker.state === 'closed') {
        return (failed) => {
          // A call that began before the breaker opened is no news.
          if (failed !== undefined && breaker.state === 'closed') count(resource, breaker, caller, failed)
        }
      }
      breaker.probing = true
      return (failed) => {
        breaker.probing = false
        if (failed !== undefined) change(resource, breaker, failed ? 'open' : 'closed')
      }
    },
    openForMs(resource) {
      const { state, since } = breakerOf(resource)
      return state === 'open' ? Math.max(since + openMs - now(), 0) : 0
    },
  }
}

function failsForMostCallers({ byCaller }: Breaker): boolean {
  let failing = 0
  for (const count of byCaller.values()) if (mostFail(count)) failing += 1
  return 2 * failing > byCaller.size
}

interface RetryBudget {
  /** Call it for each read. */
  earn(): void
  /** Whether a read may be retried now. */
  spend(): boolean
}

const perRead = 0.1
/** Lets single failures be retried when there are few reads. */
const reserve = 10

/** A tenth of all reads may be retries: when many reads fail, retrying each of them would prolong the outage. */
export function createRetryBudget(): RetryBudget {
  let left = reserve
  return {
    earn() {
      left = Math.min(left + perRead, reserve)
    },
    spend() {
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
