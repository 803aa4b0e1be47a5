// Query.recurringPlan: one recurring plan by its id.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'

export const recurringPlan: NonNullable<QueryResolvers['recurringPlan']> = (_root, { id }, context) =>
  context.druo.recurringPlans.get(id)
