// POST /recurring-plans/create, GET /recurring-plans/{uuid}, its list, and PUT activate, pause and cancel.
import { unknownUuid, wrongState } from '../errors.ts'
import { FieldReader } from '../field-reader.ts'
import { listRoutes } from '../lists/list-route.ts'
import { addRecurringPlan, renderRecurringPlan } from '../objects/recurring-plan.ts'
import { ok, type Reply } from '../reply.ts'
import { readRecurringPlan } from '../requests/recurring-plan.ts'
import type { Call, Route } from '../router.ts'
import type { RecurringPlan, SandboxState } from '../state.ts'

const changes = [
  { word: 'activate', status: 'ACTIVE' },
  { word: 'pause', status: 'PAUSED' },
  { word: 'cancel', status: 'CANCELED' },
] as const

export function recurringPlanRoutes(state: SandboxState, paged: boolean): readonly Route[] {
  const create = ({ body }: Call): Reply =>
    envelope(state, addRecurringPlan(state, readRecurringPlan(new FieldReader(body), state)()))
  const read = ({ uuid }: Call): Reply => envelope(state, planOf(state, uuid))
  return [
    { method: 'POST', path: '/recurring-plans/create', access: 'merchant', takes: 'json', answer: create },
    { method: 'GET', path: '/recurring-plans/:uuid', access: 'merchant', takes: 'nothing', answer: read },
    ...changes.map(({ word, status }): Route => ({
      method: 'PUT',
      path: `/recurring-plans/:uuid/${word}`,
      access: 'merchant',
      takes: 'nothing',
      answer: ({ uuid }) => envelope(state, changeStatus(state, planOf(state, uuid), status)),
    })),
    ...listRoutes({
      paths: ['/recurring-plans/list'],
      envelope: 'recurring_plans',
      items: () => state.recurringPlans.values(),
      render: (plan) => renderRecurringPlan(state, plan),
      paged,
      // DRUO documents none.
      filters: {},
    }),
  ]
}

// DRUO does not document which changes it allows. Here a canceled plan stays canceled, and every other change is allowed. Cycles
// that were due during a pause are not made up for.
function changeStatus(state: SandboxState, plan: RecurringPlan, status: RecurringPlan['status']): RecurringPlan {
  if (plan.status === status) return plan
  if (plan.status === 'CANCELED') throw wrongState('A canceled plan cannot be changed.', 'uuid')
  const now = state.now()
  const nextCycleAt = status === 'ACTIVE' && plan.nextCycleAt < now ? now : plan.nextCycleAt
  const changed = { ...plan, status, nextCycleAt, updatedAt: now }
  state.recurringPlans.set(plan.uuid, changed)
  return changed
}

function planOf(state: SandboxState, uuid: string): RecurringPlan {
  const plan = state.recurringPlans.get(uuid)
  if (plan === undefined) throw unknownUuid('recurring plan')
  return plan
}

// Not documented. It is the resource's name, as in the documented envelopes.
const envelope = (state: SandboxState, plan: RecurringPlan): Reply =>
  ok({ recurring_plan: renderRecurringPlan(state, plan) })
