// Decides for each request, before execution, whether the operation may be executed with these variables by this caller.
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { type Caller, type ErrorCode, maxEntities, pageSizeError, valuesPerEntity } from '../../domains/index.ts'
import { type CostPlan, costPlan, maxUpstreamCalls } from './operation-cost.ts'
import { upstreamCalls } from './upstream-calls.ts'

export interface Refusal {
  readonly code: ErrorCode
  readonly message: string
}

export interface CheckedCost {
  /** The maximum number of calls to DRUO. Undefined if the variables are too large to compute it. */
  readonly cost: number | undefined
  /** Undefined if the operation may be executed. */
  readonly refusal: Refusal | undefined
}

export type OperationCheck = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  caller: Caller,
) => CheckedCost

export function operationCheck(schema: GraphQLSchema): OperationCheck {
  const calls = upstreamCalls(schema)
  const isSubgraph = calls.has('Query._entities')
  const plans = new WeakMap<OperationDefinitionNode, CostPlan>()
  const planOf = (document: DocumentNode, operation: OperationDefinitionNode): CostPlan => {
    const known = plans.get(operation)
    if (known !== undefined) return known
    const plan = costPlan(schema, calls, document, operation)
    plans.set(operation, plan)
    return plan
  }
  return (document, operation, variables, caller) => {
    const message = variablesError(variables, isSubgraph)
    if (message !== undefined) return { cost: undefined, refusal: { code: 'BAD_USER_INPUT', message } }
    const cost = planOf(document, operation).evaluate(variables, caller)
    return { cost: cost.upstreamCalls, refusal: refusalOf(cost) }
  }
}

function refusalOf({
  upstreamCalls: cost,
  unservedFirst,
  unservedEntities,
}: ReturnType<CostPlan['evaluate']>): Refusal | undefined {
  if (unservedFirst !== undefined) return { code: 'BAD_USER_INPUT', message: pageSizeError }
  if (unservedEntities !== undefined) {
    const message = `_entities accepts at most ${maxEntities} representations.`
    return { code: 'BAD_USER_INPUT', message }
  }
  if (cost <= maxUpstreamCalls) return undefined
  const message = `The operation is too complex: it can cause ${cost} calls to DRUO, and the maximum is ${maxUpstreamCalls}. Select fewer relations, or shorter lists.`
  return { code: 'OPERATION_TOO_COMPLEX', message }
}

/**
 * Keys and entries of variables, at all levels. graphql-js prints the whole value in every error, so large invalid values are
 * expensive. The largest input of the schema, with 50 keys of metadata, has about 130.
 */
const maxValues = 250

/** In a subgraph, additionally: the representations of `_entities`. */
const maxValuesOfEntities = maxEntities * valuesPerEntity

/** The error message if the variables are too large. */
function variablesError(variables: object, isSubgraph: boolean): string | undefined {
  const max = maxValues + (isSubgraph ? maxValuesOfEntities : 0)
  // Without recursion: a body can contain fifty thousand levels.
  const waiting: object[] = [variables]
  let values = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parts: readonly unknown[] = Object.values(next)
    values += parts.length
    if (values > max) return `The variables are too large: at most ${max} values at all levels.`
    for (const part of parts) if (typeof part === 'object' && part !== null) waiting.push(part)
  }
  return undefined
}
