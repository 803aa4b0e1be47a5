// How often a caller may ask: a limit per minute over a sliding window, counted wherever the replicas count together.
import type { RateLimitState } from '../../context.ts'
import { type AtOnce, whenThere } from './at-once.ts'

/** Counts requests by key and minute. */
export interface RequestCounts {
  /**
   * Counts one more request in `minute`, unless that would bring the count of this minute and `weight` (0 to 1) times the
   * count of the minute before over `most`. Atomic, also between replicas.
   */
  add(request: {
    readonly key: string
    readonly minute: number
    readonly weight: number
    readonly most: number
  }): AtOnce<{ readonly counted: boolean; readonly current: number; readonly previous: number }>
}

export interface RateLimitVerdict extends RateLimitState {
  readonly allowed: boolean
  /** When one more would be answered; 0 where it is allowed. */
  readonly retryAfterMs: number
}

/** Null where there is no limit. */
export type RateLimiter = (key: string) => AtOnce<RateLimitVerdict | null>

export const unlimited: RateLimiter = () => null

const minuteMs = 60_000

export function createRateLimiter(counts: RequestCounts, limit: number, now: () => number = Date.now): RateLimiter {
  return (key) => {
    const at = now()
    const minute = Math.floor(at / minuteMs)
    const elapsed = (at % minuteMs) / minuteMs
    const weight = 1 - elapsed
    return whenThere(counts.add({ key, minute, weight, most: limit }), ({ counted, current, previous }) => {
      const idleAfterMinutes = current > 0 ? 2 : 1
      return {
        allowed: counted,
        limit,
        remaining: Math.max(Math.floor(limit - current - weight * previous), 0),
        resetAt: new Date((minute + idleAfterMinutes) * minuteMs),
        retryAfterMs: counted ? 0 : Math.ceil(waitMinutes({ limit, current, previous, elapsed }) * minuteMs),
      }
    })
  }
}

interface Counted {
  readonly limit: number
  readonly current: number
  readonly previous: number
  readonly elapsed: number
}

/** Until the minute before weighs so little that one more fits in: in this minute, or only in the next. */
function waitMinutes({ limit, current, previous, elapsed }: Counted): number {
  if (current < limit) return Math.max(1 - (limit - current - 1) / previous - elapsed, 0)
  return 1 - elapsed + Math.max(1 - (limit - 1) / current, 0)
}

/** Beyond so many callers in a minute, new ones share one count: a flood of made-up tokens must not fill the memory. */
const mostKeys = 100_000
const sharedKey = 'all others'

/** Counts in this process alone. */
export function createRequestCounts(): RequestCounts {
  let minute = 0
  let current = new Map<string, number>()
  let previous: ReadonlyMap<string, number> = new Map()
  return {
    add(request) {
      if (request.minute !== minute) {
        previous = request.minute === minute + 1 ? current : new Map()
        current = new Map()
        minute = request.minute
      }
      const isShared = current.size >= mostKeys && !current.has(request.key)
      const key = isShared ? sharedKey : request.key
      const before = previous.get(key) ?? 0
      const soFar = current.get(key) ?? 0
      const counted = soFar + 1 + request.weight * before <= request.most
      if (counted) current.set(key, soFar + 1)
      return { counted, current: counted ? soFar + 1 : soFar, previous: before }
    },
  }
}
