// Reads a request's body up to a size limit, and parses JSON or form fields.
import type { IncomingMessage } from 'node:http'
import { badRequest } from './errors.ts'

export type BodyKind = 'nothing' | 'json' | 'form'

const limitBytes = 1_048_576
// Beyond the limit the rest is still read, up to a second limit, so that the client gets the error and not a reset.
const patienceBytes = 16 * limitBytes

export async function readBody(request: IncomingMessage, kind: BodyKind): Promise<unknown> {
  if (kind === 'nothing') return undefined
  const mediaType = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase()
  const text = await readText(request)
  if (kind === 'form') return new URLSearchParams(text)
  if (mediaType !== 'application/json') throw badRequest('The Content-Type must be application/json.')
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed
  } catch {
    throw badRequest('The body is not valid JSON.')
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > patienceBytes) break
    if (size <= limitBytes) chunks.push(bytes)
  }
  if (size > limitBytes) throw badRequest('The body is larger than 1 MB.', 413, { connection: 'close' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw badRequest('The body is not valid UTF-8.')
  }
}
