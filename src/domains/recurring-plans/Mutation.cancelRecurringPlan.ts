// Mutation.cancelRecurringPlan: have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { changePlan } from './change-plan.ts'

export const cancelRecurringPlan: NonNullable<MutationResolvers['cancelRecurringPlan']> = changePlan('cancel')
