// The form of the correlation reference, by which the gateway recognises its own references in DRUO's objects.
//
// A caller's own reference must not be mistaken for one, because the gateway hides its own from clients. So a reference ends
// with check characters. A text of the same form has the right ones by chance once in 33 million.

/** The metadata key that contains the reference. */
export const referenceMetadataKey = 'druo_graphql_ref'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const bodyLength = 21
const checkLength = 5

/** Returns 26 base-32 characters: the first 21 of the body, and 5 that check them. */
export function tagReference(body: string): string {
  const start = body.slice(0, bodyLength)
  return start + checkCharacters(start)
}

export function isTaggedReference(text: string): boolean {
  if (!/^[A-Z2-7]{26}$/.test(text)) return false
  return text.slice(bodyLength) === checkCharacters(text.slice(0, bodyLength))
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
