// Lists as connections: a window of `first` entries over DRUO's numbered pages, with opaque cursors.
import { cursorOf, type Entry, type ListIdentity, type Place, placeOf, type Seal, sealOf } from './cursors.ts'
import { gatewayError } from './gateway-error.ts'

export interface ConnectionArguments {
  readonly first: number
  readonly after?: string | null | undefined
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

export const pageSizeFault = `first must be 1 to ${longestPage}.`

/** @throws {GraphQLError} BAD_USER_INPUT for `first` out of bounds, or a cursor that is not this list's */
export async function readConnection<T extends { readonly id: string }>(
  list: ListIdentity,
  { first, after }: ConnectionArguments,
  read: ReadPage<T>,
): Promise<Connection<T>> {
  if (first < 1 || first > longestPage) throw gatewayError('BAD_USER_INPUT', pageSizeFault)
  const seal = sealOf(list)
  const place = after === null || after === undefined ? undefined : placeOf(after, seal, longestPage)
  const { entries, hasMore } = await readWindow(place, first, read)
  // Without an entry there is no cursor to go on from.
  const hasNextPage = hasMore && entries.length > 0
  return new WindowConnection(entries, seal, new WindowInfo(entries, seal, hasNextPage, place !== undefined))
}

// A cursor costs more than all the rest of an entry, and most are never asked for: they are made when they are.

class WindowConnection<T extends { readonly id: string }> implements Connection<T> {
  readonly nodes: readonly T[]
  readonly pageInfo: Connection<T>['pageInfo']
  readonly #entries: readonly Entry<T>[]
  readonly #seal: Seal

  constructor(entries: readonly Entry<T>[], seal: Seal, pageInfo: Connection<T>['pageInfo']) {
    this.nodes = entries.map(({ node }) => node)
    this.pageInfo = pageInfo
    this.#entries = entries
    this.#seal = seal
  }

  get edges(): Connection<T>['edges'] {
    return this.#entries.map((entry) => new Edge(entry, this.#seal))
  }
}

class WindowInfo<T extends { readonly id: string }> {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly #entries: readonly Entry<T>[]
  readonly #seal: Seal

  constructor(entries: readonly Entry<T>[], seal: Seal, hasNextPage: boolean, hasPreviousPage: boolean) {
    this.hasNextPage = hasNextPage
    this.hasPreviousPage = hasPreviousPage
    this.#entries = entries
    this.#seal = seal
  }

  get startCursor(): string | null {
    return this.#cursorAt(0)
  }

  get endCursor(): string | null {
    return this.#cursorAt(-1)
  }

  #cursorAt(index: number): string | null {
    const entry = this.#entries.at(index)
    return entry === undefined ? null : cursorOf(entry, this.#seal)
  }
}

class Edge<T extends { readonly id: string }> {
  readonly node: T
  readonly #entry: Entry<T>
  readonly #seal: Seal

  constructor(entry: Entry<T>, seal: Seal) {
    this.node = entry.node
    this.#entry = entry
    this.#seal = seal
  }

  get cursor(): string {
    return cursorOf(this.#entry, this.#seal)
  }
}

interface Window<T> {
  readonly entries: readonly Entry<T>[]
  readonly hasMore: boolean
}

// One page answers a walk with the same `first`; a window across two pages takes both, and where `first` changes the
// second may be the old page, because the new ones turned out not to be where they should.
async function readWindow<T extends { readonly id: string }>(
  place: Place | undefined,
  first: number,
  read: ReadPage<T>,
): Promise<Window<T>> {
  if (place === undefined) {
    const head = await readEntries(1, first, read)
    return cut(head.entries, first, head.hasMore)
  }
  // Only full pages tell how many entries are before them: DRUO may give less than was asked for, and number by that.
  const mayRenumber = place.pageSize !== first && place.length === place.pageSize
  const renumbered = mayRenumber ? await readRenumbered(place, first, read) : undefined
  return renumbered ?? readOn(place, first, read, mayRenumber ? 1 : 2)
}

/** On pages of the size that the place was met with, which are right whatever DRUO makes of sizes. */
async function readOn<T extends { readonly id: string }>(
  place: Place,
  first: number,
  read: ReadPage<T>,
  mostPages: number,
): Promise<Window<T>> {
  const endsPage = place.index === place.length - 1
  const start = endsPage ? { page: place.page + 1, skip: 0 } : { page: place.page, skip: place.index + 1 }
  const head = await readEntries(start.page, place.pageSize, read)
  const left = leftOfWholeList(head, place, start.skip)
  if (left !== undefined) return cut(left, first, false)
  return withNextPage(head, { ...start, pageSize: place.pageSize }, place, first, read, mostPages)
}

/** On pages of the size that is asked for now; undefined where they are not numbered as their size says. */
async function readRenumbered<T extends { readonly id: string }>(
  place: Place,
  first: number,
  read: ReadPage<T>,
): Promise<Window<T> | undefined> {
  const offset = (place.page - 1) * place.pageSize + place.index + 1
  const start = { page: Math.floor(offset / first) + 1, skip: offset % first, pageSize: first }
  const head = await readEntries(start.page, first, read)
  const left = leftOfWholeList(head, place, start.skip)
  if (left !== undefined) return cut(left, first, false)

  const isWhereExpected =
    start.skip > 0
      ? head.entries[start.skip - 1]?.node.id === place.id
      : (head.entries.length === first || !head.hasMore) && indexOf(place, head) === -1
  return isWhereExpected ? withNextPage(head, start, place, first, read, 2) : undefined
}

async function withNextPage<T extends { readonly id: string }>(
  head: Entries<T>,
  { page, skip, pageSize }: { readonly page: number; readonly skip: number; readonly pageSize: number },
  place: Place,
  first: number,
  read: ReadPage<T>,
  mostPages: number,
): Promise<Window<T>> {
  const rest = head.entries.slice(skip)
  const isEnough = rest.length >= first || (rest.length > 0 && mostPages < 2)
  if (isEnough || !head.hasMore || skip === 0) return cut(rest, first, head.hasMore)
  const tail = await readEntries(page + 1, pageSize, read)
  if (leftOfWholeList(tail, place, 0) !== undefined) return cut(rest, first, false)
  return cut([...rest, ...tail.entries], first, tail.hasMore)
}

interface Entries<T> extends Window<T> {
  readonly saysWhetherMore: boolean
  readonly pageSize: number
}

async function readEntries<T>(page: number, pageSize: number, read: ReadPage<T>): Promise<Entries<T>> {
  const { items, hasNextPage } = await read({ page, pageSize })
  return {
    entries: items.map((node, index) => ({ node, page, pageSize, length: items.length, index })),
    // Only where DRUO does not say: a full page may have a next one.
    hasMore: hasNextPage ?? items.length >= pageSize,
    saysWhetherMore: hasNextPage !== null,
    pageSize,
  }
}

/**
 * A list without a word of pages has none where it gives more than was asked for, or gives the place again on the page
 * after it: what follows the place is left. Undefined for a list that has pages.
 */
function leftOfWholeList<T extends { readonly id: string }>(
  entries: Entries<T>,
  place: Place,
  skip: number,
): readonly Entry<T>[] | undefined {
  if (entries.saysWhetherMore) return undefined
  const known = indexOf(place, entries)
  if (entries.entries.length <= entries.pageSize && (skip > 0 || known === -1)) return undefined
  return entries.entries.slice((known === -1 ? place.index : known) + 1)
}

function indexOf<T extends { readonly id: string }>(place: Place, { entries }: Entries<T>): number {
  return entries.findIndex(({ node }) => node.id === place.id)
}

function cut<T>(entries: readonly Entry<T>[], first: number, hasMore: boolean): Window<T> {
  return { entries: entries.slice(0, first), hasMore: hasMore || entries.length > first }
}
