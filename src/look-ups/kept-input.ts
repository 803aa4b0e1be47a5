// Reads what a look-up keeps of an input, and what it kept; both come as data whose shape the types do not tell.
import { hasRoomForTag } from '../druo/correlation-reference.ts'

/** Undefined where there is no such path. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = new Map<string, unknown>(Object.entries(found)).get(name)
  }
  return found
}

export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path)
  return typeof found === 'string' && found !== '' ? found : null
}

export function numberAt(value: unknown, ...path: readonly string[]): number | null {
  const found = at(value, ...path)
  return typeof found === 'number' ? found : null
}

/** Where the write carries the gateway's mark: also in its second reference, in its metadata alone, or nowhere. */
export type MarkPlace = 'reference' | 'metadata' | 'nowhere'

/** @param input the part of the input that has the caller's own reference and metadata */
export function markPlace(input: unknown, metadataIsAlwaysSent = true): MarkPlace {
  if (textAt(input, 'secondaryReference') === null) return 'reference'
  const metadata = at(input, 'metadata')
  if (typeof metadata !== 'object' || metadata === null) return metadataIsAlwaysSent ? 'metadata' : 'nowhere'
  const texts = Object.entries(metadata).map(([key, value]): [string, string] => [key, String(value)])
  return hasRoomForTag(Object.fromEntries(texts)) ? 'metadata' : 'nowhere'
}

export function readMarkPlace(lookup: unknown): MarkPlace {
  const place = textAt(lookup, 'mark')
  return place === 'reference' || place === 'metadata' ? place : 'nowhere'
}
