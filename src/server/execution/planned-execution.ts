// Has Apollo's queries executed by plan: one plan for each document, kept as long as Apollo keeps the document.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql'
import type { GatewayContext } from '../../context.ts'
import { conditionsOf, planQuery, type QueryPlan } from './query-plan.ts'
import { runQuery } from './run-query.ts'

export interface PlannedExecutionOptions {
  readonly schema: GraphQLSchema
  /** As Apollo's. */
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError
}

/** A document asks differently for each combination of what its @skip and @include say; more of them are not kept. */
const mostPlans = 8

interface Plans {
  readonly conditions: readonly string[]
  /** By the values of the conditions; undefined where graphql-js has to execute it. */
  readonly known: Map<string, QueryPlan | undefined>
}

export function plannedExecution(options: PlannedExecutionOptions): ApolloServerPlugin<GatewayContext> {
  const execute = plannedExecutor(options.schema)
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          // Of a document with several operations, none may be meant: Apollo says so, whatever the types say.
          const isKnown: boolean = operation !== undefined
          const execution = isKnown ? execute(document, operation, request.variables ?? {}, contextValue) : undefined
          if (execution === undefined) return null
          const { data, errors } = await execution
          const formatted = errors?.map((error) => options.formatError(withCode(error), error))
          const singleResult =
            formatted === undefined ? { data: data ?? null } : { data: data ?? null, errors: formatted }
          // The route has decided on it, and hands it to Apollo as what is accepted.
          const contentType = request.http?.headers.get('accept')
          const headers = new HeaderMap(contentType === undefined ? [] : [['content-type', contentType]])
          return { http: { headers }, body: { kind: 'single', singleResult } }
        },
      }
    },
  }
}

/** As Apollo hands errors to `formatError`. */
function withCode(error: NonNullable<ExecutionResult['errors']>[number]): GraphQLFormattedError {
  const { code = 'INTERNAL_SERVER_ERROR' } = error.extensions
  return { ...error.toJSON(), extensions: { ...error.extensions, code } }
}

type PlannedExecutor = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  context: unknown,
) => ExecutionResult | Promise<ExecutionResult> | undefined

/** Answers undefined, and has called nothing then, where graphql-js has to execute the operation. */
export function plannedExecutor(schema: GraphQLSchema): PlannedExecutor {
  const plans = new WeakMap<OperationDefinitionNode, Plans>()
  return (document, operation, given, context) => {
    if (operation.operation !== OperationTypeNode.QUERY) return undefined
    const own = plans.get(operation) ?? { conditions: conditionsOf(document), known: new Map() }
    plans.set(operation, own)
    const definitions = operation.variableDefinitions ?? []
    // What is wrong with them, graphql-js says: here it is enough that something is.
    const { coerced: variables } = getVariableValues(schema, definitions, given, {
      maxErrors: 0,
      hideSuggestions: true,
    })
    const plan = variables && planFor(own, variables, (values) => planQuery(schema, document, operation, values))
    return plan && runQuery(plan, context, variables)
  }
}

function planFor(
  { conditions, known }: Plans,
  variables: Readonly<Record<string, unknown>>,
  plan: (values: Readonly<Record<string, boolean>>) => QueryPlan | undefined,
): QueryPlan | undefined {
  const values: Record<string, boolean> = {}
  let key = ''
  for (const name of conditions) {
    const value = variables[name]
    if (typeof value !== 'boolean') return undefined
    values[name] = value
    key += value ? 1 : 0
  }
  if (known.has(key) || known.size >= mostPlans) return known.get(key)
  const made = plan(values)
  known.set(key, made)
  return made
}
