// Mutation.pauseRecurringPlan: pauses a plan.
import { definePlanChange } from './define-plan-change.ts'

export const pauseRecurringPlan = definePlanChange('pause', /^PAUSE/)
