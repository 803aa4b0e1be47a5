// Creates recurring plans and renders them as DRUO does.
import type { PlannedTransaction, RecurringPlan, SandboxState } from '../state.ts'
import { renderEndUser } from './end-user.ts'

export type NewRecurringPlan = Omit<
  RecurringPlan,
  'uuid' | 'code' | 'status' | 'cyclesDone' | 'nextCycleAt' | 'createdAt' | 'updatedAt'
>

// DRUO does not document the first status of a plan. ACTIVE is the only known one, and the start defaults to now.
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

// DRUO's page "Activate Recurring Plan" is cut off inside the transaction. The plan's own descriptor, metadata and dates are not
// documented in the response. The request has the first two, and every completely known object has the dates.
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
    // Strings here, but objects in transactions.
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
  // The request has tenant_id instead.
  tenant: { uuid: transaction.tenantId },
  type: transaction.type,
  currency: transaction.currency,
  amount: transaction.amount,
  statement_descriptor: transaction.statementDescriptor,
  primary_reference: transaction.primaryReference,
  secondary_reference: transaction.secondaryReference,
  metadata: transaction.metadata,
})

// Only recurring plans have +00:00 in place of Z.
const offsetTime = (date: Date): string => date.toISOString().replace('Z', '+00:00')
