// The parameters of a GraphQL request. Null and empty ones count as absent, over every transport. A request may name
// its document by `documentId` or by Apollo's `extensions.persistedQuery`. Apollo Server knows only the latter.
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { withClientLibrary } from './client-identity.ts'
import { type DocumentRequest, namedDocument } from './persisted-documents.ts'
import { Refusal } from './refusal.ts'

/** Clients and their plugins use three or four. */
const maxExtensionLevels = 16

const names = new Set(['query', 'operationName', 'variables', 'extensions', 'documentId'])

/**
 * Puts the parameters into the form that Apollo Server reads.
 * @throws {Refusal} if the request has no document, or its document id is not valid
 */
export function readParameters(request: FastifyRequest): void {
  const { scope } = request.exchange
  if (request.method === 'POST') {
    const body = withoutEmptyParameters(request.body)
    if (typeof body !== 'object' || body === null) throw new Refusal(400, 'The request body must be a JSON object.')
    // Apollo Server refuses it.
    if (Array.isArray(body)) return
    scope.client = withClientLibrary(scope.client, Object(body)['extensions'])
    const extensions = extensionsOf(Object(body))
    request.body = extensions === undefined ? body : { ...Object(body), extensions }
    return
  }
  const search = searchOf(request.raw)
  deleteEmptyParameters(search)
  const parameters = parametersIn(search)
  scope.client = withClientLibrary(scope.client, parameters.extensions)
  const extensions = extensionsOf(parameters)
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

/** Removes empty parameters of a GET. A query cannot be the text `null`, and what else has that value means JSON's null. */
function deleteEmptyParameters(search: URLSearchParams): void {
  for (const name of names) {
    if (search.getAll(name).every((value) => value === '' || value === 'null')) search.delete(name)
  }
}

export function searchOf({ url = '/' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '')
}

function extensionsOf(request: DocumentRequest): unknown {
  if (isDeeperThan(request.extensions, maxExtensionLevels)) {
    throw new Refusal(400, `extensions may have at most ${maxExtensionLevels} levels.`)
  }
  const { extensions, error } = namedDocument(request)
  if (error !== undefined) throw new Refusal(error.status, error.message, { code: error.code, headers: {} })
  if (request.query === undefined && extensions === undefined) {
    throw new Refusal(400, 'The request has no document: send it as `query`, or name it by `documentId`.')
  }
  return extensions
}

/** Level by level: recursion could run out of stack. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
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
