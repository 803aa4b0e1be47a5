// Searches DRUO's lists for the object that carries a write's correlation reference.
//
// An object with the reference is proof. An object without it never is, however similar: it is only shown to the person who
// decides. A list that was not read to its end proves nothing.
import { DruoError, isTag, type Page, type PageRequest } from '../../druo/index.ts'
import type { FoundObject, JsonValue, SearchResult, UnconfirmedWrite } from '../../ledger/index.ts'
import { placementIn, type ReferencePlacement } from './search-criteria.ts'

interface Entry<T> {
  readonly item: T
  /** What stands in the fields that carry a correlation reference. */
  readonly tags: readonly string[]
}

interface ReadList<T> {
  readonly entries: readonly Entry<T>[]
  /** False if the list was longer than the maximum number of pages. */
  readonly complete: boolean
}

type ListPage<T> = (page: PageRequest) => Promise<Page<T>>

const pageSize = 100
/** A search by facts and time reads at most 5,000 entries. A longer list is too expensive to read again and again. */
const maxPages = 50
/** Few entries carry one reference. */
const maxPagesByReference = 3

/**
 * Reads every entry once. A short page does not end a list, as DRUO does not document that: it ends where DRUO says so, or
 * with a page that contains nothing new. DRUO's word after a full page is checked by reading one more page. A page that only
 * repeats entries although DRUO announced more shows that pages are missing. @throws {DruoError}
 */
export async function readWholeList<T extends { readonly id: string }>(
  list: ListPage<T>,
  limit = maxPages,
  isUseless: (entries: readonly Entry<T>[]) => boolean = () => false,
): Promise<ReadList<T>> {
  const entries = new Map<string, Entry<T>>()
  const read = (complete: boolean): ReadList<T> => ({ entries: [...entries.values()], complete })
  let isMoreAnnounced = false
  for (let page = 1; page <= limit; page += 1) {
    const { items, tags, hasNextPage } = await list({ page, pageSize })
    const before = entries.size
    for (const [index, item] of items.entries()) entries.set(item.id, { item, tags: tags[index] ?? [] })
    const hasNothingNew = entries.size === before
    if (hasNothingNew && isMoreAnnounced && items.length > 0) return read(false)
    const isEnd = hasNextPage === false && (items.length < pageSize || hasNothingNew)
    if (isEnd || (hasNextPage === null && hasNothingNew)) return read(true)
    if (isUseless([...entries.values()])) return read(false)
    isMoreAnnounced = hasNextPage === true
  }
  return read(false)
}

/**
 * Reads a list by DRUO's filter by reference. DRUO may refuse or ignore the filter: then the list is not complete, and only
 * a few pages are read. @throws {DruoError}
 */
export async function readByReference<T extends { readonly id: string }>(
  reference: string,
  list: ListPage<T>,
): Promise<ReadList<T>> {
  // DRUO's filters match parts of a text, so that a filter that works only gives entries that contain the reference.
  const isIgnored = (entries: readonly Entry<T>[]) =>
    entries.some(({ tags }) => !tags.some((tag) => tag.includes(reference)))
  try {
    const read = await readWholeList(list, maxPagesByReference, isIgnored)
    return { ...read, complete: read.complete && !isIgnored(read.entries) }
  } catch (error) {
    if (error instanceof DruoError && error.kind === 'refused') return { entries: [], complete: false }
    throw error
  }
}

/** The time filter of a search is this wide, in case DRUO or this machine has the time of another zone. */
const maxZoneMs = 26 * 3_600_000
/** An object with the reference was created no earlier than this before the write was sent. */
const maxClockDifferenceMs = 5 * 60_000

/** For DRUO's filter by time. */
export function listedFrom(sentAt: Date): Date {
  return new Date(sentAt.getTime() - maxZoneMs)
}

/** Undefined if DRUO does not show the time. */
export function isNear({ sentAt, sentUntil }: UnconfirmedWrite, createdAt: Date | null): boolean | undefined {
  if (createdAt === null) return undefined
  const time = createdAt.getTime()
  return time >= sentAt.getTime() - maxZoneMs && time <= sentUntil.getTime() + maxZoneMs
}

/** What DRUO shows of an object, and how it is compared with a write. */
export interface Comparison<T> {
  readonly facts: (item: T) => { readonly amount?: number | null; readonly currency?: string | null }
  readonly createdAt: (item: T) => Date | null
  /** The names of the facts that both sides state and that differ. */
  readonly differences: (item: T) => readonly string[]
  readonly snapshot: (item: T) => JsonValue
}

function foundObject<T extends { readonly id: string }>(
  write: UnconfirmedWrite,
  item: T,
  comparison: Comparison<T>,
): FoundObject {
  const createdAt = comparison.createdAt(item)
  const { amount = null, currency = null } = comparison.facts(item)
  const isOlder = createdAt !== null && createdAt.getTime() < write.sentAt.getTime() - maxClockDifferenceMs
  return {
    id: item.id,
    amount,
    currency,
    createdAt: createdAt?.toISOString() ?? null,
    differs: [...comparison.differences(item), ...(isOlder ? ['createdAt'] : [])],
  }
}

/** The result of a search that found objects with the write's reference. */
export function resultOf<T extends { readonly id: string }>(
  write: UnconfirmedWrite,
  matches: readonly Entry<T>[],
  comparison: Comparison<T>,
  searched: readonly string[],
): SearchResult {
  const found = matches.map(({ item }) => foundObject(write, item, comparison))
  const [match, ...others] = matches
  if (match === undefined) return { kind: 'absent', searched }
  if (others.length > 0) return { kind: 'several', searched, found }
  if (found.some(({ differs }) => differs.length > 0)) return { kind: 'different', searched, found }
  return { kind: 'found', id: match.item.id, snapshot: comparison.snapshot(match.item), searched, found }
}

/** What carries the reference. DRUO's filters only make a list shorter: what counts is compared here. */
export function taggedBy<T>({ reference }: UnconfirmedWrite, entries: readonly Entry<T>[]): readonly Entry<T>[] {
  return entries.filter(({ tags }) => tags.includes(reference))
}

/**
 * Whether the object shows another text in the place of the write's reference. A text that is a part of the reference, or has
 * it as a part, does not count: DRUO may have cut or completed it.
 */
function carriesAnotherReference({ reference, searchCriteria }: UnconfirmedWrite, tags: readonly string[]): boolean {
  if (tags.some(isTag)) return true
  // Otherwise the second reference is the caller's own.
  if (placementIn(searchCriteria) !== 'reference') return false
  return tags
    .map((tag) => tag.trim().toUpperCase())
    .some((tag) => !reference.includes(tag) && !tag.includes(reference.toUpperCase()))
}

const maxShownOthers = 20

/**
 * The result of a complete search that found no object with the write's reference. An object that agrees in everything else
 * may be the write, unless it carries another reference: then it is only shown to the person who decides.
 * @param entries those whose facts agree with the write
 */
export function withoutReference<T extends { readonly id: string }>(
  write: UnconfirmedWrite,
  entries: readonly Entry<T>[],
  comparison: Comparison<T>,
  searched: readonly string[],
): SearchResult {
  const shown = (entry: Entry<T>): FoundObject => foundObject(write, entry.item, comparison)
  const others = entries.filter(({ tags }) => carriesAnotherReference(write, tags))
  const alike = entries.filter((entry) => !others.includes(entry))
  if (alike.length > 0) return { kind: 'alike', searched, found: alike.map(shown) }
  const found = others.slice(0, maxShownOthers).map(shown)
  return {
    kind: 'absent',
    searched,
    found: found.map((object) => ({ ...object, differs: [...object.differs, 'correlationReference'] })),
  }
}

/** A list that was not read to its end. It proves nothing. */
export function incomplete(searched: readonly string[]): SearchResult {
  return { kind: 'failed', cause: 'DRUO lists too many objects to read them all', searched }
}

/** The criteria of a write that can only be found by its correlation reference. Null if it had no room for one. */
export function criteriaByReference(placement: ReferencePlacement): JsonValue {
  return placement === 'nowhere' ? null : { placement }
}

interface ListFilter {
  readonly secondaryReference?: string
  readonly createdFrom?: Date
}

/** Searches one list, by reference and then by time. @throws {DruoError} */
export async function findInList<T extends { readonly id: string }>(
  write: UnconfirmedWrite,
  path: string,
  list: (filter: ListFilter, page: PageRequest) => Promise<Page<T>>,
  comparison: Comparison<T>,
): Promise<SearchResult> {
  const searched: string[] = []
  if (placementIn(write.searchCriteria) === 'reference') {
    searched.push(`${path} by secondary_reference`)
    const filter = { secondaryReference: write.reference }
    const byReference = await readByReference(write.reference, (page) => list(filter, page))
    const tagged = taggedBy(write, byReference.entries)
    if (byReference.complete) return resultOf(write, tagged, comparison, searched)
  }
  searched.push(`${path} by date_from`)
  const { entries, complete } = await readWholeList((page) => list({ createdFrom: listedFrom(write.sentAt) }, page))
  const tagged = taggedBy(write, entries)
  return tagged.length > 0 || complete ? resultOf(write, tagged, comparison, searched) : incomplete(searched)
}
