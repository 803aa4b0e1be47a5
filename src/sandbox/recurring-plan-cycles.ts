// Creates the transactions of recurring plans that are due. Runs before each request, because the sandbox has no timers.
import { derivedUuid } from './ids.ts'
import { settledAtOnce } from './objects/transaction.ts'
import type { RecurringPlan, SandboxState, Settlement, Transaction } from './state.ts'

export function runDuePlans(state: SandboxState): void {
  for (const plan of state.recurringPlans.values()) {
    if (isDue(state, plan)) state.recurringPlans.set(plan.uuid, runCycles(state, plan))
  }
}

// DRUO does not document whether a plan's status changes after its last cycle: it stays ACTIVE. SEND_REQUEST asks the end
// user, who cannot answer in the sandbox.
const isDue = (state: SandboxState, plan: RecurringPlan): boolean =>
  plan.status === 'ACTIVE' &&
  plan.processingMethod === 'AUTOMATIC' &&
  plan.nextCycleAt <= state.now() &&
  (plan.totalCycleCount === null || plan.cyclesDone < plan.totalCycleCount) &&
  (plan.endDate === null || plan.nextCycleAt <= plan.endDate)

function runCycles(state: SandboxState, plan: RecurringPlan): RecurringPlan {
  let current = plan
  while (isDue(state, current)) {
    const transaction = transactionOf(state, current)
    state.transactions.set(transaction.uuid, transaction)
    const nextCycleAt = new Date(current.nextCycleAt.getTime() + state.planCycleMs)
    current = { ...current, cyclesDone: current.cyclesDone + 1, nextCycleAt }
  }
  return current
}

/** The n-th transaction of a plan always has the same ids. */
function transactionOf(state: SandboxState, plan: RecurringPlan): Transaction {
  const uuid = derivedUuid('trx', `${plan.uuid}:${plan.cyclesDone + 1}`)
  const at = plan.nextCycleAt
  return {
    ...plan.transaction,
    uuid,
    code: `TX${uuid.slice(4, 12).toUpperCase()}`,
    // DRUO's list of creation sources is open and has none for plans.
    creationSource: 'MERCHANT_API',
    description: plan.description,
    statementDescriptor: plan.transaction.statementDescriptor ?? plan.statementDescriptor,
    autoSendReceipt: false,
    originAccountUuid: plan.originAccountUuid,
    destinationAccountUuid: plan.destinationAccountUuid,
    endUserUuid: plan.endUserUuid,
    createdAt: at,
    submittedAt: at,
    canceledAt: null,
    settled: settledWithoutAccount(plan, at) ?? settledAtOnce(state, plan, at),
  }
}

// Both accounts are optional in the request. Without the one that it needs, the transaction fails.
function settledWithoutAccount(plan: RecurringPlan, at: Date): Settlement | null {
  const needed = {
    PAYMENT: [plan.originAccountUuid],
    PAYOUT: [plan.destinationAccountUuid],
    TRANSFER: [plan.originAccountUuid, plan.destinationAccountUuid],
  }[plan.transaction.type]
  return needed.includes(null) ? { status: 'FAILED', remarks: 'UNABLE_TO_LOCATE_ACCOUNT', at } : null
}
