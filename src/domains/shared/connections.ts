// Lists as connections: a window of `first` entries over DRUO's numbered pages, with opaque cursors.
import {
  cursorOf,
  type Entry,
  type ListIdentity,
  type Position,
  positionOf,
  type Sign,
  cursorSignerOf,
} from './cursors.ts'
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
  /** Null if DRUO does not send it. */
  readonly hasNextPage: boolean | null
}

type ReadPage<T> = (page: { readonly page: number; readonly pageSize: number }) => Promise<NumberedPage<T>>

/** Maximum of `first`. */
export const maxPageSize = 100

export const pageSizeError = `first must be 1 to ${maxPageSize}.`

/** @throws {GraphQLError} BAD_USER_INPUT for `first` out of bounds, or a cursor that is not this list's */
export async function readConnection<T extends { readonly id: string }>(
  list: ListIdentity,
  { first, after }: ConnectionArguments,
  read: ReadPage<T>,
): Promise<Connection<T>> {
  if (first < 1 || first > maxPageSize) throw gatewayError('BAD_USER_INPUT', pageSizeError)
  const sign = cursorSignerOf(list)
  const position = after === null || after === undefined ? undefined : positionOf(after, sign, maxPageSize)
  const { entries, hasMore } = await readWindow(position, first, read)
  // Without an entry there is no cursor to go on from.
  const hasNextPage = hasMore && entries.length > 0
  return new WindowConnection(entries, sign, new WindowInfo(entries, sign, hasNextPage, position !== undefined))
}

// A cursor costs more than the rest of an entry, and most clients do not select it: it is computed on demand.

class WindowConnection<T extends { readonly id: string }> implements Connection<T> {
  readonly nodes: readonly T[]
  readonly pageInfo: Connection<T>['pageInfo']
  readonly #entries: readonly Entry<T>[]
  readonly #sign: Sign

  constructor(entries: readonly Entry<T>[], sign: Sign, pageInfo: Connection<T>['pageInfo']) {
    this.nodes = entries.map(({ node }) => node)
    this.pageInfo = pageInfo
    this.#entries = entries
    this.#sign = sign
  }

  get edges(): Connection<T>['edges'] {
    return this.#entries.map((entry) => new Edge(entry, this.#sign))
  }
}

class WindowInfo<T extends { readonly id: string }> {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly #entries: readonly Entry<T>[]
  readonly #sign: Sign

  constructor(entries: readonly Entry<T>[], sign: Sign, hasNextPage: boolean, hasPreviousPage: boolean) {
    this.hasNextPage = hasNextPage
    this.hasPreviousPage = hasPreviousPage
    this.#entries = entries
    this.#sign = sign
  }

  get startCursor(): string | null {
    return this.#cursorAt(0)
  }

  get endCursor(): string | null {
    return this.#cursorAt(-1)
  }

  #cursorAt(index: number): string | null {
    const entry = this.#entries.at(index)
    return entry === undefined ? null : cursorOf(entry, this.#sign)
  }
}

class Edge<T extends { readonly id: string }> {
  readonly node: T
  readonly #entry: Entry<T>
  readonly #sign: Sign

  constructor(entry: Entry<T>, sign: Sign) {
    this.node = entry.node
    this.#entry = entry
    this.#sign = sign
  }

  get cursor(): string {
    return cursorOf(this.#entry, this.#sign)
  }
}

interface Window<T> {
  readonly entries: readonly Entry<T>[]
  readonly hasMore: boolean
}

// With a constant `first`, each window is one page of DRUO's. A window across two pages reads both. If `first` changes, pages
// are numbered by the new size; if they do not match the cursor's entry, the pages of the old size are used.
async function readWindow<T extends { readonly id: string }>(
  position: Position | undefined,
  first: number,
  read: ReadPage<T>,
): Promise<Window<T>> {
  if (position === undefined) {
    const head = await readEntries(1, first, read)
    return cut(head.entries, first, head.hasMore)
  }
  // Only after full pages is the number of earlier entries known: DRUO may return less than requested, and number by that.
  const mayRenumber = position.pageSize !== first && position.length === position.pageSize
  const renumbered = mayRenumber ? await readRenumbered(position, first, read) : undefined
  return renumbered ?? readOn(position, first, read, mayRenumber ? 1 : 2)
}

/** Reads pages of the cursor's size. This is always right, also if DRUO changes the requested size. */
async function readOn<T extends { readonly id: string }>(
  position: Position,
  first: number,
  read: ReadPage<T>,
  maxPages: number,
): Promise<Window<T>> {
  const endsPage = position.index === position.length - 1
  const start = endsPage ? { page: position.page + 1, skip: 0 } : { page: position.page, skip: position.index + 1 }
  const head = await readEntries(start.page, position.pageSize, read)
  const left = leftOfWholeList(head, position, start.skip)
  if (left !== undefined) return cut(left, first, false)
  return withNextPage(head, { ...start, pageSize: position.pageSize }, position, first, read, maxPages)
}

/** Reads pages of the requested size. Undefined if DRUO does not number them by that size. */
async function readRenumbered<T extends { readonly id: string }>(
  position: Position,
  first: number,
  read: ReadPage<T>,
): Promise<Window<T> | undefined> {
  const offset = (position.page - 1) * position.pageSize + position.index + 1
  const start = { page: Math.floor(offset / first) + 1, skip: offset % first, pageSize: first }
  const head = await readEntries(start.page, first, read)
  const left = leftOfWholeList(head, position, start.skip)
  if (left !== undefined) return cut(left, first, false)

  const isWhereExpected =
    start.skip > 0
      ? head.entries[start.skip - 1]?.node.id === position.id
      : (head.entries.length === first || !head.hasMore) && indexOf(position, head) === -1
  return isWhereExpected ? withNextPage(head, start, position, first, read, 2) : undefined
}

async function withNextPage<T extends { readonly id: string }>(
  head: Entries<T>,
  { page, skip, pageSize }: { readonly page: number; readonly skip: number; readonly pageSize: number },
  position: Position,
  first: number,
  read: ReadPage<T>,
  maxPages: number,
): Promise<Window<T>> {
  // After an empty page, all entries are later than the cursor's.
  const rest = head.entries.slice(head.page === page ? skip : 0)
  const isEnough = rest.length >= first || (rest.length > 0 && maxPages < 2)
  if (isEnough || !head.hasMore || skip === 0) return cut(rest, first, head.hasMore)
  const tail = await readEntries(head.page + 1, pageSize, read)
  if (leftOfWholeList(tail, position, 0) !== undefined) return cut(rest, first, false)
  return cut([...rest, ...tail.entries], first, tail.hasMore)
}

interface Entries<T> extends Window<T> {
  readonly page: number
  readonly saysWhetherMore: boolean
  readonly pageSize: number
}

const maxEmptyPages = 5

/**
 * Reads a page, or the first after it that is not empty: DRUO may send an empty page and say that more follow.
 * @throws {GraphQLError} if too many pages in a row are empty
 */
async function readEntries<T>(page: number, pageSize: number, read: ReadPage<T>, empty = 0): Promise<Entries<T>> {
  const { items, hasNextPage } = await read({ page, pageSize })
  if (items.length === 0 && hasNextPage === true) {
    if (empty < maxEmptyPages) return readEntries(page + 1, pageSize, read, empty + 1)
    throw gatewayError(
      'UPSTREAM_CONTRACT',
      'DRUO returned several empty pages and says that more follow. Use a narrower filter.',
    )
  }
  return {
    page,
    entries: items.map((node, index) => ({ node, page, pageSize, length: items.length, index })),
    // If DRUO does not send it, a full page may have a next one.
    hasMore: hasNextPage ?? items.length >= pageSize,
    saysWhetherMore: hasNextPage !== null,
    pageSize,
  }
}

/**
 * Detects a list without pages: it returns more than requested, or returns the cursor's entry again on the next page. Then the
 * entries after the cursor's are the rest. Undefined for a list that has pages.
 */
function leftOfWholeList<T extends { readonly id: string }>(
  entries: Entries<T>,
  position: Position,
  skip: number,
): readonly Entry<T>[] | undefined {
  if (entries.saysWhetherMore) return undefined
  const known = indexOf(position, entries)
  if (entries.entries.length <= entries.pageSize && (skip > 0 || known === -1)) return undefined
  return entries.entries.slice((known === -1 ? position.index : known) + 1)
}

function indexOf<T extends { readonly id: string }>(position: Position, { entries }: Entries<T>): number {
  return entries.findIndex(({ node }) => node.id === position.id)
}

function cut<T>(entries: readonly Entry<T>[], first: number, hasMore: boolean): Window<T> {
  return { entries: entries.slice(0, first), hasMore: hasMore || entries.length > first }
}
