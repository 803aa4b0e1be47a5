// RecurringPlan and its transaction, as the API serves it. GraphQL reads the fields without a resolver from the decoded object.
import type { PlanTransactionResolvers, RecurringPlanResolvers } from '../../__generated__/resolvers-types.ts'
import { optionalAmount } from '../shared/money.ts'

export const RecurringPlan: RecurringPlanResolvers = {
  status: (plan) => plan.status.value,
  rawStatus: (plan) => plan.status.raw,
  processingMethod: (plan) => plan.processingMethod?.value ?? null,
  rawProcessingMethod: (plan) => plan.processingMethod?.raw ?? null,
  cycleFrequency: (plan) => plan.cycleFrequency?.value ?? null,
  rawCycleFrequency: (plan) => plan.cycleFrequency?.raw ?? null,
}

export const PlanTransaction: PlanTransactionResolvers = {
  type: (transaction) => transaction.type.value,
  rawType: (transaction) => transaction.type.raw,
  amount: (transaction) => optionalAmount(transaction.amountMinor, transaction.currency),
}
