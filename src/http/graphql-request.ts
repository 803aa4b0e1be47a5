// Reads a GraphQL request: the form of its body, its parameters, and the program that sent it.
//
// Null and empty parameters count as absent, over every transport. A request may name its document by `documentId` or by Apollo's
// `extensions.persistedQuery`. Apollo Server knows only the latter.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { ClientIdentity } from '../platform/index.ts'
import { type DocumentRequest, namedDocument } from './persisted-documents.ts'
import { Refusal } from './refusal.ts'

/**
 * Metadata at its documented limits takes 324 kB if every character is an emoji in JSON escapes, and a mutation can have
 * three of them.
 */
export const maxBodyBytes = 1_000_000

/** For webhook deliveries and messages of WebSockets: they contain no metadata. */
export const maxMessageBytes = 100_000

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A parameter of a media type: its name, and its value with or without quotes. */
const parameter = /;\s*([^=;\s]+)=(?:"((?:[^"\\]|\\.)*)"|([^;"\s]*))/g

/** Parameters other than charset mean nothing to JSON. */
function isUtf8Json(contentType: string): boolean {
  if (contentType === 'application/json') return true
  if (!/^application\/json\s*(?:;|$)/i.test(contentType.trim())) return false
  return [...contentType.matchAll(parameter)].every(
    ([, name = '', quoted, plain = '']) => name.toLowerCase() !== 'charset' || /^utf-?8$/i.test(quoted ?? plain),
  )
}

/** @throws {Refusal} before the body is read */
export function checkBodyForm(request: FastifyRequest): void {
  const { 'content-type': contentType = '', 'content-encoding': contentEncoding } = request.headers
  if (!isUtf8Json(contentType)) {
    throw unsupported('Send the request as content-type application/json, in UTF-8.', {
      'accept-post': 'application/json',
    })
  }
  if (!/^(?:identity)?$/i.test(contentEncoding ?? '')) {
    throw unsupported('Send the request without content-encoding.', { 'accept-encoding': 'identity' })
  }
  // Fastify would refuse some of what is accepted here.
  if (contentType !== 'application/json') request.headers = { 'content-type': 'application/json' }
}

function unsupported(message: string, headers: Readonly<Record<string, string>>): Refusal {
  return new Refusal(415, message, { code: 'BAD_REQUEST', headers })
}

/** Refuses bytes that are not UTF-8. Fastify's own parser would replace them. */
export function parseJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, JSON.parse(utf8.decode(bytes)))
    } catch {
      done(new Refusal(400, 'The request body is not valid JSON in UTF-8.'))
    }
  })
}

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

/** Names and versions of programs. Anything else is left out: an e-mail address or a token does not belong in a log. */
const wellFormed = /^@?[\w.:+/() -]{1,64}$/

/** For the log, metrics and traces. Nothing else depends on it. */
export function clientIdentity(headers: IncomingHttpHeaders): ClientIdentity | undefined {
  return identityOf(headers['apollographql-client-name'], headers['apollographql-client-version'], null)
}

/** @param extensions of the request, which may hold `clientLibrary` */
export function withClientLibrary(client: ClientIdentity | undefined, extensions: unknown): ClientIdentity | undefined {
  const library: unknown = Object(extensions)['clientLibrary']
  if (typeof library !== 'object' || library === null) return client
  const words = [wellFormedText(Object(library)['name']), wellFormedText(Object(library)['version'])]
  if (words[0] === null) return client
  return identityOf(client?.name, client?.version, words.filter((word) => word !== null).join(' '))
}

function identityOf(name: unknown, version: unknown, library: string | null): ClientIdentity | undefined {
  const client = { name: wellFormedText(name), version: wellFormedText(version), library }
  return client.name === null && client.version === null && client.library === null ? undefined : client
}

function wellFormedText(value: unknown): string | null {
  return typeof value === 'string' && wellFormed.test(value) ? value : null
}
