// Queries and mutations that are executed by plan. The first time, Apollo parses and validates the document and has it
// executed here; from then on the same text is answered without asking Apollo again, which would find out the same.
//
// Whatever is not exactly as it was that time (another operation of the document, variables that do not fit, a limit that is
// passed) goes to Apollo: only there is said what is wrong.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLFormattedError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import type { Caller, GatewayContext } from '../../context.ts'
import { createDocumentStore } from '../limits/document-limits.ts'
import type { OperationCheck } from '../limits/operation-check.ts'
import { plannedExecutor } from './planned-execution.ts'
import { KeptFunctions } from './selected-fields.ts'
import { isJsonObject } from '../../graphql/json-object.ts'

export interface PlannedOperations {
  /** By which Apollo hands over what it has checked. */
  readonly plugin: ApolloServerPlugin<GatewayContext>
  /**
   * Undefined where Apollo has to be asked; nothing was executed then.
   * @param documentId by which the request names its document, if it does
   */
  readonly ready: (body: unknown, documentId: string | undefined, caller: Caller) => ReadyOperation | undefined
}

/** An operation that can be executed at once. */
export interface ReadyOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** Calls to DRUO that it may cause at most. */
  readonly cost: number
  /** Never rejects: what goes wrong where nobody expects it is answered as everything else, since a write may have been sent. */
  readonly execute: (context: GatewayContext) => Promise<WrittenAnswer>
}

export interface WrittenAnswer {
  readonly status: 200 | 500
  /** As Apollo writes it. */
  readonly text: string
}

export interface PlannedOperationsOptions {
  readonly schema: GraphQLSchema
  /** Whether functions are made for what is read often. */
  readonly execution: 'compiled' | 'planned'
  readonly check: OperationCheck
  /** As Apollo's. */
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError
}

interface KnownOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** As the request had it. */
  readonly operationName: string | undefined
}

/** Making a function takes as long as reading some tens of objects, and V8 needs some hundreds to make something of it. */
const compileAfter = 100

export function plannedOperations(options: PlannedOperationsOptions): PlannedOperations {
  const { schema, execution, check, formatError } = options
  const planned = plannedExecutor(
    schema,
    new KeptFunctions(execution === 'compiled' ? compileAfter : Number.POSITIVE_INFINITY),
  )
  const knownTexts = createDocumentStore<KnownOperation>(({ document }) => document)
  const knownIds = createDocumentStore<KnownOperation>(({ document }) => document)

  const knownOperation = (text: string | undefined, id: string | undefined): KnownOperation | undefined => {
    if (id === undefined) return text === undefined ? undefined : knownTexts.get(text)
    // With its text beside its id, a document is to be registered.
    return text === undefined ? knownIds.get(id) : undefined
  }
  const answerOf = ({ data = null, errors }: ExecutionResult) =>
    errors === undefined ? { data } : { errors: errors.map((error) => formatError(withCode(error), error)), data }

  return {
    plugin: {
      async requestDidStart() {
        return {
          async responseForOperation({ document, operation, request, queryHash, contextValue }) {
            // Of a document with several operations, none may be meant: Apollo says so, whatever the types say.
            const isKnown: boolean = operation !== undefined
            const execute = isKnown ? planned(document, operation, request.variables ?? {}) : undefined
            if (execute === undefined) return null
            const known = { document, operation, operationName: request.operationName }
            if (request.query === undefined && queryHash !== undefined) knownIds.set(queryHash, known)
            if (request.query !== undefined) knownTexts.set(request.query, known)
            const singleResult = answerOf(await execute(contextValue))
            // The route has decided on it, and hands it to Apollo as what is accepted.
            const contentType = request.http?.headers.get('accept')
            const headers = new HeaderMap(contentType === undefined ? [] : [['content-type', contentType]])
            return { http: { headers }, body: { kind: 'single', singleResult } }
          },
        }
      },
    },

    ready(body, documentId, caller) {
      const request = plainRequest(body)
      if (request === undefined) return undefined
      const known = knownOperation(request.query, documentId)
      if (known === undefined || known.operationName !== request.operationName) return undefined
      const { document, operation } = known
      const { cost, refusal } = check(document, operation, request.variables, caller)
      if (cost === undefined || refusal !== undefined) return undefined
      const execute = planned(document, operation, request.variables)
      if (execute === undefined) return undefined
      return {
        document,
        operation,
        cost,
        async execute(context) {
          try {
            const executing = execute(context)
            return written(200, answerOf(executing instanceof Promise ? await executing : executing))
          } catch (cause) {
            const error = new Error('a planned operation could not be answered', { cause })
            return written(500, { errors: [formatError({ message: error.message }, error)] })
          }
        },
      }
    },
  }
}

const written = (status: WrittenAnswer['status'], answer: object): WrittenAnswer => ({
  status,
  text: `${JSON.stringify(answer)}\n`,
})

interface PlainRequest {
  readonly query: string | undefined
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/** Undefined where Apollo has something to say about its form. */
function plainRequest(body: unknown): PlainRequest | undefined {
  if (!isJsonObject(body)) return undefined
  const { query, operationName = null, variables = null, extensions = null } = body
  if (query !== undefined && typeof query !== 'string') return undefined
  if (operationName !== null && typeof operationName !== 'string') return undefined
  if (variables !== null && !isJsonObject(variables)) return undefined
  if (extensions !== null && !isJsonObject(extensions)) return undefined
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} }
}

/** As Apollo hands errors to `formatError`. */
function withCode(error: NonNullable<ExecutionResult['errors']>[number]): GraphQLFormattedError {
  const { code = 'INTERNAL_SERVER_ERROR' } = error.extensions
  return { ...error.toJSON(), extensions: { ...error.extensions, code } }
}
