// What a call to DRUO can fail with, and DRUO's own error body.
//
// DRUO documents an `errors` array with category, code, detail and field (druo-api.md 1.5), but no HTTP status per code:
// what an answer means is therefore read from the category and the code, with the status only as a second opinion.
import { object, text } from './decode.ts'

/**
 * unavailable: not reached, or a 5xx. timeout: too slow. contract: an answer that cannot be understood.
 * refused: DRUO says that what was asked for is wrong, such as a filter.
 * unauthorized: DRUO refuses the gateway's own credentials. rate-limited: asked too often.
 * abandoned: nobody waits for it any more.
 * caller-unauthenticated: DRUO does not take the caller's token. caller-forbidden: the token may not do this.
 */
export type DruoErrorKind =
  | 'unavailable'
  | 'timeout'
  | 'contract'
  | 'refused'
  | 'unauthorized'
  | 'rate-limited'
  | 'abandoned'
  | 'caller-unauthenticated'
  | 'caller-forbidden'

/** A failed read. The message is for logs: it names no secret and holds nothing that DRUO sent. */
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
export interface DruoFault {
  readonly category: string
  readonly code: string
  readonly detail: string | null
  readonly field: string | null
}

/** The faults in an answer's body; empty where it holds none that can be read. */
export function readFaults(body: unknown): readonly DruoFault[] {
  const errors = object(body)?.['errors']
  if (!Array.isArray(errors)) return []
  return errors.flatMap((entry: unknown) => {
    const fault = object(entry)
    if (fault === null) return []
    const category = text(fault['category'])?.toUpperCase() ?? ''
    const code = text(fault['code'])?.toUpperCase() ?? ''
    if (category === '' && code === '') return []
    return [{ category, code, detail: text(fault['detail']), field: text(fault['field']) }]
  })
}

export function saysRateLimited(faults: readonly DruoFault[]): boolean {
  return faults.some((fault) => fault.category === 'RATE_LIMIT_ERROR' || fault.code === 'TOO_MANY_REQUESTS')
}

export function saysUnauthorized(faults: readonly DruoFault[]): boolean {
  return faults.some((fault) => fault.category === 'AUTHORIZATION_ERROR' || fault.code === 'UNAUTHORIZED')
}

export function saysInternalError(faults: readonly DruoFault[]): boolean {
  return faults.some((fault) => fault.category === 'INTERNAL_SERVER_ERROR' || fault.code === 'INTERNAL_SERVER_ERROR')
}
