// Searches one of DRUO's lists to its end for the objects that carry a write's correlation reference.
import { DruoError, type Page, type PageRequest } from '../../druo/index.ts'
import type { JsonValue, SearchResult, UnconfirmedWrite } from '../../ledger/index.ts'
import { placementIn, type ReferencePlacement } from './search-criteria.ts'

export interface Entry<T> {
  readonly item: T
  /** What stands in the fields that carry a correlation reference. */
  readonly tags: readonly string[]
}

const pageSize = 100
const maxPages = 200

/**
 * Reads every entry once. A short page does not end a list, as DRUO does not document that: it ends where DRUO says so, or
 * with a page that contains nothing new.
 * @throws {DruoError} also if the list does not end within the maximum number of pages
 */
export async function readWholeList<T extends { readonly id: string }>(
  list: (page: PageRequest) => Promise<Page<T>>,
): Promise<readonly Entry<T>[]> {
  const entries = new Map<string, Entry<T>>()
  for (let page = 1; page <= maxPages; page += 1) {
    const { items, tags, hasNextPage } = await list({ page, pageSize })
    const before = entries.size
    for (const [index, item] of items.entries()) entries.set(item.id, { item, tags: tags[index] ?? [] })
    const hasNothingNew = entries.size === before
    if (hasNextPage === false || (hasNextPage === null && hasNothingNew)) return [...entries.values()]
  }
  throw new DruoError('contract', 'The list at DRUO does not end within reason')
}

/** Proves nothing: calling it absent would allow the caller to repeat a write that may have succeeded. */
export const undecided: SearchResult = { kind: 'failed', cause: 'DRUO has an object that may be it, and does not tell' }

/** Maximum difference between DRUO's clock and ours, including the time that a request takes. */
export const clockSkewMs = 3_600_000

/** For DRUO's filter by time. One day more, in case DRUO reads our GMT time as the time of another zone. */
export function listedFrom(sentAt: Date): Date {
  return new Date(sentAt.getTime() - clockSkewMs - 25 * 3_600_000)
}

/** Exactly one match is the write's object. `agrees` says whether it also is what was asked for. */
export function resultOf<T extends { readonly id: string }>(
  matches: readonly Entry<T>[],
  agrees: (item: T) => boolean,
  snapshot: (item: T) => JsonValue,
): SearchResult {
  const [match, ...others] = matches
  if (match === undefined) return { kind: 'absent' }
  if (others.length > 0) return { kind: 'several' }
  if (!agrees(match.item)) return { kind: 'different' }
  return { kind: 'found', id: match.item.id, snapshot: snapshot(match.item) }
}

/** The criteria of a write that can only be found by its correlation reference. Null if it had no room for one. */
export function criteriaByReference(placement: ReferencePlacement): JsonValue {
  return placement === 'nowhere' ? null : { placement }
}

/** DRUO's filter for such a write. It only makes the list shorter: what counts is compared here. */
export function filterByReference({ reference, searchCriteria, sentAt }: UnconfirmedWrite) {
  if (placementIn(searchCriteria) === 'reference') return { secondaryReference: reference }
  return { createdFrom: listedFrom(sentAt) }
}

/** Finds an object that can be read again, so that nothing of it is stored. */
export async function findByReference<T extends { readonly id: string }>(
  { reference }: UnconfirmedWrite,
  list: (page: PageRequest) => Promise<Page<T>>,
): Promise<SearchResult> {
  const entries = await readWholeList(list)
  const tagged = entries.filter(({ tags }) => tags.includes(reference))
  return resultOf(
    tagged,
    () => true,
    () => null,
  )
}
