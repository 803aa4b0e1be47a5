// Query.endUsers: the merchant's end users, page by page.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { readConnection } from '../shared/connections.ts'
import { checkFilter } from '../shared/filter-check.ts'

export const endUsers: NonNullable<QueryResolvers['endUsers']> = async (_root, args, context) => {
  const filter = args.filter ?? {}
  checkFilter(filter)
  return readConnection({ name: 'endUsers', filter }, args, (page) => context.druo.endUsers.list(filter, page))
}
