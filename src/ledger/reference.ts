// Makes the correlation reference of a write: the same for one caller and key in one ledger. It cannot be computed without
// the ledger's secret.
import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Makes a reference that can be recognised at DRUO from base-32 characters, of which it may drop the last ones. */
export type TagReference = (characters: string) => string

export interface ReferenceSource {
  /** Random, made at this ledger's first start. */
  readonly secret: string
  readonly environment: string
  readonly tagReference: TagReference
}

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
