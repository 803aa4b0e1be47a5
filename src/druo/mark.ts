// The gateway's mark on what it makes at DRUO: where it is put, and how it is kept from clients (design.md section 6).
import type { Given } from '../shared/new-end-user.ts'
import { object, text } from './decode.ts'
import { isSealedReference, referenceMetadataKey } from '../shared/write-reference.ts'

type Metadata = Readonly<Record<string, string>>

/** The second reference that the caller wrote: null where it is the gateway's mark. */
export function unmarkedReference(reference: string | null): string | null {
  return reference !== null && isSealedReference(reference) ? null : reference
}

/** The caller's metadata, without the gateway's mark. */
export function unmarkedMetadata(metadata: Metadata): Metadata {
  const { [referenceMetadataKey]: _mark, ...rest } = metadata
  return rest
}

/** What an object of DRUO's has in the places where the mark is put; it need not be a mark. */
export function marksOf(entry: unknown): readonly string[] {
  const wire = object(entry)
  return [text(wire?.['secondary_reference']), text(object(wire?.['metadata'])?.[referenceMetadataKey])].filter(
    (mark) => mark !== null,
  )
}

const mostMetadataKeys = 50

/** Whether the caller left room for the mark in the metadata. */
export function hasRoomForMark(own: Given<Metadata>): boolean {
  return Object.keys(own ?? {}).length < mostMetadataKeys
}

/** The caller's metadata with the mark, where the caller left room for a key. */
export function markedMetadata(own: Given<Metadata>, mark: string): Metadata {
  const given = own ?? {}
  return hasRoomForMark(own) ? { ...given, [referenceMetadataKey]: mark } : given
}

/** The caller's second reference, or the mark where the caller left it empty. */
export function markedReference(own: Given<string>, mark: string): string {
  return own ? own : mark
}
