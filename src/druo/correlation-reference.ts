// The correlation reference: the gateway tags what it creates at DRUO, so that a write can be found again after its response was
// lost. Clients never see the tag. A caller's own reference must not be mistaken for a tag, so a tag ends with check characters: a
// text of the same form has the right ones by chance once in 33 million.
import { metadata, object, text, type WireObject } from './decode.ts'
import type { Given } from './command-fields.ts'

type Metadata = Readonly<Record<string, string>>

/** The references and metadata of an object as its creator gave them, without the tag. */
export function decodeReferences(wire: WireObject) {
  const secondaryReference = text(wire['secondary_reference'])
  const { [referenceMetadataKey]: _tag, ...ownMetadata } = metadata(wire['metadata'])
  return {
    primaryReference: text(wire['primary_reference']),
    secondaryReference: secondaryReference !== null && isTag(secondaryReference) ? null : secondaryReference,
    metadata: ownMetadata,
  }
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

/** The metadata key that contains the reference. */
export const referenceMetadataKey = 'druo_graphql_ref'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const bodyLength = 21
const checkLength = 5

/** Returns 26 base-32 characters: the first 21 of the body, and 5 that check them. */
export function createTag(body: string): string {
  const start = body.slice(0, bodyLength)
  return start + checkCharacters(start)
}

export function isTag(candidate: string): boolean {
  if (!/^[A-Z2-7]{26}$/.test(candidate)) return false
  return candidate.slice(bodyLength) === checkCharacters(candidate.slice(0, bodyLength))
}

// FNV-1a in 32 bits, salted so that no other program's checksum agrees by design.
function checkCharacters(body: string): string {
  let hash = 0x811c9dc5
  for (const character of `druo-graphql:${body}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  }
  let characters = ''
  for (let index = 0; index < checkLength; index += 1) {
    characters += alphabet.charAt((hash >>> (index * 5)) & 31)
  }
  return characters
}
