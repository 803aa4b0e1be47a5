// The resolvers of recurring plans.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { recurringPlan } from './Query.recurringPlan.ts'
import { recurringPlans } from './Query.recurringPlans.ts'
import { PlanTransaction, RecurringPlan } from './RecurringPlan.ts'

export const recurringPlanResolvers: Partial<Resolvers> = {
  Query: { recurringPlan, recurringPlans },
  RecurringPlan,
  PlanTransaction,
}
