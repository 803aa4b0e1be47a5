// The mark that the gateway leaves on what it creates, recognisable without asking anybody.
//
// DRUO has no idempotency, so a write whose answer was lost can only be found again by something we put into it. The
// mark must also be told from a caller's own reference, because it is taken out of what clients are served: hence the
// check characters at its end, which a text of the same form carries by chance once in 33 million.

/** Where the mark goes in a transaction's metadata. */
export const referenceMetadataKey = 'druo_graphql_ref'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const bodyLength = 21
const checkLength = 5

/** 26 base-32 characters: the first 21 of the body and 5 that check them. */
export function sealReference(body: string): string {
  const start = body.slice(0, bodyLength)
  return start + checkCharacters(start)
}

export function isSealedReference(text: string): boolean {
  if (!/^[A-Z2-7]{26}$/.test(text)) return false
  return text.slice(bodyLength) === checkCharacters(text.slice(0, bodyLength))
}

// FNV-1a in 32 bits, salted so that no other program's check sum agrees by design.
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
