// The route of a list: filters, sorts and pages it, in the envelope of DRUO's page "Pagination".
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import { type Filters, readListQuery } from './list-query.ts'

interface Listed {
  readonly uuid: string
  readonly createdAt: Date
}

interface List<Item extends Listed> {
  readonly paths: readonly string[]
  readonly envelope: string
  readonly items: () => Iterable<Item>
  readonly filters: Filters<Item>
  readonly render: (item: Item) => unknown
  /** False: the response always has the whole list, without page_info. */
  readonly paged?: boolean
}

export function listRoutes<Item extends Listed>(list: List<Item>): readonly Route[] {
  const { envelope, items, filters, render, paged = true } = list
  const answer = ({ query }: Call): Reply => {
    const { page, pageSize, accepts } = readListQuery(query, filters)
    const found = Iterator.from(items()).filter(accepts).toArray().sort(newestFirst)
    if (!paged) return ok({ [envelope]: found.map(render) })
    const end = page * pageSize
    return ok({
      [envelope]: found.slice(end - pageSize, end).map(render),
      page_info: { has_next_page: end < found.length },
    })
  }
  return list.paths.map((path) => ({ method: 'GET', path, access: 'merchant', takes: 'nothing', answer }))
}

// DRUO documents no order. A stable order makes sure that paging returns each object once.
const newestFirst = (left: Listed, right: Listed): number =>
  right.createdAt.getTime() - left.createdAt.getTime() || (left.uuid < right.uuid ? -1 : 1)
