// Translates the errors of DRUO and of the ledger into what clients and operators may see of them.
import { DruoError, type DruoErrorKind } from '../../druo/index.ts'
import { LedgerUnavailableError } from '../../ledger/index.ts'
import type { ErrorCode, ErrorDetails } from './gateway-error.ts'

interface UpstreamError extends ErrorDetails {
  readonly code: ErrorCode
  /** For the client. */
  readonly message: string
  /** For the log: holds nothing that DRUO sent. Undefined if it says nothing about DRUO: one caller can cause thousands. */
  readonly cause: string | undefined
}

const druoErrors: Readonly<Record<DruoErrorKind, { readonly code: ErrorCode; readonly message: string }>> = {
  unavailable: { code: 'UPSTREAM_UNAVAILABLE', message: 'DRUO was not reached. Try again shortly.' },
  timeout: { code: 'UPSTREAM_TIMEOUT', message: 'DRUO took too long to answer. Try again shortly.' },
  refused: { code: 'BAD_USER_INPUT', message: 'DRUO refused what was asked for, such as a value of the filter.' },
  contract: { code: 'UPSTREAM_CONTRACT', message: 'DRUO answered something that cannot be understood.' },
  // The caller has disconnected: only the log has this code.
  abandoned: { code: 'UPSTREAM_UNAVAILABLE', message: 'DRUO had not answered yet when the caller left.' },
  unauthorized: { code: 'UPSTREAM_UNAUTHORIZED', message: "DRUO refused the gateway's own credentials." },
  'caller-unauthenticated': { code: 'UNAUTHENTICATED', message: 'DRUO does not take your token.' },
  'caller-forbidden': { code: 'FORBIDDEN', message: 'DRUO does not allow this with your token.' },
  'rate-limited': { code: 'RATE_LIMITED', message: 'DRUO asks to slow down.' },
  overloaded: { code: 'OVERLOADED', message: 'Too many calls to DRUO wait at this moment. Try again later.' },
}

/** Undefined for every other error. */
export function upstreamErrorOf(error: unknown): UpstreamError | undefined {
  if (error instanceof DruoError) {
    const { kind, retryAfterMs, message } = error
    return {
      ...druoErrors[kind],
      retryAfterMs,
      cause: kind === 'abandoned' || kind === 'overloaded' ? undefined : message,
    }
  }
  if (error instanceof LedgerUnavailableError) {
    return {
      code: 'UPSTREAM_UNAVAILABLE',
      message: 'The write ledger cannot be used just now, so this request sent nothing. Try again with the same key.',
      cause: String(error.cause),
    }
  }
  return undefined
}
