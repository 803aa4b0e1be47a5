// Documents that are asked for by their SHA-256: those that the gateway trusts from a manifest, and those that clients
// register as they go (automatic persisted queries). With `enforce`, nothing but what the manifest has is even parsed.
import { hash } from 'node:crypto'
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { GatewayContext } from '../domains/index.ts'
import type { Logger } from '../platform/index.ts'
import { createDocumentStore, refusedDocument } from './limits/document-limits.ts'
import { requestScope } from './request-scope.ts'

export interface TrustedDocuments {
  readonly mode: 'log' | 'enforce'
  /** By SHA-256, in lower-case hexadecimal digits. */
  readonly documents: ReadonlyMap<string, string>
}

/** Sizes are in bytes; the text of a registered document takes two a character. */
const registeredLimits = { max: 1000, maxSize: 4_000_000 }
const maxRemembered = 1000

/** Where Apollo looks up the text of a document by its SHA-256, and keeps those that clients register. */
export function persistedTexts(trusted: TrustedDocuments | undefined) {
  const registered = new LRUCache<string, string>({
    ...registeredLimits,
    sizeCalculation: (text) => 2 * text.length + 1,
  })
  return {
    get: async (key: string) => trusted?.documents.get(idIn(key)) ?? registered.get(key),
    async set(key: string, text: string) {
      if (trusted?.mode !== 'enforce') registered.set(key, text)
    },
    delete: async (key: string) => registered.delete(key),
  }
}

/** Where Apollo keeps parsed documents: with `enforce`, a refusal stands in place of each that is not trusted. */
export function parsedDocuments(
  trusted: TrustedDocuments | undefined,
): NonNullable<ApolloServerOptions<GatewayContext>['documentStore']> {
  const documents = createDocumentStore()
  const store = {
    get: async (key: string) => documents.get(key),
    async set(key: string, document: DocumentNode) {
      documents.set(key, document)
    },
    delete: async (key: string) => documents.delete(key),
  }
  if (trusted?.mode !== 'enforce') return store
  const refusal = refusedDocument({
    code: 'QUERY_NOT_IN_SAFELIST',
    message: 'This gateway answers only the documents that its clients were built with, and this is none of them.',
  })
  return {
    ...store,
    get: async (key) => (trusted.documents.has(idIn(key)) ? documents.get(key) : refusal),
  }
}

/** Apollo puts something before the document's SHA-256. */
const idIn = (key: string): string => key.slice(-64)

/** With `log`: says once of each document that it would be refused with `enforce`. */
export function untrustedDocuments(
  trusted: TrustedDocuments | undefined,
  logger: Logger,
): ApolloServerPlugin<GatewayContext> {
  const seen = new Set<string>()
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ queryHash, operationName }) {
          if (trusted?.mode !== 'log' || trusted.documents.has(queryHash)) return
          if (seen.has(queryHash) || seen.size >= maxRemembered) return
          seen.add(queryHash)
          const requestId = requestScope.getStore()?.requestId
          const operation = operationName?.slice(0, 64) ?? null
          logger.warn({ requestId, operation, documentId: queryHash }, 'document is not in the safelist')
        },
      }
    },
  }
}

export interface DocumentRequest {
  readonly query?: unknown
  readonly extensions?: unknown
  readonly documentId?: unknown
}

/** `extensions` that name the document as Apollo Server knows it; both undefined where the request does not name one. */
export interface NamedDocument {
  readonly extensions?: unknown
  /** What is wrong with the name. */
  readonly fault?: string
}

/** By `documentId`, at top level or in `extensions`, or by Apollo's `extensions.persistedQuery`, which is what comes out. */
export function namedDocument({ query, extensions, ...request }: DocumentRequest): NamedDocument {
  const documentId = request.documentId ?? (partOf(extensions, 'documentId') || undefined)
  const apollo = partOf(extensions, 'persistedQuery') ?? undefined
  if (documentId === undefined && apollo === undefined) return {}
  if (documentId === undefined && partOf(apollo, 'version') !== 1)
    return { fault: 'persistedQuery must have version 1.' }
  const given = documentId ?? partOf(apollo, 'sha256Hash')
  const id = typeof given === 'string' ? given.replace(/^sha256:/, '') : ''
  if (!/^[0-9a-f]{64}$/.test(id))
    return { fault: 'A document is named by its SHA-256, in lower-case hexadecimal digits.' }
  if (typeof query === 'string' && query !== '' && hash('sha256', query) !== id) {
    return { fault: 'The document has another SHA-256 than the request says.' }
  }
  return { extensions: { ...Object(extensions), persistedQuery: { version: 1, sha256Hash: id } } }
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}
