// A request may name its document by `documentId` or by Apollo's `extensions.persistedQuery`. Apollo Server knows the latter.
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { type DocumentRequest, namedDocument } from './persisted-documents.ts'
import { Refusal } from './refusal.ts'

/** @throws {Refusal} where the name is not valid */
export function nameDocument(request: FastifyRequest): void {
  if (request.method === 'POST') {
    const extensions = extensionsOf(Object(request.body))
    if (extensions !== undefined) request.body = { ...Object(request.body), extensions }
    return
  }
  const search = searchOf(request.raw)
  const extensions = extensionsOf(parametersIn(search))
  if (extensions === undefined) return
  search.set('extensions', JSON.stringify(extensions))
  request.raw.url = `${request.raw.url?.split('?', 1)[0] ?? ''}?${search.toString()}`
}

export function searchOf({ url = '/' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '')
}

function extensionsOf(request: DocumentRequest): unknown {
  const { extensions, fault } = namedDocument(request)
  if (fault !== undefined) throw new Refusal(400, fault)
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
