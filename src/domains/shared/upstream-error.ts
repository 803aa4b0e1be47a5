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
  refused: { code: 'BAD_USER_INPUT', message: 'DRUO refused the request, for example a value of the filter.' },
  contract: { code: 'UPSTREAM_CONTRACT', message: 'DRUO sent a response that the gateway cannot read.' },
  // The caller has disconnected: only the log has this code.
  abandoned: { code: 'UPSTREAM_UNAVAILABLE', message: 'DRUO had not answered when the caller disconnected.' },
  unauthorized: { code: 'UPSTREAM_UNAUTHORIZED', message: "DRUO refused the gateway's own credentials." },
  'caller-unauthenticated': { code: 'UNAUTHENTICATED', message: 'DRUO does not accept your token.' },
  'caller-forbidden': { code: 'FORBIDDEN', message: 'DRUO does not allow this with your token.' },
  'rate-limited': { code: 'RATE_LIMITED', message: 'DRUO limits the rate of requests. Try again later.' },
  overloaded: { code: 'OVERLOADED', message: 'Too many calls to DRUO are waiting. Try again later.' },
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
      message: 'The write ledger is not available, so nothing was sent. Try again with the same key.',
      cause: String(error.cause),
    }
  }
  return undefined
}
