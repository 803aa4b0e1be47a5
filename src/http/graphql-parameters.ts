// The parameters of a GraphQL request. Null and empty ones count as absent, over every transport. A request may name
// its document by `documentId` or by Apollo's `extensions.persistedQuery`. Apollo Server knows only the latter.
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { type DocumentRequest, namedDocument } from './persisted-documents.ts'
import { Refusal } from './refusal.ts'

const names = new Set(['query', 'operationName', 'variables', 'extensions', 'documentId'])

/**
 * Puts the parameters into the form that Apollo Server reads.
 * @throws {Refusal} if the document id is not valid
 */
export function readParameters(request: FastifyRequest): void {
  if (request.method === 'POST') {
    const body = withoutEmptyParameters(request.body)
    const extensions = extensionsOf(Object(body))
    request.body = extensions === undefined ? body : { ...Object(body), extensions }
    return
  }
  const search = searchOf(request.raw)
  deleteEmptyParameters(search)
  const extensions = extensionsOf(parametersIn(search))
  if (extensions !== undefined) search.set('extensions', JSON.stringify(extensions))
  request.raw.url = `${request.raw.url?.split('?', 1)[0] ?? ''}?${search.toString()}`
}

/** @returns the body without empty parameters; anything but an object as it is */
export function withoutEmptyParameters(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(
    Object.entries(body).filter(([name, value]) => !names.has(name) || (value !== null && value !== '')),
  )
}

/** Removes empty parameters of a GET. */
function deleteEmptyParameters(search: URLSearchParams): void {
  for (const name of names) {
    const value = search.get(name)
    const isNull = value === 'null' && (name === 'variables' || name === 'extensions')
    if (value === '' || isNull) search.delete(name)
  }
}

export function searchOf({ url = '/' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '')
}

function extensionsOf(request: DocumentRequest): unknown {
  const { extensions, error } = namedDocument(request)
  if (error !== undefined) throw new Refusal(400, error)
  return extensions
}

function parametersIn(search: URLSearchParams): DocumentRequest {
  let extensions: unknown
  try {
    extensions = JSON.parse(search.get('extensions') ?? 'null')
  } catch {
    // Apollo Server reports it.
  }
  return { query: search.get('query') ?? undefined, documentId: search.get('documentId') ?? undefined, extensions }
}
