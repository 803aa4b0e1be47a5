// Mutation.activateRecurringPlan: activates a plan that was paused.
import { definePlanChange } from './define-plan-change.ts'

export const activateRecurringPlan = definePlanChange('activate', /^ACTIVE$/)
