// The state of one request, available everywhere by AsyncLocalStorage, also in Apollo's callbacks that get no context.
import { type DocumentNode, getOperationAST, type OperationDefinitionNode, OperationTypeNode } from 'graphql'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { sanitizedDocument } from '../domains/index.ts'
import type { ClientIdentity, Metrics, RequestSpan } from '../platform/index.ts'

export interface RequestScope {
  readonly requestId: string
  /** The Host header. Any caller can send any value. */
  readonly host: string | undefined
  /** The caller, without personal data. Undefined before authentication. */
  principal: string | undefined
  /** Set once the operation is known. */
  operation: { readonly name: string | null; readonly isMutation: boolean } | undefined
  /** The maximum number of calls to DRUO that the operation can cause; set once it is known. */
  cost: number | undefined
  /** Calls to DRUO so far, retries included. */
  upstreamCalls: number
  /** Undefined without tracing. */
  span: RequestSpan | undefined
  /** Undefined where the client does not name itself. */
  client: ClientIdentity | undefined
  /** Codes of the errors in the response. */
  readonly errorCodes: string[]
  /** Codes of the mutation's `userErrors`. */
  readonly userErrorCodes: string[]
  /** The message of the first error. */
  reason: string | undefined
  /** Set while a subscription is being opened. */
  opening: Opening | undefined
}

interface Opening {
  /** Receives the subscription, checked, in place of its execution. */
  readonly onOperationResolved: (operation: CheckedOperation) => void
  /** What is executed instead if the operation is not a subscription. */
  readonly executable: readonly OperationTypeNode[]
}

export interface CheckedOperation {
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variableValues: Readonly<Record<string, unknown>>
}

export const requestScope = new AsyncLocalStorage<RequestScope>()

/** @param header the caller's x-request-id, used if it is well formed */
export function newRequestScope(header: string | string[] | undefined, host?: string): RequestScope {
  const wellFormed = typeof header === 'string' && /^[\w-]{8,128}$/.test(header)
  return {
    requestId: wellFormed ? header : randomUUID(),
    host,
    principal: undefined,
    operation: undefined,
    cost: undefined,
    upstreamCalls: 0,
    span: undefined,
    client: undefined,
    errorCodes: [],
    userErrorCodes: [],
    reason: undefined,
    opening: undefined,
  }
}

/** For documents that are not executed: their errors and log lines still name the operation. */
export function noteOperation(document: DocumentNode, operationName: string | undefined): void {
  const scope = requestScope.getStore()
  const operation = getOperationAST(document, operationName)
  if (scope !== undefined && operation) setOperation(scope, document, operation)
}

/** Once for each request: a document may be noted when it is parsed and again when it is executed. */
function setOperation(scope: RequestScope, document: DocumentNode, operation: OperationDefinitionNode): void {
  if (scope.operation !== undefined) return
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

interface UpstreamCall {
  readonly method: string
  readonly resource: string
}

/**
 * Reports each call to DRUO in the metrics, in the trace and in the request's log line. Call the result when the call begins, and
 * what that returns when it has ended.
 */
export function upstreamObserver(metrics: Metrics): (call: UpstreamCall) => (result: string) => void {
  return ({ method, resource }) => {
    const scope = requestScope.getStore()
    if (scope !== undefined) scope.upstreamCalls += 1
    const startedAt = performance.now()
    const endSpan = scope?.span?.upstreamCall({ method, resource })
    return (result) => {
      metrics.upstreamCall({ resource, result, seconds: (performance.now() - startedAt) / 1000 })
      endSpan?.(result)
    }
  }
}
