// Mutation.createRecurringPlan: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkCreateRecurringPlan } from './check-input.ts'

export const createRecurringPlan: NonNullable<MutationResolvers['createRecurringPlan']> = async (
  _root,
  { input },
  context,
) => {
  const { command, faults } = checkCreateRecurringPlan(input, context.rules)
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'createRecurringPlan',
    input,
    send: (sending) => context.druo.recurringPlans.create(command, sending),
    made: (recurringPlan) => ({ recurringPlan }),
  })
}
