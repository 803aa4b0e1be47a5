// Authenticates a webhook delivery by a configured secret in a header, or by a signature made with one. Compares in constant time,
// always with every secret.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** DRUO's header. Its algorithm is not documented; accepted is an HMAC-SHA-256 of the raw body, in hex or base64. */
const signatureHeader = 'x-druo-webhook-event-signature'

export interface WebhookCredentials {
  /** Two during a rotation. */
  readonly secrets: readonly string[]
  /** In lower case. */
  readonly secretHeader: string
}

interface WebhookCheck {
  /** Whether the delivery has a secret or a signature. Without, its body is not read. */
  hasCredentials(headers: IncomingHttpHeaders): boolean
  isGenuine(headers: IncomingHttpHeaders, body: Buffer): boolean
}

export function createWebhookCheck({ secrets, secretHeader }: WebhookCredentials): WebhookCheck {
  const digests = secrets.map(sha256)
  const hasSecret = (headers: IncomingHttpHeaders): boolean => {
    const given = sha256(headerOf(headers, secretHeader) ?? '')
    return digests.map((digest) => timingSafeEqual(digest, given)).includes(true)
  }
  const hasSignature = (headers: IncomingHttpHeaders, body: Buffer): boolean => {
    const given = readSignature(headerOf(headers, signatureHeader) ?? '')
    return secrets
      .map((secret) => createHmac('sha256', secret).update(body).digest())
      .map((expected) => timingSafeEqual(expected, given))
      .includes(true)
  }
  return {
    hasCredentials: (headers) => headerOf(headers, signatureHeader) !== undefined || hasSecret(headers),
    isGenuine: (headers, body) => [hasSecret(headers), hasSignature(headers, body)].includes(true),
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Node joins repeated headers with commas. The result is neither a secret nor a signature. */
function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

const signatureBytes = 32
const none = Buffer.alloc(signatureBytes)

// Only the canonical encoding is accepted, so that a changed signature never passes.
function readSignature(text: string): Buffer {
  if (/^(?:[0-9a-f]{64}|[0-9A-F]{64})$/.test(text)) return Buffer.from(text, 'hex')
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === signatureBytes && bytes.toString('base64') === text ? bytes : none
}
