// Lists as an upstream may serve them, page by page or whole, and walks along them from cursor to cursor.
import { type Connection, readConnection } from '../../src/domains/shared/connections.ts'
import type { ListIdentity } from '../../src/domains/shared/cursors.ts'

export interface Entry {
  readonly id: string
}

interface PageRequest {
  readonly page: number
  readonly pageSize: number
}

interface ServedPage {
  readonly items: readonly Entry[]
  readonly hasNextPage: boolean | null
}

export interface NumberedList {
  readonly ids: readonly string[]
  readonly requests: readonly PageRequest[]
  readonly read: (request: PageRequest) => Promise<ServedPage>
}

export const payments = { name: 'transactions PAYMENT', filter: {} } as const satisfies ListIdentity

const idsOf = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `trx_${index}`)

function numberedList(count: number, serve: (ids: readonly string[], request: PageRequest) => ServedPage) {
  return (): NumberedList => {
    const ids = idsOf(count)
    const requests: PageRequest[] = []
    const read = async (request: PageRequest) => {
      requests.push(request)
      return serve(ids, request)
    }
    return { ids, requests, read }
  }
}

const entries = (ids: readonly string[]) => ids.map((id) => ({ id }))

function pageOf(ids: readonly string[], { page, pageSize }: PageRequest): ServedPage {
  const end = page * pageSize
  return { items: entries(ids.slice(end - pageSize, end)), hasNextPage: end < ids.length }
}

/** As DRUO documents it. */
export const paged = (count: number) => numberedList(count, pageOf)

/** Never more than `most` on a page, for every requested size, and numbered by what it gives. */
export const capped = (count: number, most: number) =>
  numberedList(count, (ids, { page, pageSize }) => pageOf(ids, { page, pageSize: Math.min(pageSize, most) }))

/** Always so many on a page, for every requested size. */
export const ofItsOwnSize = (count: number, size: number) =>
  numberedList(count, (ids, { page }) => pageOf(ids, { page, pageSize: size }))

/** Numbered by what was asked for, but without every third entry: what was taken out leaves its page short. */
export const thinned = (count: number) => () => {
  const kept = (id: string) => Number(id.slice(4)) % 3 !== 0
  const list = numberedList(count, (ids, request) => {
    const { items, hasNextPage } = pageOf(ids, request)
    return { items: items.filter(({ id }) => kept(id)), hasNextPage }
  })()
  return { ...list, ids: list.ids.filter(kept) }
}

export const pagedWithoutWord = (count: number) =>
  numberedList(count, (ids, request) => ({ ...pageOf(ids, request), hasNextPage: null }))

/** The whole list each time, without a word of pages. */
export const unpaged = (count: number) => numberedList(count, (ids) => ({ items: entries(ids), hasNextPage: null }))

export interface Step {
  readonly first: number
  readonly ids: readonly string[]
  readonly upstreamPages: number
}

export interface Walk {
  readonly ids: readonly string[]
  readonly steps: readonly Step[]
}

/** From the start, or from a cursor, until there is no next page. @param first how many each step asks for */
export async function walk(
  list: NumberedList,
  first: (step: number) => number,
  start: string | null = null,
): Promise<Walk> {
  const steps: Step[] = []
  let after: string | null = start
  let goesOn = true
  while (goesOn) {
    if (steps.length > 1000) throw new Error('the walk does not end')
    const before = list.requests.length
    const asked = first(steps.length)
    const { edges, pageInfo } = await readConnection(payments, { first: asked, after }, list.read)
    const ids = edges.map(({ node }) => node.id)
    steps.push({ first: asked, ids, upstreamPages: list.requests.length - before })
    after = pageInfo.endCursor
    goesOn = pageInfo.hasNextPage
  }
  return { ids: steps.flatMap(({ ids }) => ids), steps }
}

export const cursorsOf = ({ edges }: Connection<Entry>): readonly string[] => edges.map(({ cursor }) => cursor)
