// Executes queries and mutations by plan: one plan for each document, kept as long as the document is.
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { type ReadVariables, variablesOf } from './operation-variables.ts'
import { conditionsOf, planOperation, type OperationPlan } from './operation-plan.ts'
import { runPlan } from './run-plan.ts'
import type { KeptFunctions } from './selected-fields.ts'

/** A document asks differently for each combination of what its @skip and @include say; more of them are not kept. */
const mostPlans = 8

interface Plans {
  readonly variables: ReadVariables
  readonly conditions: readonly string[]
  /** By the values of the conditions; undefined where graphql-js has to execute it. */
  readonly known: Map<string, OperationPlan | undefined>
}

/** Nothing is called before it is. */
type Execute = (context: unknown) => ExecutionResult | Promise<ExecutionResult>

export type PlannedExecutor = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => Execute | undefined

/** Answers undefined where graphql-js has to execute the operation. */
export function plannedExecutor(schema: GraphQLSchema, functions: KeptFunctions): PlannedExecutor {
  const plans = new WeakMap<OperationDefinitionNode, Plans>()
  return (document, operation, given) => {
    let own = plans.get(operation)
    if (own === undefined) {
      own = { variables: variablesOf(schema, operation), conditions: conditionsOf(document), known: new Map() }
      plans.set(operation, own)
    }
    const variables = own.variables(given)
    const plan =
      variables && planFor(own, variables, (values) => planOperation(schema, document, operation, values, functions))
    return plan && ((context) => runPlan(plan, context, variables))
  }
}

function planFor(
  { conditions, known }: Plans,
  variables: Readonly<Record<string, unknown>>,
  plan: (values: Readonly<Record<string, boolean>>) => OperationPlan | undefined,
): OperationPlan | undefined {
  if (conditions.length === 0 && known.size > 0) return known.get('')
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
