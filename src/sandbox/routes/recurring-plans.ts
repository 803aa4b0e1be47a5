// GET /recurring-plans/{uuid} and GET /recurring-plans/list.
import { unknownUuid } from '../errors.ts'
import { listRoutes } from '../lists/list-route.ts'
import { renderRecurringPlan } from '../objects/recurring-plan.ts'
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import type { RecurringPlan, SandboxState } from '../state.ts'

export function recurringPlanRoutes(state: SandboxState, paged: boolean): readonly Route[] {
  const read = ({ uuid }: Call): Reply => envelope(state, planOf(state, uuid))
  return [
    { method: 'GET', path: '/recurring-plans/:uuid', access: 'merchant', takes: 'nothing', answer: read },
    ...listRoutes({
      paths: ['/recurring-plans/list'],
      envelope: 'recurring_plans',
      items: () => state.recurringPlans.values(),
      render: (plan) => renderRecurringPlan(state, plan),
      paged,
      // None are documented.
      filters: {},
    }),
  ]
}

function planOf(state: SandboxState, uuid: string): RecurringPlan {
  const plan = state.recurringPlans.get(uuid)
  if (plan === undefined) throw unknownUuid('recurring plan')
  return plan
}

// Not documented; the resource's name, as in the envelopes that are.
const envelope = (state: SandboxState, plan: RecurringPlan): Reply =>
  ok({ recurring_plan: renderRecurringPlan(state, plan) })
