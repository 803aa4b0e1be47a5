// What identifies a write: the fingerprint of its input, which recognises a repeated request, and its correlation reference, which
// recognises it at DRUO.
import { createHash, createHmac } from 'node:crypto'

/**
 * SHA-256, in hex, of the mutation's name and its coerced input. The order of fields does not matter. A null field equals
 * an absent field: neither is sent to DRUO.
 */
export function fingerprint(mutation: string, input: unknown): string {
  return createHash('sha256')
    .update(`${mutation}\n${canonical(input)}`)
    .digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== null && entry !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Makes a reference that can be recognised at DRUO from base-32 characters, of which it may drop the last ones. */
export type TagReference = (characters: string) => string

export interface ReferenceSource {
  /** Random, made at this ledger's first start. */
  readonly secret: string
  readonly environment: string
  readonly tagReference: TagReference
}

/** The same for one caller and key in one ledger. It cannot be computed without the ledger's secret. */
export function writeReference(
  { secret, environment, tagReference }: ReferenceSource,
  principal: string,
  idempotencyKey: string,
): string {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify([environment, principal, idempotencyKey]))
    .digest()
  // 256 is a multiple of 32, so every character is equally likely.
  return tagReference(Array.from(digest, (byte) => alphabet.charAt(byte % alphabet.length)).join(''))
}
