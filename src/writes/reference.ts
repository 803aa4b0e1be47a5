// The mark that a write leaves at DRUO: the same for the same caller and key, and telling nobody either of them.
import { createHmac } from 'node:crypto'
import { sealReference } from '../shared/write-reference.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** HMAC-SHA-256 of principal and key, as 26 base-32 characters of which the last five check the others. */
export function writeReference(principal: string, idempotencyKey: string): string {
  const digest = createHmac('sha256', principal).update(idempotencyKey).digest()
  // 256 is a multiple of 32, so that every character is equally likely.
  return sealReference(Array.from(digest, (byte) => alphabet.charAt(byte % alphabet.length)).join(''))
}
