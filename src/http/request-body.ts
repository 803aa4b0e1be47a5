// The body of a GraphQL request: JSON in UTF-8, not encoded, and not too large.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

export const maxBodyBytes = 100_000

const jsonForm = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** @throws {Refusal} before the body is read */
export function checkBodyForm({ headers }: FastifyRequest): void {
  if (!jsonForm.test((headers['content-type'] ?? '').trim())) {
    throw new Refusal(415, 'Send the request as content-type application/json, in UTF-8.')
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new Refusal(415, 'Send the request without content-encoding.')
  }
}

/** Fastify's own parser replaces bytes that are not UTF-8; here they are an error. */
export function parseJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, JSON.parse(utf8.decode(bytes)))
    } catch {
      done(new Refusal(400, 'The request body is no valid JSON in UTF-8.'))
    }
  })
}
