// Reads manifests of trusted documents, as code generators write them: SHA-256 ids with the documents' texts.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** By id, in lower-case hexadecimal digits. */
export type DocumentManifest = ReadonlyMap<string, string>

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Merges several manifests: of web and mobile apps, and of older versions that are still in use.
 * @param paths files, or folders whose *.json files are read
 * @throws {Error} with a message that continues a sentence which begins with the variable's name
 */
export function readManifests(paths: readonly string[]): DocumentManifest {
  const files = paths.flatMap(filesAt)
  if (files.length === 0) throw new Error('names no manifest')
  const merged = new Map<string, string>()
  for (const file of files) {
    for (const [id, document] of readManifest(file)) merged.set(id, document)
  }
  return merged
}

function filesAt(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const files = readdirSync(path).filter((name) => name.endsWith('.json'))
    if (files.length > 0) return files.sort().map((name) => join(path, name))
  } catch {
    throw new Error(`names ${path}, which cannot be read`)
  }
  throw new Error(`names the folder ${path}, which has no .json file`)
}

function readManifest(file: string): DocumentManifest {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Error(`names ${file}, which cannot be read`)
  }
  try {
    return parseManifest(text)
  } catch (error) {
    throw new Error(`names ${file}, which ${error instanceof Error ? error.message : 'cannot be read'}`, {
      cause: error,
    })
  }
}

/**
 * Reads `{ "<id>": "<document>" }`, as GraphQL Code Generator's client preset and Relay's compiler write it, and Apollo's
 * `apollo-persisted-query-manifest` of version 1.
 * @throws {Error} as readManifests()
 */
export function parseManifest(text: string): DocumentManifest {
  const entries = entriesOf(json(text))
  for (const [id, document] of entries) {
    if (!/^[0-9a-f]{64}$/.test(id)) throw new Error(`has the id "${id.slice(0, 80)}", which is not a SHA-256`)
    // So two manifests never have different texts for one id: one of them fails here.
    if (sha256(document) !== id) throw new Error(`has the id ${id} for a document that has another SHA-256`)
  }
  if (entries.length === 0) throw new Error('holds no document')
  return new Map(entries)
}

function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('is not JSON')
  }
}

function entriesOf(manifest: unknown): readonly (readonly [string, string])[] {
  if (!isJsonObject(manifest)) throw new Error('does not hold an object')
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
