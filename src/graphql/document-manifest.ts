// The list of documents that clients were built with, as code generators write it: ids, which are SHA-256, and texts.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isJsonObject } from './json-object.ts'

/** By id, in lower-case hexadecimal digits. */
export type DocumentManifest = ReadonlyMap<string, string>

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** @throws {Error} whose message says what is wrong, in words that go after the file's name */
export function readManifest(file: string): DocumentManifest {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Error('names a file that cannot be read')
  }
  return parseManifest(text)
}

/**
 * Reads `{ "<id>": "<document>" }`, as GraphQL Code Generator's client preset and Relay's compiler write it, and Apollo's
 * `apollo-persisted-query-manifest` of version 1.
 * @throws {Error} as readManifest()
 */
export function parseManifest(text: string): DocumentManifest {
  const entries = entriesOf(json(text))
  for (const [id, document] of entries) {
    if (!/^[0-9a-f]{64}$/.test(id)) throw new Error(`has the id "${id.slice(0, 80)}", which is no SHA-256`)
    // Whoever trusts an id must get the very document that it was made from.
    if (sha256(document) !== id) throw new Error(`has the id ${id} for a document that has another SHA-256`)
  }
  if (entries.length === 0) throw new Error('holds no document')
  return new Map(entries)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('is no JSON')
  }
}

function entriesOf(manifest: unknown): readonly (readonly [string, string])[] {
  if (!isJsonObject(manifest)) throw new Error('holds no object')
  const format = manifest['format']
  if (format === undefined) return Object.entries(manifest).map(([id, body]) => entry(id, body))
  if (
    format !== 'apollo-persisted-query-manifest' ||
    manifest['version'] !== 1 ||
    !Array.isArray(manifest['operations'])
  ) {
    throw new Error('has a format that is not apollo-persisted-query-manifest, version 1')
  }
  return manifest['operations'].map((operation: unknown) =>
    isJsonObject(operation) ? entry(operation['id'], operation['body']) : entry(undefined, undefined),
  )
}

function entry(id: unknown, body: unknown): readonly [string, string] {
  if (typeof id !== 'string' || typeof body !== 'string') throw new Error('has an entry without an id or a document')
  return [id.replace(/^sha256:/i, '').toLowerCase(), body]
}
