// Mutation.cancelRecurringPlan: cancels a plan for good.
import { definePlanChange } from './define-plan-change.ts'

export const cancelRecurringPlan = definePlanChange('cancel', /^CANCEL/)
