// Refuses documents that are too complex: by their form before validation, and by the calls that they can cause before execution.
// The result is stored with the document in Apollo's document store.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import {
  type Caller,
  type ErrorCode,
  type GatewayContext,
  maxEntities,
  pageSizeError,
  valuesPerEntity,
} from '../../domains/index.ts'
import { requestScope } from '../request-scope.ts'
import { complexityViolation } from './document-bounds.ts'
import { type CostPlan, costPlan, maxUpstreamCalls } from './operation-cost.ts'
import { upstreamCalls } from './upstream-calls.ts'

/** Maximum number of parsed documents, and of bytes that they take together. */
const storeLimits = { max: 1000, maxSize: 30_000_000 }
/** Memory per token, with its part of the syntax tree: measured 0.4 to 0.9 kB. */
const bytesPerToken = 1000

export function createDocumentStore(): LRUCache<string, DocumentNode> {
  return new LRUCache({ ...storeLimits, sizeCalculation: documentBytes })
}

function documentBytes(document: DocumentNode): number {
  const { loc } = originalOf(document)
  let tokens = 0
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1
  return tokens * bytesPerToken + 2 * (loc?.source.body.length ?? 0)
}

/** Stands in place of a refused document: its validation costs nothing, and its execution is refused. */
interface RefusedDocument extends DocumentNode {
  readonly refusal: Refusal
  /** Undefined if it is not known. */
  readonly original: DocumentNode | undefined
}

const harmless = parse('{ __typename }')

export function refusedDocument(refusal: Refusal, original?: DocumentNode): RefusedDocument {
  return { ...harmless, refusal, original }
}

export function isRefused(document: DocumentNode): document is RefusedDocument {
  return 'refusal' in document
}

/** The caller's own document, as far as it is known. */
export function originalOf(document: DocumentNode): DocumentNode {
  return (isRefused(document) ? document.original : undefined) ?? document
}

export function documentLimits(check: OperationCheck): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async parsingDidStart(request) {
          return async () => {
            const { document } = request
            const message = document && complexityViolation(document)
            if (document === undefined || message === undefined) return
            const refusal = { code: 'OPERATION_TOO_COMPLEX', message } as const
            Object.assign(request, { document: refusedDocument(refusal, document) })
          }
        },
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (isRefused(document)) throw requestError(document.refusal)
          if (operation === undefined) return
          const checked = check(document, operation, request.variables ?? {}, contextValue.caller)
          const scope = requestScope.getStore()
          if (scope !== undefined) scope.cost = checked.cost
          if (checked.refusal !== undefined) throw requestError(checked.refusal)
        },
      }
    },
  }
}

function requestError({ code, message }: Refusal): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400, headers: new HeaderMap() } } })
}

interface Refusal {
  readonly code: ErrorCode
  readonly message: string
}

interface CheckedCost {
  /** The maximum number of calls to DRUO. Undefined if the variables are too large to compute it. */
  readonly cost: number | undefined
  /** Undefined if the operation may be executed. */
  readonly refusal: Refusal | undefined
}

type OperationCheck = (
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
