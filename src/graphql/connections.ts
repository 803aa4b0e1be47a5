// Lists as connections: a window of `first` entries over DRUO's numbered pages, with opaque cursors.
import { createHash } from 'node:crypto'
import { gatewayError } from './gateway-error.ts'

export interface ConnectionArguments {
  readonly first: number
  readonly after?: string | null | undefined
}

/** The list that a cursor belongs to: what it is a list of, and the filter. */
export interface ListIdentity {
  readonly name: string
  readonly filter: Readonly<Record<string, unknown>>
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly nodes: readonly T[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

interface NumberedPage<T> {
  readonly items: readonly T[]
  /** Null where DRUO does not say. */
  readonly hasNextPage: boolean | null
}

type ReadPage<T> = (page: { readonly page: number; readonly pageSize: number }) => Promise<NumberedPage<T>>

/** The most that `first` may be. */
export const longestPage = 100

export const pageSizeFault = (first: number): string => `first must be 1 to ${longestPage}, not ${first}.`

/** @throws {GraphQLError} BAD_USER_INPUT for `first` out of bounds, or a cursor that is not this list's */
export async function readConnection<T extends { readonly id: string }>(
  list: ListIdentity,
  { first, after }: ConnectionArguments,
  read: ReadPage<T>,
): Promise<Connection<T>> {
  if (first < 1 || first > longestPage) throw gatewayError('BAD_USER_INPUT', pageSizeFault(first))
  const seal = sealOf(list)
  const place = after === null || after === undefined ? undefined : placeOf(after, seal)
  const { entries, hasMore } = await readWindow(place, first, read)
  const edges = entries.map(({ node, ...rest }) => ({ node, cursor: cursorOf({ ...rest, id: node.id }, seal) }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      // Without an entry there is no cursor to go on from.
      hasNextPage: hasMore && edges.length > 0,
      hasPreviousPage: place !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** Where an entry was met. DRUO may give fewer entries than were asked for, so that `ends` is told, not computed. */
interface Place {
  readonly page: number
  readonly pageSize: number
  readonly index: number
  /** True where it was its page's last. */
  readonly ends: boolean
  readonly id: string
}

type Entry<T> = Omit<Place, 'id'> & { readonly node: T }

interface Window<T> {
  readonly entries: readonly Entry<T>[]
  readonly hasMore: boolean
}

// One page answers a walk with the same `first`; a window across two pages, where `first` changes, takes both.
async function readWindow<T extends { readonly id: string }>(
  place: Place | undefined,
  first: number,
  read: ReadPage<T>,
): Promise<Window<T>> {
  const start = startOf(place, first)
  const head = await readEntries(start.page, first, read)
  const unnumbered = place === undefined ? undefined : continuedInWholeList(head, place)
  if (unnumbered !== undefined) return cut(unnumbered, first, false)
  if (head.isWholeList) return cut(head.entries.slice(start.skip), first, false)

  const rest = head.entries.slice(start.skip)
  if (rest.length >= first || !head.hasMore || start.skip === 0) return cut(rest, first, head.hasMore)
  const tail = await readEntries(start.page + 1, first, read)
  return cut([...rest, ...tail.entries], first, tail.hasMore)
}

function startOf(place: Place | undefined, first: number): { readonly page: number; readonly skip: number } {
  if (place === undefined) return { page: 1, skip: 0 }
  if (place.pageSize === first) {
    return place.ends ? { page: place.page + 1, skip: 0 } : { page: place.page, skip: place.index + 1 }
  }
  const offset = (place.page - 1) * place.pageSize + place.index + 1
  return { page: Math.floor(offset / first) + 1, skip: offset % first }
}

interface Entries<T> extends Window<T> {
  readonly saysWhetherMore: boolean
  /** More entries than were asked for, and no word of pages: the list has none. */
  readonly isWholeList: boolean
}

async function readEntries<T>(page: number, pageSize: number, read: ReadPage<T>): Promise<Entries<T>> {
  const { items, hasNextPage } = await read({ page, pageSize })
  const saysWhetherMore = hasNextPage !== null
  return {
    entries: items.map((node, index) => ({ node, page, pageSize, index, ends: index === items.length - 1 })),
    // Only where DRUO does not say: a full page may have a next one.
    hasMore: hasNextPage ?? items.length >= pageSize,
    saysWhetherMore,
    isWholeList: !saysWhetherMore && items.length > pageSize,
  }
}

/** A list that meets us with the entry that we have served already knows no pages: what follows that entry is left. */
function continuedInWholeList<T extends { readonly id: string }>(
  { entries, saysWhetherMore }: Entries<T>,
  place: Place,
): readonly Entry<T>[] | undefined {
  if (saysWhetherMore) return undefined
  const known = entries.findIndex(({ node }) => node.id === place.id)
  return known === -1 ? undefined : entries.slice(known + 1)
}

function cut<T>(entries: readonly Entry<T>[], first: number, hasMore: boolean): Window<T> {
  return { entries: entries.slice(0, first), hasMore: hasMore || entries.length > first }
}

// A cursor holds nothing secret; the seal tells one that was changed, or that is another list's. It needs no key, so that
// cursors outlive a restart and serve every replica.
type Seal = (body: string) => string

const sealLength = 11

function sealOf({ name, filter }: ListIdentity): Seal {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined)
  const scope = JSON.stringify([name, given.sort(([left], [right]) => (left < right ? -1 : 1))])
  return (body) => createHash('sha256').update(scope).update(body).digest('base64url').slice(0, sealLength)
}

function cursorOf({ page, pageSize, index, ends, id }: Place, seal: Seal): string {
  const body = Buffer.from(JSON.stringify([page, pageSize, index, ends ? 1 : 0, id])).toString('base64url')
  return seal(body) + body
}

function placeOf(cursor: string, seal: Seal): Place {
  const body = cursor.slice(sealLength)
  if (body === '' || cursor.slice(0, sealLength) !== seal(body)) {
    throw gatewayError(
      'BAD_USER_INPUT',
      'after is no cursor of this list: it was changed, or comes from another list or another filter.',
    )
  }
  const place = parsedPlace(Buffer.from(body, 'base64url').toString())
  if (place === undefined) throw gatewayError('BAD_USER_INPUT', 'after is no cursor.')
  return place
}

// The seal can be copied by whoever reads this, so that what it seals is read with care all the same.
function parsedPlace(json: string): Place | undefined {
  const place: unknown = JSON.parse(json)
  if (!Array.isArray(place)) return undefined
  const [page, pageSize, index, ends, id] = place.map((part: unknown) => part)
  if (!isCount(page, 1) || !isCount(pageSize, 1) || !isCount(index, 0) || typeof id !== 'string') return undefined
  return { page, pageSize, index, ends: ends === 1, id }
}

const isCount = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least
