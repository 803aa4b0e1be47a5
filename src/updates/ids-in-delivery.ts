// Finds DRUO's ids in the body of a webhook delivery, whatever its form: DRUO documents neither events nor payloads.

/** What is beyond is left to polling; also keeps a row of the store small. */
export const maxIdsPerDelivery = 100

/**
 * A UUID with or without a short prefix: that is how every id in DRUO's documents looks. Prefixes are not told apart,
 * because DRUO's own samples mix them up. What is joined to more letters or digits is something else: the address of a
 * hosted page holds two joined UUIDs, and whoever has those may pay.
 */
const idPattern = /(?<![\w-])(?:[a-z]{2,8}_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi

/** In a JSON text inside of a JSON text, where they would pass for a letter before an id. */
const escapedBlanks = /\\[bfnrt]/g

/** Each id once, as it is written, in order; at most `most`. The body is not parsed: nesting and bad JSON cost nothing. */
export function idsInDelivery(body: Buffer, most = maxIdsPerDelivery): readonly string[] {
  // Ids are ASCII; latin1 reads any bytes.
  const text = body.toString('latin1').replaceAll(escapedBlanks, '  ')
  const ids = new Set<string>()
  for (const [id] of text.matchAll(idPattern)) {
    ids.add(id)
    if (ids.size >= most) break
  }
  return [...ids]
}
