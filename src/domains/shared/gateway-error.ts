// The error codes that clients meet, and how a resolver raises one.
import { GraphQLError } from 'graphql'

/** Whether doing the same again can help. The README says when each is raised. */
export const errorCodes = {
  BAD_REQUEST: { retryable: false },
  UNAUTHENTICATED: { retryable: false },
  FORBIDDEN: { retryable: false },
  BAD_USER_INPUT: { retryable: false },
  GRAPHQL_PARSE_FAILED: { retryable: false },
  GRAPHQL_VALIDATION_FAILED: { retryable: false },
  OPERATION_RESOLUTION_FAILURE: { retryable: false },
  OPERATION_TOO_COMPLEX: { retryable: false },
  PERSISTED_QUERY_NOT_FOUND: { retryable: false },
  QUERY_NOT_IN_SAFELIST: { retryable: false },
  OVERLOADED: { retryable: true },
  RATE_LIMITED: { retryable: true },
  UPSTREAM_UNAUTHORIZED: { retryable: false },
  UPSTREAM_UNAVAILABLE: { retryable: true },
  UPSTREAM_TIMEOUT: { retryable: true },
  UPSTREAM_CONTRACT: { retryable: false },
  INTERNAL_SERVER_ERROR: { retryable: false },
} as const satisfies Record<string, { readonly retryable: boolean }>

export type ErrorCode = keyof typeof errorCodes

export interface ErrorDetails {
  /** How long to wait before trying again. */
  readonly retryAfterMs?: number | undefined
  /** For failed mutations: whether the write may have happened all the same. */
  readonly writeMayHaveApplied?: boolean
}

/** @param message for the person who calls: names no secret, holds nothing that DRUO sent */
export function gatewayError(code: ErrorCode, message: string, details: ErrorDetails = {}): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code,
      ...(details.retryAfterMs === undefined ? {} : { retryAfterMs: details.retryAfterMs }),
      ...(details.writeMayHaveApplied === undefined ? {} : { writeMayHaveApplied: details.writeMayHaveApplied }),
    },
  })
}

/** The same error of a mutation that has sent nothing yet. */
export function withNothingSent(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error
  return new GraphQLError(error.message, { extensions: { ...error.extensions, writeMayHaveApplied: false } })
}
