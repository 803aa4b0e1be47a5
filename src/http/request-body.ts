// Validates the body of a GraphQL request: JSON in UTF-8, without content-encoding, within the size limit.
import type { FastifyInstance, FastifyRequest } from 'fastify'
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
