// Mutation.activateRecurringPlan: have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { checkChange } from '../../graphql/check-change.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'

export const activateRecurringPlan: NonNullable<MutationResolvers['activateRecurringPlan']> = async (
  _root,
  { input },
  context,
) => {
  const { faults } = checkChange(input, 'recurringPlanId')
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'activateRecurringPlan',
    input,
    send: (sending) => context.druo.recurringPlans.change(input.recurringPlanId, 'activate', sending),
    made: ({ object }) => ({ recurringPlan: object }),
  })
}
