// Limits the requests of each caller per minute. A caller's minute starts with its first request.
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimitState } from '../../domains/index.ts'

export interface RateLimitDecision extends RateLimitState {
  readonly allowed: boolean
  /** 0 where the request is allowed. */
  readonly retryAfterMs: number
}

/** Counts one request. Null where there is no limit. */
export type RateLimiter = (key: string) => Promise<RateLimitDecision | null>

export const unlimited: RateLimiter = async () => null

export const windowSeconds = 60
const windowMs = windowSeconds * 1000

export function createMemoryCounter(limit: number): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix: '', points: limit, duration: windowSeconds })
}

/** @param counter counts in this process by default */
export function createRateLimiter(
  limit: number,
  counter: Pick<RateLimiterAbstract, 'consume'> = createMemoryCounter(limit),
): RateLimiter {
  const boundedKey = boundKeys()
  return async (key) => {
    try {
      const { remainingPoints, msBeforeNext } = await counter.consume(boundedKey(key))
      return { allowed: true, limit, remaining: remainingPoints, resetAt: after(msBeforeNext), retryAfterMs: 0 }
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      const { msBeforeNext } = error
      return { allowed: false, limit, remaining: 0, resetAt: after(msBeforeNext), retryAfterMs: msBeforeNext }
    }
  }
}

const after = (milliseconds: number): Date => new Date(Date.now() + milliseconds)

const maxKeysPerMinute = 50_000
const sharedKey = 'shared'

/**
 * Invented tokens must not fill the memory. After too many different keys in a minute, all further keys share one limit.
 * A counter lives for a minute, so at most twice as many exist.
 */
function boundKeys(): (key: string) => string {
  let minute = 0
  let keys = new Set<string>()
  return (key) => {
    const now = Math.floor(Date.now() / windowMs)
    if (now !== minute) {
      minute = now
      keys = new Set()
    }
    if (keys.has(key)) return key
    if (keys.size >= maxKeysPerMinute) return sharedKey
    keys.add(key)
    return key
  }
}
