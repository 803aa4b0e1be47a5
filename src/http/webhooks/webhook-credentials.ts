// Whether a webhook delivery is genuine: it carries a configured secret in a header of its own, or a signature made with
// one. Compared in constant time, always with every secret.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** DRUO's own. What it signs, and how, is not documented: the raw body by HMAC-SHA-256 is taken, in hex or base64. */
export const signatureHeader = 'x-druo-webhook-event-signature'

export interface WebhookCredentials {
  /** Two while one takes the place of the other. */
  readonly secrets: readonly string[]
  /** In lower case. */
  readonly secretHeader: string
}

export interface WebhookCheck {
  /** Whether there is anything to check: without it a delivery need not even be read. */
  isMarked(headers: IncomingHttpHeaders): boolean
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
    isMarked: (headers) => headerOf(headers, signatureHeader) !== undefined || hasSecret(headers),
    isGenuine: (headers, body) => [hasSecret(headers), hasSignature(headers, body)].includes(true),
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Node joins what comes several times with commas: that is no secret and no signature then. */
function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

const signatureBytes = 32
const none = Buffer.alloc(signatureBytes)

// One spelling for each value: a signature that was tampered with must not count, even where it still means the same.
function readSignature(text: string): Buffer {
  if (/^(?:[0-9a-f]{64}|[0-9A-F]{64})$/.test(text)) return Buffer.from(text, 'hex')
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === signatureBytes && bytes.toString('base64') === text ? bytes : none
}
