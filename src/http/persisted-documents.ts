// Documents by their SHA-256: trusted documents of a manifest, and documents that clients register (automatic persisted queries).
// With `enforce`, only documents of the manifest are parsed.
import { hash } from 'node:crypto'
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { ErrorCode, GatewayContext } from '../domains/index.ts'
import type { Logger } from '../platform/index.ts'
import { createDocumentStore, refusedDocument } from './limits/document-limits.ts'
import { requestScope } from './request-scope.ts'

export interface TrustedDocuments {
  readonly mode: 'log' | 'enforce'
  /** By SHA-256, in lower-case hexadecimal digits. */
  readonly documents: ReadonlyMap<string, string>
}

/** Sizes are in bytes. A text takes two bytes per character. */
const registeredLimits = { max: 1000, maxSize: 4_000_000 }
const maxRemembered = 1000

/** Apollo's cache of texts by SHA-256: trusted documents, and those that clients register. */
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

/** Apollo's store of parsed documents. With `enforce`, it returns a refusal for every document that is not trusted. */
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
    message: 'This gateway executes only trusted documents. Publish the document in the manifest first.',
  })
  return {
    ...store,
    get: async (key) => (trusted.documents.has(idIn(key)) ? documents.get(key) : refusal),
  }
}

/** Apollo adds a prefix to the SHA-256. */
const idIn = (key: string): string => key.slice(-64)

/** With `log`: logs once for each document that `enforce` would refuse it. */
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

/** `extensions` with the document's id in Apollo's form. Both are undefined if the request has no id. */
interface NamedDocument {
  readonly extensions?: unknown
  readonly error?: { readonly status: number; readonly code: ErrorCode; readonly message: string }
}

/** Reads `documentId`, at top level or in `extensions`, or Apollo's `extensions.persistedQuery`. Returns the latter. */
export function namedDocument({ query, extensions, ...request }: DocumentRequest): NamedDocument {
  const documentId = request.documentId ?? (partOf(extensions, 'documentId') || undefined)
  const apollo = partOf(extensions, 'persistedQuery') ?? undefined
  if (documentId === undefined && apollo === undefined) return {}
  if (documentId === undefined && partOf(apollo, 'version') !== 1) return { error: notSupported }
  const id = sha256In(documentId ?? partOf(apollo, 'sha256Hash'))
  if (id === undefined && documentId !== undefined) return { error: badRequest(idMessage) }
  if (typeof query === 'string' && query !== '' && hash('sha256', query) !== id) {
    return { error: badRequest('provided sha does not match query') }
  }
  // No document has the empty hash: Apollo answers PERSISTED_QUERY_NOT_FOUND.
  return { extensions: { ...Object(extensions), persistedQuery: { version: 1, sha256Hash: id ?? '' } } }
}

const idMessage = 'The id of a document is its SHA-256, in lower-case hexadecimal digits.'

/** Status and message as Apollo Server has them: clients send the text of the document instead. */
const notSupported = {
  status: 200,
  code: 'PERSISTED_QUERY_NOT_SUPPORTED',
  message: 'PersistedQueryNotSupported',
} as const

function badRequest(message: string) {
  return { status: 400, code: 'BAD_REQUEST', message } as const
}

function sha256In(given: unknown): string | undefined {
  const id = typeof given === 'string' ? given.replace(/^sha256:/, '') : ''
  return /^[0-9a-f]{64}$/.test(id) ? id : undefined
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}
