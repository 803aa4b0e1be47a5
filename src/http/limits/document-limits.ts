// Refuses documents that are too complex: by their form before validation, and by the calls that they can cause before execution.
// The result is stored with the document in Apollo's document store.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { type DocumentNode, GraphQLError, parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { GatewayContext } from '../../domains/index.ts'
import { requestScope } from '../request-scope.ts'
import { complexityViolation } from './document-bounds.ts'
import type { OperationCheck, Refusal } from './operation-check.ts'

/** Maximum number of parsed documents, and of bytes that they take together. */
const storeLimits = { max: 1000, maxSize: 30_000_000 }
/** Memory per token, with its part of the syntax tree: measured 0.4 to 0.9 kB. */
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
const originals = new WeakMap<DocumentNode, DocumentNode>()
const harmless = parse('{ __typename }')

/** Replaces a refused document: its validation costs nothing, and its execution is refused. */
export function refusedDocument(refusal: Refusal, original?: DocumentNode): DocumentNode {
  const document = { ...harmless }
  refusals.set(document, refusal)
  if (original !== undefined) originals.set(document, original)
  return document
}

/** The caller's own document, as far as it is known. */
export function originalOf(document: DocumentNode): DocumentNode {
  return originals.get(document) ?? document
}

/** Whether a document stands in place of one that is refused. */
export function isRefused(document: DocumentNode): boolean {
  return refusals.has(document)
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
