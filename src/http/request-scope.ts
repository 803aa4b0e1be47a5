// What belongs to one request wherever it is handled, also where Apollo calls back without a context.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode } from 'graphql'
import { sanitizedDocument } from '../domains/index.ts'
import type { ClientIdentity, RequestSpan } from '../platform/index.ts'

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
  /** Undefined where the client does not name itself. */
  client: ClientIdentity | undefined
  /** Codes of the errors in the response. */
  readonly errorCodes: string[]
  /** The message of the first of them. */
  reason: string | undefined
  /** Set while a subscription is being opened. */
  opening: Opening | undefined
}

export interface Opening {
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
export function newRequestScope(header: string | string[] | undefined): RequestScope {
  const wellFormed = typeof header === 'string' && /^[\w-]{8,128}$/.test(header)
  return {
    requestId: wellFormed ? header : randomUUID(),
    principal: undefined,
    operation: undefined,
    cost: undefined,
    upstreamCalls: 0,
    span: undefined,
    client: undefined,
    errorCodes: [],
    reason: undefined,
    opening: undefined,
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
