// The three mutations that steer a plan: they differ in their name and in the last word of the address.
import type { GatewayContext, WritePayloadSource } from '../../context.ts'
import type { PlanChange } from '../../druo/resources/recurring-plans.ts'
import { checkChange } from '../../graphql/check-change.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'

interface PlanArguments {
  readonly input: { readonly idempotencyKey: string; readonly recurringPlanId: string }
}

export function changePlan(change: PlanChange) {
  return async (_root: unknown, { input }: PlanArguments, context: GatewayContext): Promise<WritePayloadSource> => {
    const { faults } = checkChange(input, 'recurringPlanId')
    if (faults) return refusedInput(faults)
    return performWrite(context, {
      mutation: `${change}RecurringPlan`,
      input,
      send: (sending) => context.druo.recurringPlans.change(input.recurringPlanId, change, sending),
      made: ({ object }) => ({ recurringPlan: object }),
    })
  }
}
