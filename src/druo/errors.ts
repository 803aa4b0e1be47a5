// The errors of a call to DRUO, and DRUO's own error body.
//
// DRUO documents an `errors` array with category, code, detail and field, but no HTTP status for each code. For a read,
// category and code decide what a response means. For a write, the status must agree (write-answer.ts).
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

// The other categories are not here: API_ERROR and INTERNAL_SERVER_ERROR do not say how far DRUO came. For AUTHORIZATION_ERROR
// and RATE_LIMIT_ERROR it is the status 401 or 429 that says that nothing was done.
const refusalCategory = 'INVALID_REQUEST_ERROR'
const refusalCodes: ReadonlySet<string> = new Set(['BAD_REQUEST', 'MISSING_REQUIRED_PARAMETER', 'UNEXPECTED_VALUE'])

/** The `errors` of a body if every entry has a documented category and code that mean that nothing was done. */
export function documentedRefusal(body: unknown): readonly WireError[] | undefined {
  const errors = allErrors(body)
  const isDocumented = errors.every(({ category, code }) => category === refusalCategory && refusalCodes.has(code))
  return errors.length > 0 && isDocumented ? errors : undefined
}

/** Whether every entry of the body's `errors` is about the rate limit, by its category or its code. */
export function isRateLimitAnswer(body: unknown): boolean {
  const errors = allErrors(body)
  return errors.length > 0 && errors.every((error) => isRateLimited([error]) && !isInternal(error))
}

/** As parseErrors, but empty if one entry cannot be read. */
function allErrors(body: unknown): readonly WireError[] {
  const errors = object(body)?.['errors']
  const readable = parseErrors(body)
  return Array.isArray(errors) && readable.length === errors.length ? readable : []
}

function isInternal({ category, code }: WireError): boolean {
  return category === 'API_ERROR' || category === 'INTERNAL_SERVER_ERROR' || code === 'INTERNAL_SERVER_ERROR'
}
