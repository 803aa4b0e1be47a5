// Query.recurringPlans: the merchant's recurring plans, page by page.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { readConnection } from '../shared/connections.ts'

export const recurringPlans: NonNullable<QueryResolvers['recurringPlans']> = (_root, args, context) =>
  readConnection({ name: 'recurringPlans', filter: {} }, args, (page) => context.druo.recurringPlans.list(page))
