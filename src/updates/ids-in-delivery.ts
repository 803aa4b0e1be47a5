// Finds DRUO's ids in the body of a webhook delivery of any form: DRUO documents neither events nor payloads.

/** Further ids are found by polling. The limit also keeps rows of the store small. */
export const maxIdsPerDelivery = 100

/**
 * A UUID with or without a short prefix, as every id in DRUO's documentation. Prefixes are not distinguished, because DRUO's
 * own samples mix them up. A UUID that is joined to more letters or digits is no id: the address of a hosted page contains
 * two joined UUIDs, and everyone who has that address can pay.
 */
const idPattern = /(?<![\w-])(?:[a-z]{2,8}_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi

/** In JSON inside a JSON string, the letter of an escape sequence would look like a part of the id. */
const escapedBlanks = /\\[bfnrt]/g

/** Each id once, in order, at most `max`. The body is not parsed, so nesting and invalid JSON cost nothing. */
export function idsInDelivery(body: Buffer, max = maxIdsPerDelivery): readonly string[] {
  // Ids are ASCII, and latin1 decodes any bytes.
  const text = body.toString('latin1').replaceAll(escapedBlanks, '  ')
  const ids = new Set<string>()
  for (const [id] of text.matchAll(idPattern)) {
    ids.add(id)
    if (ids.size >= max) break
  }
  return [...ids]
}
