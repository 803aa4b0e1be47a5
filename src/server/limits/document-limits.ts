// Refuses documents that are too complex: by their form before they are validated, by the calls that they would cause
// before they are executed. What was found out about a document is kept with it in Apollo's store of documents.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql'
import type { GatewayContext } from '../../context.ts'
import { pageSizeFault } from '../../graphql/connections.ts'
import { type ErrorCode } from '../../graphql/gateway-error.ts'
import { mostEntities } from '../../graphql/representation.ts'
import { requestScope } from '../request-scope.ts'
import { BoundedStore } from './bounded-store.ts'
import { boundsFault } from './document-bounds.ts'
import { type CostPlan, costPlan, mostUpstreamCalls } from './operation-cost.ts'
import { upstreamCalls } from './upstream-calls.ts'
import { variablesFault } from './variable-bounds.ts'

interface Refusal {
  readonly code: ErrorCode
  readonly message: string
}

const mostDocuments = 1000
const mostDocumentBytes = 64_000_000
/** A token and the part of the tree that it belongs to: measured 0.4 to 0.9 kB. */
const bytesPerToken = 1000

export type DocumentStore = BoundedStore<DocumentNode>

export function createDocumentStore(): DocumentStore {
  return new BoundedStore({ mostEntries: mostDocuments, mostBytes: mostDocumentBytes, bytesOf: documentBytes })
}

function documentBytes({ loc }: DocumentNode): number {
  let tokens = 0
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1
  return tokens * bytesPerToken + 2 * (loc?.source.body.length ?? 0)
}

const refusals = new WeakMap<DocumentNode, Refusal>()
const harmless = parse('{ __typename }')

/** A document in place of one that is refused: it passes validation at no cost, and is refused before it is executed. */
export function refusedDocument(refusal: Refusal): DocumentNode {
  const document = { ...harmless }
  refusals.set(document, refusal)
  return document
}

export function documentLimits(schema: GraphQLSchema): ApolloServerPlugin<GatewayContext> {
  const calls = upstreamCalls(schema)
  const plans = new WeakMap<OperationDefinitionNode, CostPlan>()
  const planOf = (document: DocumentNode, operation: OperationDefinitionNode): CostPlan => {
    const plan = plans.get(operation) ?? costPlan(schema, calls, document, operation)
    plans.set(operation, plan)
    return plan
  }
  return {
    async requestDidStart() {
      return {
        async parsingDidStart(request) {
          return async () => {
            const { document } = request
            const fault = document && boundsFault(document)
            if (fault === undefined) return
            Object.assign(request, { document: refusedDocument({ code: 'OPERATION_TOO_COMPLEX', message: fault }) })
          }
        },
        async didResolveOperation({ document, operation, request, contextValue }) {
          const refusal = refusals.get(document)
          if (refusal !== undefined) throw requestError(refusal)
          if (operation === undefined) return
          const variables = request.variables ?? {}
          const fault = variablesFault(variables, calls.has('Query._entities'))
          if (fault !== undefined) throw requestError({ code: 'BAD_USER_INPUT', message: fault })
          const {
            upstreamCalls: cost,
            unservedFirst,
            unservedEntities,
          } = planOf(document, operation).evaluate(variables, contextValue.caller)
          const scope = requestScope.getStore()
          if (scope !== undefined) scope.cost = cost
          if (unservedFirst !== undefined) {
            throw requestError({ code: 'BAD_USER_INPUT', message: pageSizeFault(unservedFirst) })
          }
          if (unservedEntities !== undefined) {
            const message = `At most ${mostEntities} representations are answered at once, and these are ${unservedEntities}.`
            throw requestError({ code: 'BAD_USER_INPUT', message })
          }
          if (cost > mostUpstreamCalls) {
            const message = `The operation is too complex: it may take ${cost} calls to DRUO, and ${mostUpstreamCalls} are the most. Ask for fewer relations, or for shorter lists.`
            throw requestError({ code: 'OPERATION_TOO_COMPLEX', message })
          }
        },
      }
    },
  }
}

function requestError({ code, message }: Refusal): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400, headers: new HeaderMap() } } })
}
