// The resolvers of recurring plans.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import type { GatewayContext, WritePayloadSource, WriteIntentSource } from '../../context.ts'
import { madeObject } from '../../graphql/made-object.ts'
import { activateRecurringPlan } from './Mutation.activateRecurringPlan.ts'
import { cancelRecurringPlan } from './Mutation.cancelRecurringPlan.ts'
import { createRecurringPlan } from './Mutation.createRecurringPlan.ts'
import { pauseRecurringPlan } from './Mutation.pauseRecurringPlan.ts'
import { recurringPlan } from './Query.recurringPlan.ts'
import { recurringPlans } from './Query.recurringPlans.ts'
import { PlanTransaction, RecurringPlan } from './RecurringPlan.ts'

const madePlan = (intent: WriteIntentSource | null, context: GatewayContext) =>
  intent && madeObject('recurringPlan', intent, (id) => context.druo.recurringPlans.get(id))

const made = {
  recurringPlan: ({ intent }: WritePayloadSource, _args: object, context: GatewayContext) => madePlan(intent, context),
}

export const recurringPlanResolvers: Partial<Resolvers> = {
  Query: { recurringPlan, recurringPlans },
  Mutation: { createRecurringPlan, activateRecurringPlan, pauseRecurringPlan, cancelRecurringPlan },
  RecurringPlan,
  PlanTransaction,
  CreateRecurringPlanPayload: made,
  ActivateRecurringPlanPayload: made,
  PauseRecurringPlanPayload: made,
  CancelRecurringPlanPayload: made,
  WriteIntent: { recurringPlan: (intent, _args, context) => madePlan(intent, context) },
}
