// The scalar Metadata: DRUO's limits on key-value pairs.
import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql'
import { characters } from './text-scalars.ts'

type MetadataValue = Readonly<Record<string, string>>

export const metadata = new GraphQLScalarType<MetadataValue, MetadataValue>({
  name: 'Metadata',
  parseValue: parse,
  parseLiteral: (node, variables) => parse(valueFromASTUntyped(node, variables)),
  serialize: (value) => parsedEntries(value) ?? {},
})

function parse(value: unknown): MetadataValue {
  const entries = parsedEntries(value)
  const keys = Object.keys(entries ?? {})
  const fits =
    entries !== undefined &&
    keys.length <= 50 &&
    keys.every((key) => characters(key) <= 40 && characters(entries[key] ?? '') <= 500)
  if (!fits) {
    throw new GraphQLError(
      'Metadata must be an object of at most 50 keys of at most 40 characters. Each value is text of at most 500 characters, a number up to 2^53 - 1, a boolean or null.',
    )
  }
  return entries
}

function parsedEntries(value: unknown): MetadataValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries: [string, string][] = []
  for (const [key, entry] of Object.entries(value)) {
    // While a document is validated, its variables have no values yet.
    if (entry === undefined || entry === null) continue
    const text = textOf(entry)
    if (text === undefined) return undefined
    entries.push([key, text])
  }
  // fromEntries defines own properties, so that a key such as "__proto__" is a key and nothing else.
  return Object.fromEntries(entries)
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  // Past 2^53 - 1 the digits may not be those that the caller wrote.
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined
}
