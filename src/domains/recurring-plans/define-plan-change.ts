// Defines the three mutations that change a plan's status: they differ in the last word of DRUO's address.
import type { PlanChange } from '../../druo/index.ts'
import { changeShownBy, checkChange, criteriaById, findChange } from '../shared/object-change.ts'
import { defineMutation, differences } from '../shared/define-mutation.ts'

/** @param status DRUO's possible statuses after the change. ACTIVE is the only one that it documents. */
export function definePlanChange(change: PlanChange, status: RegExp) {
  const statusBefore = change === 'activate' ? /^(?:PAUSE|CANCEL)/ : /^ACTIVE$/
  return defineMutation({
    name: `${change}RecurringPlan`,
    movesMoney: false,
    check: (input) => checkChange(input, 'recurringPlanId'),
    send: ({ recurringPlans }, id, sending) => recurringPlans.change(id, change, sending),
    verify: (id, changed) => differences(['recurringPlanId', id, changed.id]),
    result: ({ object }) => ({ recurringPlan: object }),
    reload: { recurringPlan: ({ recurringPlans }, id) => recurringPlans.get(id) },
    reconcile: {
      criteria: ({ recurringPlanId }) => criteriaById(recurringPlanId),
      find: ({ recurringPlans }, { searchCriteria }) =>
        findChange(
          searchCriteria,
          (id) => recurringPlans.get(id),
          (plan) => changeShownBy(plan.status.raw, status, statusBefore),
        ),
    },
  })
}
