// Mutation.createRecurringPlan: creates a plan that moves money again and again.
import { defineMutation } from '../shared/define-mutation.ts'
import { differences, references, taggedReferences } from '../shared/differences.ts'
import { checkCreateRecurringPlan } from './check-input.ts'
import { findPlan, planCriteria } from './plan-search.ts'

export const createRecurringPlan = defineMutation({
  name: 'createRecurringPlan',
  // The plan itself moves money, without another request.
  movesMoney: true,
  createsObject: true,
  check: (input, { rules }) => checkCreateRecurringPlan(input, rules),
  send: ({ recurringPlans }, command, sending) => recurringPlans.create(command, sending),
  verify: (command, plan) =>
    differences(
      ['endUser', command.endUser.existingId, plan.endUser?.id],
      ['originAccountId', command.originAccountId, plan.originAccount?.id],
      ['destinationAccountId', command.destinationAccountId, plan.destinationAccount?.id],
      ['transaction.type', command.transaction.type, plan.transaction?.type.value],
      ['transaction.amount', command.transaction.amount, plan.transaction?.amountMinor],
      ['transaction.currency', command.transaction.currency, plan.transaction?.currency],
      ...references(command.transaction, plan.transaction ?? {}, 'transaction.'),
      ['processingMethod', command.processingMethod, plan.processingMethod?.value],
      ['cycleFrequency', command.cycleFrequency, plan.cycleFrequency?.value],
      ['totalCycleCount', command.totalCycleCount, plan.totalCycleCount],
      ...taggedReferences(command, plan),
    ),
  result: (recurringPlan) => ({ recurringPlan }),
  reload: { recurringPlan: ({ recurringPlans }, id) => recurringPlans.get(id) },
  describe: ({ transaction }) => ({ amount: transaction?.amountMinor, currency: transaction?.currency }),
  reconcile: { criteria: planCriteria, find: findPlan },
})
