// The correlation reference: the gateway tags what it creates at DRUO, so that a write can be found again after its
// response was lost. Clients never see the tag.
import type { Given } from './resources/new-end-user.ts'
import { isTaggedReference, referenceMetadataKey } from './reference-tag.ts'
import { object, text } from './decode.ts'

type Metadata = Readonly<Record<string, string>>

/** The caller's own secondary reference; null if the field holds the gateway's tag. */
export function stripReferenceTag(reference: string | null): string | null {
  return reference !== null && isTaggedReference(reference) ? null : reference
}

/** The caller's own metadata. */
export function stripMetadataTag(metadata: Metadata): Metadata {
  const { [referenceMetadataKey]: _tag, ...rest } = metadata
  return rest
}

/** The texts in the fields that can hold a tag. They need not be tags. */
export function tagsOf(entry: unknown): readonly string[] {
  const wire = object(entry)
  return [text(wire?.['secondary_reference']), text(object(wire?.['metadata'])?.[referenceMetadataKey])].filter(
    (tag) => tag !== null,
  )
}

const maxMetadataKeys = 50

/** Whether the caller's metadata leaves room for one more key. */
export function hasRoomForTag(own: Given<Metadata>): boolean {
  return Object.keys(own ?? {}).length < maxMetadataKeys
}

/** The caller's metadata with the tag, if there is room for one more key. */
export function tagMetadata(own: Given<Metadata>, tag: string): Metadata {
  const given = own ?? {}
  return hasRoomForTag(own) ? { ...given, [referenceMetadataKey]: tag } : given
}

/** The caller's secondary reference, or the tag if the caller gave none. */
export function tagReference(own: Given<string>, tag: string): string {
  return own ? own : tag
}
