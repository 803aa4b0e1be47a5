// Makes the correlation reference of a write: always the same for a caller and key, and it reveals neither of them.
import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Makes a reference that can be recognised at DRUO from base-32 characters, of which it may drop the last ones. */
export type TagReference = (characters: string) => string

export function writeReference(principal: string, idempotencyKey: string, seal: TagReference): string {
  const digest = createHmac('sha256', principal).update(idempotencyKey).digest()
  // 256 is a multiple of 32, so every character is equally likely.
  return seal(Array.from(digest, (byte) => alphabet.charAt(byte % alphabet.length)).join(''))
}
