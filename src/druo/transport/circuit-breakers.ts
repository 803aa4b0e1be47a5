// One circuit breaker for each of DRUO's resources: where most calls fail, none is made for a while, and then one to see.

export type BreakerState = 'closed' | 'open' | 'half-open'

export interface BreakerOptions {
  readonly onChange?: (change: { readonly resource: string; readonly state: BreakerState }) => void
  readonly now?: () => number
}

/** Ends a call: failed tells of DRUO, not of what was asked; undefined where the call says nothing of either. */
export type EndCall = (failed: boolean | undefined) => void

export interface CircuitBreakers {
  /** Undefined where no call may be made now: nothing must be sent then. */
  begin(resource: string): EndCall | undefined
  /** How long until a call may be made again. */
  openForMs(resource: string): number
}

const windowMs = 10_000
/** Fewer calls within the window prove nothing. */
const fewestCalls = 20
const failureShare = 0.5
const openMs = 5000

interface Breaker {
  state: BreakerState
  since: number
  /** Of the window that began at `since`. */
  calls: number
  failures: number
  probing: boolean
  /** Of the calls that began while it was closed. */
  readonly endOfClosed: EndCall
}

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
      probing: false,
      endOfClosed: (failed) => {
        // What began before the breaker opened says nothing that is new.
        if (failed !== undefined && breaker.state === 'closed') count(resource, breaker, failed)
      },
    }
    breakers.set(resource, breaker)
    return breaker
  }
  const change = (resource: string, breaker: Breaker, state: BreakerState): void => {
    Object.assign(breaker, { state, since: now(), calls: 0, failures: 0, probing: false })
    onChange?.({ resource, state })
  }
  const count = (resource: string, breaker: Breaker, failed: boolean): void => {
    if (now() - breaker.since >= windowMs) Object.assign(breaker, { since: now(), calls: 0, failures: 0 })
    breaker.calls += 1
    breaker.failures += failed ? 1 : 0
    if (breaker.calls >= fewestCalls && breaker.failures >= breaker.calls * failureShare) {
      change(resource, breaker, 'open')
    }
  }

  return {
    begin(resource) {
      const breaker = breakerOf(resource)
      if (breaker.state === 'open' && now() - breaker.since >= openMs) change(resource, breaker, 'half-open')
      if (breaker.state === 'open' || breaker.probing) return undefined
      if (breaker.state === 'closed') return breaker.endOfClosed
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
