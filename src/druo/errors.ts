// The errors of a call to DRUO, and DRUO's own error body.
//
// DRUO documents an `errors` array with category, code, detail and field, but no HTTP status for each code. Category and
// code therefore decide what a response means; the status is only a second opinion.
import { object, text } from './decode.ts'

/**
 * unavailable: not reached, a 5xx, 408 or 425. timeout: too slow. contract: a response that cannot be understood.
 * refused: DRUO calls the request wrong, such as a filter.
 * unauthorized: DRUO refuses the gateway's own credentials. rate-limited: too many requests.
 * overloaded: nothing was sent, because too many calls wait in this process.
 * abandoned: the caller disconnected.
 * caller-unauthenticated: DRUO refuses the caller's token. caller-forbidden: the token has no permission for this.
 */
export type DruoErrorKind =
  | 'unavailable'
  | 'timeout'
  | 'contract'
  | 'refused'
  | 'unauthorized'
  | 'rate-limited'
  | 'overloaded'
  | 'abandoned'
  | 'caller-unauthenticated'
  | 'caller-forbidden'

/** A failed read. The message is for logs: it holds no secret and nothing that DRUO sent. */
export class DruoError extends Error {
  override readonly name = 'DruoError'
  readonly kind: DruoErrorKind
  readonly retryAfterMs: number | undefined

  constructor(kind: DruoErrorKind, message: string, retryAfterMs?: number) {
    super(message)
    this.kind = kind
    this.retryAfterMs = retryAfterMs
  }
}

/** One entry of DRUO's `errors`. */
export interface WireError {
  readonly category: string
  readonly code: string
  readonly detail: string | null
  readonly field: string | null
}

/** The `errors` of a response body; empty if there are none that can be read. */
export function parseErrors(body: unknown): readonly WireError[] {
  const errors = object(body)?.['errors']
  if (!Array.isArray(errors)) return []
  return errors.flatMap((entry: unknown) => {
    const error = object(entry)
    if (error === null) return []
    const category = text(error['category'])?.toUpperCase() ?? ''
    const code = text(error['code'])?.toUpperCase() ?? ''
    if (category === '' && code === '') return []
    return [{ category, code, detail: text(error['detail']), field: text(error['field']) }]
  })
}

export function isRateLimited(errors: readonly WireError[]): boolean {
  return errors.some(({ category, code }) => category === 'RATE_LIMIT_ERROR' || code === 'TOO_MANY_REQUESTS')
}

export function isUnauthorized(errors: readonly WireError[]): boolean {
  return errors.some(({ category, code }) => category === 'AUTHORIZATION_ERROR' || code === 'UNAUTHORIZED')
}

export function isInternalError(errors: readonly WireError[]): boolean {
  return errors.some(({ category, code }) => category === 'INTERNAL_SERVER_ERROR' || code === 'INTERNAL_SERVER_ERROR')
}
