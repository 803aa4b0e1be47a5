// Refuses documents that are too complex: by their form before they are validated, by the calls that they would cause
// before they are executed. What was found out about a document is kept with it in Apollo's store of documents.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { type DocumentNode, GraphQLError, parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { GatewayContext } from '../../domains/index.ts'
import { requestScope } from '../request-scope.ts'
import { complexityViolation } from './document-bounds.ts'
import type { OperationCheck, Refusal } from './operation-check.ts'

/** Of parsed documents, and of the memory that they take together. */
const storeLimits = { max: 1000, maxSize: 30_000_000 }
/** A token and the part of the tree that it belongs to: measured 0.4 to 0.9 kB. */
const bytesPerToken = 1000

export function createDocumentStore(): LRUCache<string, DocumentNode> {
  return new LRUCache({ ...storeLimits, sizeCalculation: documentBytes })
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

export function documentLimits(check: OperationCheck): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async parsingDidStart(request) {
          return async () => {
            const { document } = request
            const message = document && complexityViolation(document)
            if (message === undefined) return
            Object.assign(request, { document: refusedDocument({ code: 'OPERATION_TOO_COMPLEX', message }) })
          }
        },
        async didResolveOperation({ document, operation, request, contextValue }) {
          const refusal = refusals.get(document)
          if (refusal !== undefined) throw requestError(refusal)
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
