// The error codes that clients meet, and how a resolver raises one.
import { GraphQLError } from 'graphql'
import { LedgerUnavailableError } from '../../ledger/index.ts'

/** Whether a retry can help. docs/errors.md says when each is raised. */
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
  PERSISTED_QUERY_NOT_SUPPORTED: { retryable: false },
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
  /** For BAD_USER_INPUT: what is wrong with the arguments. */
  readonly problems?: readonly Problem[]
}

/** One violation of the arguments. The message never repeats the value. */
export interface Problem {
  /** From the argument's name on, such as `["input", "transaction", "amount"]`. */
  readonly path: readonly string[]
  readonly message: string
}

const unsent = new WeakSet<object>()

/** Runs a step of a mutation that comes before anything is sent. Its errors are marked: `isUnsent` is true for them. */
export async function beforeSending<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (typeof error === 'object' && error !== null) unsent.add(error)
    throw error
  }
}

/** Whether the mutation that failed with this error has certainly sent nothing. */
export function isUnsent(error: unknown): boolean {
  if (error instanceof LedgerUnavailableError) return true
  return typeof error === 'object' && error !== null && unsent.has(error)
}

/** Only the gateway's own code writes problems: an array of them is taken as it is. */
export function isProblems(value: unknown): value is readonly Problem[] {
  return Array.isArray(value)
}

/** @param message for the person who calls: names no secret, holds nothing that DRUO sent */
export function gatewayError(code: ErrorCode, message: string, details: ErrorDetails = {}): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code,
      ...(details.retryAfterMs === undefined ? {} : { retryAfterMs: details.retryAfterMs }),
      ...(details.writeMayHaveApplied === undefined ? {} : { writeMayHaveApplied: details.writeMayHaveApplied }),
      ...(details.problems === undefined ? {} : { problems: details.problems }),
    },
  })
}
