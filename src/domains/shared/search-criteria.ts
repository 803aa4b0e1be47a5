// Reads the criteria that the ledger stored for a search: JSON, whose shape the types do not know.
import { hasRoomForTag } from '../../druo/index.ts'
import type { JsonValue } from '../../ledger/index.ts'

/** Null if the field is absent, empty or not a text. */
export function textIn(criteria: JsonValue, field: string): string | null {
  const value = valueIn(criteria, field)
  return typeof value === 'string' && value !== '' ? value : null
}

export function numberIn(criteria: JsonValue, field: string): number | null {
  const value = valueIn(criteria, field)
  return typeof value === 'number' ? value : null
}

function valueIn(criteria: JsonValue, field: string): unknown {
  const isObject = typeof criteria === 'object' && criteria !== null && !Array.isArray(criteria)
  return isObject ? new Map<string, unknown>(Object.entries(criteria)).get(field) : undefined
}

/** Which fields of a write carry the correlation reference: its second reference and metadata, metadata alone, or none. */
export type ReferencePlacement = 'reference' | 'metadata' | 'nowhere'

interface TaggedInput {
  readonly secondaryReference?: string | null | undefined
  readonly metadata?: Readonly<Record<string, string>> | null | undefined
}

/** @param alwaysSendsMetadata false if the write has metadata only when the caller gives some */
export function referencePlacement(
  { secondaryReference, metadata }: TaggedInput,
  alwaysSendsMetadata = true,
): ReferencePlacement {
  if (!secondaryReference) return 'reference'
  if (!metadata) return alwaysSendsMetadata ? 'metadata' : 'nowhere'
  return hasRoomForTag(metadata) ? 'metadata' : 'nowhere'
}

/** Null if the criteria do not say it. */
export function placementIn(criteria: JsonValue): ReferencePlacement | null {
  const placement = textIn(criteria, 'placement')
  return placement === 'reference' || placement === 'metadata' || placement === 'nowhere' ? placement : null
}
