// Creates DRUO's ids: prefixed UUIDs, short codes in capitals, and secrets. They are random, or repeatable with a seed.
import { createHash, randomBytes } from 'node:crypto'

export interface Ids {
  /** A bare UUID, or `<prefix>_<uuid>`. */
  uuid(prefix?: string): string
  /** An opaque code of `length` capitals and digits that starts with `lead`. */
  code(lead: string, length: number): string
  /** `length` lower-case hexadecimal characters, at most 64. */
  secret(length: number): string
}

/** With a seed, the n-th id is always the same. Without one, ids cannot be predicted. */
export function createIds(seed?: string): Ids {
  let counter = 0
  const nextBytes = (): Buffer => {
    if (seed === undefined) return randomBytes(32)
    counter += 1
    return createHash('sha256').update(`${seed}:${counter}`).digest()
  }
  return {
    uuid: (prefix) => withPrefix(prefix, uuidFrom(nextBytes())),
    code: (lead, length) => lead + codeFrom(nextBytes()).slice(0, length - lead.length),
    secret: (length) => nextBytes().toString('hex').slice(0, length),
  }
}

/** The same text gives the same id in every sandbox. */
export function derivedUuid(prefix: string, text: string): string {
  return withPrefix(prefix, uuidFrom(createHash('sha256').update(text).digest()))
}

const withPrefix = (prefix: string | undefined, uuid: string): string =>
  prefix === undefined ? uuid : `${prefix}_${uuid}`

/** @param bytes at least 16 */
export function uuidFrom(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  const variant = '89ab'.charAt((bytes[8] ?? 0) & 3)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const codeAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const codeFrom = (bytes: Buffer): string =>
  Array.from(bytes, (byte) => codeAlphabet.charAt(byte % codeAlphabet.length)).join('')
