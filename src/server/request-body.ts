// A request's body as JSON, read once from its bytes and never past the limit.
import type { IncomingMessage } from 'node:http'

export const largestBodyBytes = 100_000

export type RequestBody =
  | { readonly json: unknown; readonly fault?: never }
  | { readonly fault: { readonly status: 400 | 413 | 415; readonly message: string }; readonly json?: never }

const jsonForm = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i
const utf8 = new TextDecoder('utf-8', { fatal: true })

export async function readJsonBody(request: IncomingMessage): Promise<RequestBody> {
  const contentType = request.headers['content-type'] ?? ''
  if (contentType !== 'application/json' && !jsonForm.test(contentType.trim())) {
    return { fault: { status: 415, message: 'Send the request as content-type application/json, in UTF-8.' } }
  }
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    return { fault: { status: 415, message: 'Send the request without content-encoding.' } }
  }
  const bytes = await readBytes(request)
  if (bytes === undefined) {
    return { fault: { status: 413, message: `A request may have at most ${largestBodyBytes} bytes.` } }
  }
  try {
    return { json: JSON.parse(utf8.decode(bytes)) }
  } catch {
    return { fault: { status: 400, message: 'The request body is no valid JSON in UTF-8.' } }
  }
}

/**
 * Undefined where it is longer than `largestBodyBytes`, whatever its headers say; what is left of it is then still to be read.
 */
export function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > largestBodyBytes) return Promise.resolve(undefined)
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | undefined>()
  const chunks: Buffer[] = []
  let size = 0
  const take = (chunk: Buffer): void => {
    size += chunk.length
    chunks.push(chunk)
    if (size <= largestBodyBytes) return
    request.off('data', take)
    request.pause()
    resolve(undefined)
  }
  request.on('data', take)
  request.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
  request.on('error', reject)
  request.on('close', () => {
    if (!request.readableEnded) reject(new Error('the request was not received to its end'))
  })
  return promise
}
