// Whether an operation may be executed with these variables by this caller: before anything is, and for each request.
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { type Caller, type ErrorCode, maxEntities, pageSizeError } from '../../domains/index.ts'
import { type CostPlan, costPlan, maxUpstreamCalls } from './operation-cost.ts'
import { upstreamCalls } from './upstream-calls.ts'
import { variablesFault } from './variable-bounds.ts'

export interface Refusal {
  readonly code: ErrorCode
  readonly message: string
}

export interface CheckedCost {
  /** Calls to DRUO that it may cause at most; undefined where the variables are not even counted. */
  readonly cost: number | undefined
  /** Undefined where it may be executed. */
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
    const fault = variablesFault(variables, isSubgraph)
    if (fault !== undefined) return { cost: undefined, refusal: { code: 'BAD_USER_INPUT', message: fault } }
    const cost = planOf(document, operation).evaluate(variables, caller)
    return { cost: cost.upstreamCalls, refusal: refusalOf(cost) }
  }
}

function refusalOf({
  upstreamCalls: cost,
  unservedFirst,
  unservedEntities,
}: ReturnType<CostPlan['evaluate']>): Refusal | undefined {
  if (unservedFirst !== undefined) return { code: 'BAD_USER_INPUT', message: pageSizeError(unservedFirst) }
  if (unservedEntities !== undefined) {
    const message = `At most ${maxEntities} representations are answered at once, and these are ${unservedEntities}.`
    return { code: 'BAD_USER_INPUT', message }
  }
  if (cost <= maxUpstreamCalls) return undefined
  const message = `The operation is too complex: it may take ${cost} calls to DRUO, and ${maxUpstreamCalls} are the most. Ask for fewer relations, or for shorter lists.`
  return { code: 'OPERATION_TOO_COMPLEX', message }
}
