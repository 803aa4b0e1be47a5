// The one door through which errors leave: a code of the table, a message for people, and nothing else. Whatever is not
// meant for callers is masked here and logged with its cause.
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql'
import { DruoError, type DruoErrorKind } from '../druo/errors.ts'
import { type ErrorCode, errorCodes, type ErrorDetails } from '../domains/shared/gateway-error.ts'
import type { Logger } from '../platform/logger.ts'
import { LedgerUnavailableError } from '../ledger/ledger.ts'
import { requestScope } from './request-scope.ts'

interface Leaving extends ErrorDetails {
  readonly code: ErrorCode
  readonly message: string
}

const druoErrors: Readonly<Record<DruoErrorKind, { readonly code: ErrorCode; readonly message: string }>> = {
  unavailable: { code: 'UPSTREAM_UNAVAILABLE', message: 'DRUO was not reached. Try again shortly.' },
  timeout: { code: 'UPSTREAM_TIMEOUT', message: 'DRUO took too long to answer. Try again shortly.' },
  refused: { code: 'BAD_USER_INPUT', message: 'DRUO refused what was asked for, such as a value of the filter.' },
  contract: { code: 'UPSTREAM_CONTRACT', message: 'DRUO answered something that cannot be understood.' },
  // Nobody reads it.
  abandoned: { code: 'UPSTREAM_UNAVAILABLE', message: 'DRUO had not answered yet when the caller left.' },
  unauthorized: { code: 'UPSTREAM_UNAUTHORIZED', message: "DRUO refused the gateway's own credentials." },
  'caller-unauthenticated': { code: 'UNAUTHENTICATED', message: 'DRUO does not take your token.' },
  'caller-forbidden': { code: 'FORBIDDEN', message: 'DRUO does not allow this with your token.' },
  'rate-limited': { code: 'RATE_LIMITED', message: 'DRUO asks to slow down.' },
  overloaded: { code: 'OVERLOADED', message: 'Too many calls to DRUO wait at this moment. Try again later.' },
}

/** For Apollo's `formatError`. */
export function errorDoor(logger: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const scope = requestScope.getStore()
    const leaving = translate(unwrapResolverError(error), formatted) ?? masked(scope?.operation?.isMutation ?? false)
    if (leaving.code === 'INTERNAL_SERVER_ERROR') {
      logger.error({ requestId: scope?.requestId, path: formatted.path, err: causeOf(error) }, 'internal error')
    } else if (upstreamCause(error) !== undefined && !isUsual(error)) {
      logger.warn({ requestId: scope?.requestId, code: leaving.code, cause: upstreamCause(error) }, 'upstream error')
    }
    scope?.errorCodes.push(leaving.code)
    return {
      message: leaving.message,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: errorExtensions(leaving, scope?.requestId),
    }
  }
}

/** `extensions` of an error, complete. */
export function errorExtensions(
  error: { readonly code: ErrorCode } & ErrorDetails,
  requestId: string | undefined,
): Record<string, unknown> {
  return {
    code: error.code,
    requestId,
    retryable: errorCodes[error.code].retryable,
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
    ...(error.writeMayHaveApplied === undefined ? {} : { writeMayHaveApplied: error.writeMayHaveApplied }),
  }
}

/** Undefined where the error is not meant for callers. */
function translate(error: unknown, formatted: GraphQLFormattedError): Leaving | undefined {
  if (error instanceof DruoError) return { ...druoErrors[error.kind], retryAfterMs: error.retryAfterMs }
  if (error instanceof LedgerUnavailableError) {
    return {
      code: 'UPSTREAM_UNAVAILABLE',
      message: 'The write ledger cannot be used just now, so this request sent nothing. Try again with the same key.',
    }
  }
  // graphql-js takes over the extensions of any error, and so the code of one that nobody here has written.
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined
  if (code === 'GRAPHQL_PARSE_FAILED' && overflowedStack(error)) {
    return { code: 'OPERATION_TOO_COMPLEX', message: 'The document is nested too deeply.' }
  }
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
    return { code, message: formatted.message, ...detailsOf(formatted.extensions) }
  }
  if (blamesArgument(error) || gaveUpOnVariables(error)) return { code: 'BAD_USER_INPUT', message: formatted.message }
  return undefined
}

function masked(isMutation: boolean): Leaving {
  return {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Internal error. Quote the requestId to the people who run this gateway.',
    ...(isMutation ? { writeMayHaveApplied: true } : {}),
  }
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code)
}

function detailsOf(extensions: GraphQLFormattedError['extensions']): ErrorDetails {
  const { retryAfterMs, writeMayHaveApplied } = extensions ?? {}
  return {
    ...(typeof retryAfterMs === 'number' ? { retryAfterMs } : {}),
    ...(typeof writeMayHaveApplied === 'boolean' ? { writeMayHaveApplied } : {}),
  }
}

const valueKinds: ReadonlySet<string> = new Set([
  // Of a subscription; what does not fit a variable of anything else is named by Apollo.
  Kind.VARIABLE_DEFINITION,
  Kind.VARIABLE,
  Kind.OBJECT,
  Kind.LIST,
  Kind.STRING,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.NULL,
])

// A literal with a variable inside is checked only when it is used; graphql-js then raises an error without a code.
function blamesArgument(error: unknown): boolean {
  const kind = error instanceof GraphQLError ? error.nodes?.[0]?.kind : undefined
  return kind !== undefined && valueKinds.has(kind)
}

// After so many faults graphql-js stops looking for more, and says so by an error without a code and without a place.
function gaveUpOnVariables(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    error.path === undefined &&
    error.message.startsWith('Too many errors processing variables')
  )
}

// The parser recurses. Apollo reports what it throws as a syntax error.
function overflowedStack(error: unknown): boolean {
  return causeOf(causeOf(error)) instanceof RangeError
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? error.originalError : error
}

// These say nothing about DRUO. One caller can cause thousands of them, and the line of its request has their code.
function isUsual(error: unknown): boolean {
  const cause = causeOf(error)
  return cause instanceof DruoError && (cause.kind === 'abandoned' || cause.kind === 'overloaded')
}

/** Only our own words: a DruoError's message holds nothing that DRUO sent. */
function upstreamCause(error: unknown): string | undefined {
  const cause = causeOf(error)
  if (cause instanceof DruoError) return cause.message
  return cause instanceof LedgerUnavailableError ? String(cause.cause) : undefined
}
