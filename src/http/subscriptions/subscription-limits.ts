// Limits open subscriptions: on one connection, of one caller, in total.
import type { ErrorDetails } from '../../domains/index.ts'

interface SubscriptionLimits {
  readonly maxPerConnection: number
  readonly maxPerCaller: number
  readonly maxTotal: number
}

export const subscriptionLimits: SubscriptionLimits = {
  maxPerConnection: 100,
  maxPerCaller: 2000,
  maxTotal: 12_000,
}

interface Refusal extends ErrorDetails {
  readonly code: 'RATE_LIMITED' | 'OVERLOADED'
  readonly message: string
}

interface Place {
  leave(): void
}

interface SubscriptionPlaces {
  /** @param caller undefined if callers are not distinguished */
  take(caller: string | undefined): Place | Refusal
  readonly taken: number
}

const retryAfterMs = 5000

export function createSubscriptionPlaces(limits: SubscriptionLimits = subscriptionLimits): SubscriptionPlaces {
  let taken = 0
  const byCaller = new Map<string, number>()
  return {
    take(caller) {
      if (taken >= limits.maxTotal) {
        return { code: 'OVERLOADED', message: 'Too many subscriptions. Try again later.', retryAfterMs }
      }
      const before = caller === undefined ? 0 : (byCaller.get(caller) ?? 0)
      if (before >= limits.maxPerCaller) {
        return {
          code: 'RATE_LIMITED',
          message: `A caller may have at most ${limits.maxPerCaller} subscriptions.`,
          retryAfterMs,
        }
      }
      taken += 1
      if (caller !== undefined) byCaller.set(caller, before + 1)
      let isLeft = false
      return {
        leave() {
          if (isLeft) return
          isLeft = true
          taken -= 1
          if (caller === undefined) return
          const left = (byCaller.get(caller) ?? 1) - 1
          if (left > 0) byCaller.set(caller, left)
          else byCaller.delete(caller)
        },
      }
    },
    get taken() {
      return taken
    },
  }
}
