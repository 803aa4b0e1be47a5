// What belongs to one request wherever it is handled, also where Apollo calls back without a context.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode } from 'graphql'
import { sanitizedDocument } from '../domains/index.ts'
import type { RequestSpan } from '../platform/index.ts'

export interface RequestScope {
  readonly requestId: string
  /** Who asks, without personal data; undefined until it is known. */
  principal: string | undefined
  /** Set once the operation is known. */
  operation: { readonly name: string | null; readonly isMutation: boolean } | undefined
  /** The calls to DRUO that the operation may cause at most; set once that is known. */
  cost: number | undefined
  /** Calls to DRUO so far, repetitions too. */
  upstreamCalls: number
  /** Undefined where nothing is traced. */
  span: RequestSpan | undefined
  /** Codes of the errors in the answer. */
  readonly errorCodes: string[]
  /** Set where a subscription is being opened: takes the operation, checked, in place of its execution. */
  onOperationResolved: ((operation: CheckedOperation) => void) | undefined
}

export interface CheckedOperation {
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variableValues: Readonly<Record<string, unknown>>
}

export const requestScope = new AsyncLocalStorage<RequestScope>()

/** @param header the caller's x-request-id, used if it is well formed */
export function newRequestScope(header: string | string[] | undefined): RequestScope {
  const wellFormed = typeof header === 'string' && /^[\w-]{8,128}$/.test(header)
  return {
    requestId: wellFormed ? header : randomUUID(),
    principal: undefined,
    operation: undefined,
    cost: undefined,
    upstreamCalls: 0,
    span: undefined,
    errorCodes: [],
    onOperationResolved: undefined,
  }
}

export function setOperation(scope: RequestScope, document: DocumentNode, operation: OperationDefinitionNode): void {
  const name = operation.name?.value ?? null
  scope.operation = { name, isMutation: operation.operation === OperationTypeNode.MUTATION }
  scope.span?.operation({
    name: name?.slice(0, 64) ?? null,
    type: operation.operation,
    document: sanitizedDocument(document),
  })
}

/** Runs `work` with what every call to DRUO in it inherits from the request. */
export type RunInCallScope = <T>(scope: CallScope, work: () => T) => T

interface CallScope {
  readonly requestId: string
  readonly caller: string | undefined
  readonly deadline: Date
  readonly signal?: AbortSignal
}
