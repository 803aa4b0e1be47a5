// Query.connectLinks: the merchant's connect links, page by page.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { readConnection } from '../shared/connections.ts'
import { checkFilter } from '../shared/filter-check.ts'

export const connectLinks: NonNullable<QueryResolvers['connectLinks']> = async (_root, args, context) => {
  const filter = args.filter ?? {}
  checkFilter(filter)
  return readConnection({ name: 'connectLinks', filter }, args, (page) => context.druo.connectLinks.list(filter, page))
}
