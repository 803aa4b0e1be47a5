// Limits the messages and control frames that clients send over WebSockets. Most are no requests, so the rate limit does not count
// them, but each takes time of the event loop.
import { RateLimiterMemory } from 'rate-limiter-flexible'

export interface MessageLimits {
  /** In ten seconds, over all sockets of a caller. It may open all of its subscriptions at once, and answer heartbeats. */
  readonly maxPerCaller: number
  /** In ten seconds, of a socket before it has authenticated: its first message is to do so. */
  readonly maxUnauthenticated: number
}

const messageLimits: MessageLimits = { maxPerCaller: 5000, maxUnauthenticated: 100 }

const windowSeconds = 10

export interface MessageLimit {
  /** Counts one message. Calls `exceeded` if there are too many. */
  countOfCaller(caller: string, exceeded: () => void): void
  countUnauthenticated(socketId: string, exceeded: () => void): void
}

export function createMessageLimit(limits: MessageLimits = messageLimits): MessageLimit {
  return { countOfCaller: counter(limits.maxPerCaller), countUnauthenticated: counter(limits.maxUnauthenticated) }
}

function counter(points: number): (key: string, exceeded: () => void) => void {
  const counts = new RateLimiterMemory({ keyPrefix: '', points, duration: windowSeconds })
  return (key, exceeded) => void counts.consume(key).catch(exceeded)
}
