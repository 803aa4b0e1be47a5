// Whether a request is let in: its caller is known and has not asked too often. Decided before its body is read.
import type { RateLimitState } from '../../context.ts'
import type { ErrorCode, ErrorDetails } from '../../graphql/gateway-error.ts'
import { type AtOnce, whenThere } from './at-once.ts'
import type { Authenticate, Authenticated } from './authentication.ts'
import { UnauthenticatedError } from './bearer-token.ts'
import { KeySetUnavailableError } from './key-set.ts'
import type { RateLimiter, RateLimitVerdict } from './rate-limit.ts'

export interface Admitted extends Authenticated {
  readonly kind: 'admitted'
  readonly rateLimit: RateLimitState | null
  readonly headers: Readonly<Record<string, string>>
}

export interface Refused extends ErrorDetails {
  readonly kind: 'refused'
  readonly status: 401 | 429 | 503
  readonly code: ErrorCode
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
  /** For the log only. */
  readonly reason: string
}

/** @param authorization every Authorization header of the request */
export type Admit = (authorization: readonly string[]) => AtOnce<Admitted | Refused>

const keySetRetryMs = 5000

export function admission(authenticate: Authenticate, takeFromLimit: RateLimiter): Admit {
  const counted = (authenticated: Authenticated): AtOnce<Admitted | Refused> =>
    whenThere(takeFromLimit(authenticated.rateLimitKey), (verdict) => admittedBy(authenticated, verdict))
  return (authorization) => {
    try {
      const authenticated = authenticate(authorization)
      return authenticated instanceof Promise ? authenticated.then(counted, refusal) : counted(authenticated)
    } catch (error) {
      return refusal(error)
    }
  }
}

function admittedBy(authenticated: Authenticated, verdict: RateLimitVerdict | null): Admitted | Refused {
  if (verdict === null) return { ...authenticated, kind: 'admitted', rateLimit: null, headers: {} }
  const headers = rateLimitHeaders(verdict)
  if (verdict.allowed) return { ...authenticated, kind: 'admitted', rateLimit: verdict, headers }
  const { retryAfterMs } = verdict
  return {
    kind: 'refused',
    status: 429,
    code: 'RATE_LIMITED',
    message: `More than ${verdict.limit} requests in a minute. Slow down.`,
    retryAfterMs,
    headers: { ...headers, 'retry-after': seconds(retryAfterMs) },
    reason: 'rate limit',
  }
}

function refusal(error: unknown): Refused {
  if (error instanceof UnauthenticatedError) {
    return {
      kind: 'refused',
      status: 401,
      code: 'UNAUTHENTICATED',
      message: error.hadToken ? 'The token is not valid.' : 'This needs a bearer token.',
      // RFC 6750 section 3.1: whoever sent no token is told of no error.
      headers: { 'www-authenticate': error.hadToken ? 'Bearer error="invalid_token"' : 'Bearer' },
      reason: error.message,
    }
  }
  if (!(error instanceof KeySetUnavailableError)) throw error
  return {
    kind: 'refused',
    status: 503,
    code: 'UPSTREAM_UNAVAILABLE',
    message: "The keys of the tokens' issuer cannot be read just now. Nothing was done. Try again shortly.",
    retryAfterMs: keySetRetryMs,
    headers: { 'retry-after': seconds(keySetRetryMs) },
    reason: error.message,
  }
}

/** As draft-ietf-httpapi-ratelimit-headers writes them. */
function rateLimitHeaders({ limit, remaining, resetAt }: RateLimitState): Readonly<Record<string, string>> {
  const resetMs = Math.max(resetAt.getTime() - Date.now(), 0)
  return {
    'ratelimit-policy': `"caller";q=${limit};w=60`,
    ratelimit: `"caller";r=${remaining};t=${seconds(resetMs)}`,
  }
}

const seconds = (milliseconds: number): string => String(Math.ceil(milliseconds / 1000))
