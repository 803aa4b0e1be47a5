// What belongs to one request wherever it is handled, also where Apollo calls back without a context.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { RequestSpan } from '../observability/tracing.ts'

export interface RequestScope {
  readonly requestId: string
  /** Set once the operation is known. */
  operation: { readonly name: string | null; readonly isMutation: boolean } | undefined
  /** The calls to DRUO that the operation may cause at most; set once that is known. */
  cost: number | undefined
  /** Calls to DRUO so far, repetitions too. */
  upstreamCalls: number
  /** Who asks, so that requests can be told to be the same caller's; undefined where callers are not authenticated. */
  callerHash: string | undefined
  /** Undefined where nothing is traced. */
  span: RequestSpan | undefined
  /** Codes of the errors in the answer. */
  readonly errorCodes: string[]
}

export const requestScope = new AsyncLocalStorage<RequestScope>()

/** @param header the caller's x-request-id, used if it is well formed */
export function newRequestScope(header: string | string[] | undefined): RequestScope {
  const wellFormed = typeof header === 'string' && /^[\w-]{8,128}$/.test(header)
  return {
    requestId: wellFormed ? header : randomUUID(),
    operation: undefined,
    cost: undefined,
    upstreamCalls: 0,
    callerHash: undefined,
    span: undefined,
    errorCodes: [],
  }
}
