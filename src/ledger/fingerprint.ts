// Compares the inputs of two requests with one key, without storing either input.
import { createHash } from 'node:crypto'

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
