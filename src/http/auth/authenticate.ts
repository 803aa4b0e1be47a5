// Authenticates a request and counts it against its caller's rate limit, before the request's body is read.
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { AuthenticatedCaller, ErrorCode, ErrorDetails, RateLimitState } from '../../domains/index.ts'
import { UnauthenticatedError, type UnauthenticatedKind } from './bearer-token.ts'
import type { CallerIdentity, IdentifyCaller } from './caller-identity.ts'
import { KeySetUnavailableError } from './key-set.ts'

export interface Authenticated extends CallerIdentity, AuthenticatedCaller {
  readonly kind: 'authenticated'
  readonly headers: Readonly<Record<string, string>>
}

interface Rejected extends ErrorDetails {
  readonly kind: 'rejected'
  readonly status: 401 | 429 | 503
  readonly code: ErrorCode
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
  /** For the log only. */
  readonly reason: string
}

type AuthResult = Authenticated | Rejected

/** The parameters are those of IdentifyCaller. */
export type Authenticate = (authorization: readonly string[], address: string) => Promise<AuthResult>

const keySetRetryMs = 5000

/** @param countUnknown for tokens that DRUO has not accepted yet */
export function createAuthenticate(
  identify: IdentifyCaller,
  countRequest: RateLimiter,
  countUnknown: RateLimiter = countRequest,
): Authenticate {
  return async (authorization, address) => {
    let identity: CallerIdentity
    try {
      identity = await identify(authorization, address)
    } catch (error) {
      if (error instanceof UnauthenticatedError) return unauthenticated(error)
      if (error instanceof KeySetUnavailableError) return keySetUnavailable(error)
      throw error
    }
    const { isTokenKnown, rateLimitKey } = identity
    const decision = await (isTokenKnown ? countRequest : countUnknown)(rateLimitKey)
    if (decision === null) return { ...identity, kind: 'authenticated', rateLimit: null, headers: {} }
    if (!decision.allowed) return rateLimited(decision, isTokenKnown)
    return { ...identity, kind: 'authenticated', rateLimit: decision, headers: rateLimitHeaders(decision) }
  }
}

/** `challenge` is the WWW-Authenticate header (RFC 6750 section 3): without a token it names no error. */
const unauthenticatedReplies: Readonly<Record<UnauthenticatedKind, { readonly message: string; challenge: string }>> = {
  missing: { message: 'Send a bearer token in the Authorization header.', challenge: 'Bearer' },
  expired: {
    message: 'The token has expired. Get a new token and send the request again.',
    challenge: 'Bearer error="invalid_token", error_description="The token has expired"',
  },
  invalid: {
    message: 'The token is not valid. Send a token that your issuer made for this gateway.',
    challenge: 'Bearer error="invalid_token", error_description="The token is not valid"',
  },
}

function unauthenticated({ kind, message: reason }: UnauthenticatedError): Rejected {
  const { message, challenge } = unauthenticatedReplies[kind]
  return {
    kind: 'rejected',
    status: 401,
    code: 'UNAUTHENTICATED',
    message,
    headers: { 'www-authenticate': challenge },
    reason,
  }
}

function keySetUnavailable({ message: reason }: KeySetUnavailableError): Rejected {
  return {
    kind: 'rejected',
    status: 503,
    code: 'UPSTREAM_UNAVAILABLE',
    message: "The token issuer's keys cannot be read now. The request was not executed. Try again later.",
    retryAfterMs: keySetRetryMs,
    headers: { 'retry-after': seconds(keySetRetryMs) },
    reason,
  }
}

function rateLimited(decision: RateLimitDecision, isTokenKnown: boolean): Rejected {
  const { limit, retryAfterMs } = decision
  const whose = isTokenKnown
    ? 'The limit of'
    : 'DRUO has not accepted this token yet. For such tokens the common limit of'
  return {
    kind: 'rejected',
    status: 429,
    code: 'RATE_LIMITED',
    message: `${whose} ${limit} requests per minute is reached. Try again later.`,
    retryAfterMs,
    headers: { ...rateLimitHeaders(decision), 'retry-after': seconds(retryAfterMs) },
    reason: 'rate limit',
  }
}

/** As in draft-ietf-httpapi-ratelimit-headers. */
function rateLimitHeaders({ limit, remaining, resetAt }: RateLimitState): Readonly<Record<string, string>> {
  const resetMs = Math.max(resetAt.getTime() - Date.now(), 0)
  return {
    'ratelimit-policy': `"caller";q=${limit};w=60`,
    ratelimit: `"caller";r=${remaining};t=${seconds(resetMs)}`,
  }
}

const seconds = (milliseconds: number): string => String(Math.ceil(milliseconds / 1000))

interface RateLimitDecision extends RateLimitState {
  readonly allowed: boolean
  /** 0 where the request is allowed. */
  readonly retryAfterMs: number
}

/** Counts one request. A caller's minute starts with its first request. Null where there is no limit. */
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
