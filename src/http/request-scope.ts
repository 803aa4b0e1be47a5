// What belongs to one request wherever it is handled, also where Apollo calls back without a context.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { type DocumentNode, getOperationAST, type OperationDefinitionNode, OperationTypeNode } from 'graphql'
import { sanitizedDocument } from '../domains/shared/sanitized-document.ts'
import type { RequestSpan } from '../platform/tracing.ts'

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
  take: ((operation: CheckedOperation) => void) | undefined
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
    take: undefined,
  }
}

/** For documents that are not executed: their errors and log lines still name the operation. */
export function noteOperation(document: DocumentNode, operationName: string | undefined): void {
  const scope = requestScope.getStore()
  const operation = getOperationAST(document, operationName)
  if (scope !== undefined && operation) knowOperation(scope, document, operation)
}

export function knowOperation(scope: RequestScope, document: DocumentNode, operation: OperationDefinitionNode): void {
  const name = operation.name?.value ?? null
  scope.operation = { name, isMutation: operation.operation === OperationTypeNode.MUTATION }
  scope.span?.operation({
    name: name?.slice(0, 64) ?? null,
    type: operation.operation,
    document: sanitizedDocument(document),
  })
}
