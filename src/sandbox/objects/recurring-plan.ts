// The Recurring Plan object: how one comes to be, and how DRUO writes it.
import type { PlannedTransaction, RecurringPlan, SandboxState } from '../state.ts'
import { renderEndUser } from './end-user.ts'

export type NewRecurringPlan = Omit<
  RecurringPlan,
  'uuid' | 'code' | 'status' | 'cyclesDone' | 'nextCycleAt' | 'createdAt' | 'updatedAt'
>

// In what status a plan is created is not documented. ACTIVE is the only one seen, and a start that defaults to now speaks for it.
export function addRecurringPlan(state: SandboxState, details: NewRecurringPlan): RecurringPlan {
  const now = state.now()
  const plan: RecurringPlan = {
    ...details,
    uuid: state.ids.uuid('rcp'),
    code: state.ids.code('SC', 10),
    status: 'ACTIVE',
    cyclesDone: 0,
    nextCycleAt: details.startDate > now ? details.startDate : now,
    createdAt: now,
    updatedAt: now,
  }
  state.recurringPlans.set(plan.uuid, plan)
  return plan
}

// "Activate Recurring Plan" breaks off within the transaction. The plan's own descriptor, metadata and dates are not documented
// as parts of the answer; the request has the first two, and every object known in full has the dates.
export function renderRecurringPlan(state: SandboxState, plan: RecurringPlan): Record<string, unknown> {
  const endUser = state.endUsers.get(plan.endUserUuid)
  return {
    uuid: plan.uuid,
    code: plan.code,
    description: plan.description,
    processing_method: plan.processingMethod,
    status: plan.status,
    start_date: offsetTime(plan.startDate),
    end_date: plan.endDate && offsetTime(plan.endDate),
    total_cycle_count: plan.totalCycleCount === null ? null : String(plan.totalCycleCount),
    cycle_frequency: plan.cycleFrequency,
    end_user: endUser === undefined ? null : renderEndUser(endUser),
    // Plain strings here, objects in transactions.
    origin_account: plan.originAccountUuid,
    destination_account: plan.destinationAccountUuid,
    primary_reference: plan.primaryReference,
    secondary_reference: plan.secondaryReference,
    transaction: renderPlannedTransaction(plan.transaction),
    statement_descriptor: plan.statementDescriptor,
    metadata: plan.metadata,
    date_created_gmt: offsetTime(plan.createdAt),
    date_updated_gmt: offsetTime(plan.updatedAt),
  }
}

const renderPlannedTransaction = (transaction: PlannedTransaction): Record<string, unknown> => ({
  // The request says tenant_id.
  tenant: { uuid: transaction.tenantId },
  type: transaction.type,
  currency: transaction.currency,
  amount: transaction.amount,
  statement_descriptor: transaction.statementDescriptor,
  primary_reference: transaction.primaryReference,
  secondary_reference: transaction.secondaryReference,
  metadata: transaction.metadata,
})

// Recurring plans alone show +00:00 where the others have Z.
const offsetTime = (date: Date): string => date.toISOString().replace('Z', '+00:00')
