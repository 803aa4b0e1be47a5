// Mutation.pauseRecurringPlan: have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { checkChange } from '../../graphql/check-change.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'

export const pauseRecurringPlan: NonNullable<MutationResolvers['pauseRecurringPlan']> = async (
  _root,
  { input },
  context,
) => {
  const { faults } = checkChange(input, 'recurringPlanId')
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'pauseRecurringPlan',
    input,
    send: (sending) => context.druo.recurringPlans.change(input.recurringPlanId, 'pause', sending),
    made: ({ object }) => ({ recurringPlan: object }),
  })
}
