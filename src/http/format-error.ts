// Formats every error that leaves the gateway: a documented code, a message for people, and nothing else. All other errors are
// masked and logged with their cause.
import { ApolloServerValidationErrorCode, unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql'
import {
  type ErrorCode,
  errorCodes,
  type ErrorDetails,
  isProblems,
  isUnsent,
  upstreamErrorOf,
} from '../domains/index.ts'
import type { Logger } from '../platform/index.ts'
import { valueKinds } from './arguments/document-messages.ts'
import { requestScope, type RequestScope } from './request-scope.ts'

interface PublicError extends ErrorDetails {
  readonly code: ErrorCode
  readonly message: string
}

/** For Apollo's `formatError`. */
export function createFormatError(
  logger: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const scope = requestScope.getStore()
    const translated = translate(unwrapResolverError(error), formatted) ?? maskedError
    const isMutation = scope?.operation?.isMutation ?? false
    const publicError = isMutation ? withWriteState(translated, error, formatted) : translated
    if (publicError.code === 'INTERNAL_SERVER_ERROR') {
      logger.error({ requestId: scope?.requestId, path: formatted.path, err: causeOf(error) }, 'internal error')
    } else {
      const cause = upstreamErrorOf(causeOf(error))?.cause
      if (cause !== undefined)
        logger.warn({ requestId: scope?.requestId, code: publicError.code, cause }, 'upstream error')
    }
    scope?.errorCodes.push(publicError.code)
    if (scope !== undefined) scope.reason ??= publicError.message
    return {
      message: publicError.message,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: errorExtensions(publicError, scope),
    }
  }
}

/** `extensions` of an error, complete. */
export function errorExtensions(
  error: { readonly code: ErrorCode } & ErrorDetails,
  scope: Pick<RequestScope, 'requestId' | 'operation'> | undefined,
): Record<string, unknown> {
  // Nothing is executed before the operation is known, and it may have been a mutation.
  const { writeMayHaveApplied = scope !== undefined && scope.operation === undefined ? false : undefined } = error
  return {
    code: error.code,
    requestId: scope?.requestId,
    retryable: errorCodes[error.code].retryable,
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
    ...(writeMayHaveApplied === undefined ? {} : { writeMayHaveApplied }),
    ...(error.problems === undefined ? {} : { problems: error.problems }),
  }
}

/** Undefined where the error is not meant for callers. */
function translate(error: unknown, formatted: GraphQLFormattedError): PublicError | undefined {
  const upstreamError = upstreamErrorOf(error)
  if (upstreamError !== undefined) return upstreamError
  // graphql-js copies the extensions of any error, so the code may come from a library.
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined
  if (code === 'GRAPHQL_PARSE_FAILED' && overflowedStack(error)) {
    return { code: 'OPERATION_TOO_COMPLEX', message: 'The document is nested too deeply.' }
  }
  // The arguments are checked before execution, so this is rare. The message of graphql-js repeats the value.
  const isInputError = code === undefined || code === 'BAD_USER_INPUT'
  if (isInputError && (blamesArgument(error) || gaveUpOnVariables(error))) {
    return { code: 'BAD_USER_INPUT', message: 'A value does not fit its type.' }
  }
  const [, tokens] = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/.exec(formatted.message) ?? []
  if (code === 'GRAPHQL_PARSE_FAILED' && tokens !== undefined) {
    return { code, message: `The document may have at most ${tokens} tokens.` }
  }
  if (isIntrospectionRefusal(error)) {
    return { code: 'GRAPHQL_VALIDATION_FAILED', message: 'Introspection is off. INTROSPECTION=true turns it on.' }
  }
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
    return { code, message: formatted.message, ...detailsOf(formatted.extensions) }
  }
  return undefined
}

export const maskedError: PublicError = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Internal error. Report the requestId to the operator of this gateway.',
}

/**
 * Every error of a mutation says whether the write may have happened. Errors without a path come before execution, when
 * nothing has been sent. An unexpected error may also come after it: a response that cannot be serialized.
 */
function withWriteState(publicError: PublicError, error: unknown, { path }: GraphQLFormattedError): PublicError {
  if (publicError.writeMayHaveApplied !== undefined) return publicError
  const mayBeSent = path !== undefined || publicError.code === 'INTERNAL_SERVER_ERROR'
  return { ...publicError, writeMayHaveApplied: mayBeSent && !isUnsent(causeOf(error)) }
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code)
}

function detailsOf(extensions: GraphQLFormattedError['extensions']): ErrorDetails {
  const { retryAfterMs, writeMayHaveApplied, problems } = extensions ?? {}
  return {
    ...(typeof retryAfterMs === 'number' ? { retryAfterMs } : {}),
    ...(typeof writeMayHaveApplied === 'boolean' ? { writeMayHaveApplied } : {}),
    ...(isProblems(problems) ? { problems } : {}),
  }
}

// Variables only for subscriptions: for other operations Apollo sets the code.
const blamedKinds: ReadonlySet<string> = new Set([...valueKinds, Kind.VARIABLE_DEFINITION, Kind.VARIABLE])

// A literal that contains a variable is validated only during execution. graphql-js then raises an error without a code.
function blamesArgument(error: unknown): boolean {
  const kind = error instanceof GraphQLError ? error.nodes?.[0]?.kind : undefined
  return kind !== undefined && blamedKinds.has(kind)
}

// At the maximum number of errors graphql-js adds an error without a code and without a path.
function gaveUpOnVariables(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    error.path === undefined &&
    error.message.startsWith('Too many errors processing variables')
  )
}

/** Apollo's message names an option of Apollo Server, which is not what an operator of the gateway sets. */
function isIntrospectionRefusal(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    error.extensions['validationErrorCode'] === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED
  )
}

// The parser recurses. Apollo reports what it throws as a syntax error.
function overflowedStack(error: unknown): boolean {
  return causeOf(causeOf(error)) instanceof RangeError
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? error.originalError : error
}
