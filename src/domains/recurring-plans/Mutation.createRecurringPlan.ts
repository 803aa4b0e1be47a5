// Mutation.createRecurringPlan: creates a plan that moves money again and again.
import type { CreateRecurringPlanInput } from '../../__generated__/resolvers-types.ts'
import { type CreateRecurringPlanCommand, isReadable } from '../../druo/index.ts'
import { defineMutation, differences, references, taggedReferences } from '../shared/define-mutation.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'
import { findPlan, planCriteria } from './plan-search.ts'

export const createRecurringPlan = defineMutation({
  name: 'createRecurringPlan',
  // The plan itself moves money, without another request.
  movesMoney: true,
  createsObject: true,
  check: (input, { rules }) => checkCreateRecurringPlan(input, rules),
  send: ({ recurringPlans }, command, sending) => recurringPlans.create(command, sending),
  verify: (command, plan) =>
    differences(
      ['endUser', command.endUser.existingId, plan.endUser?.id],
      ['originAccountId', command.originAccountId, plan.originAccount?.id],
      ['destinationAccountId', command.destinationAccountId, plan.destinationAccount?.id],
      ['transaction.type', command.transaction.type, plan.transaction?.type.value],
      ['transaction.amount', command.transaction.amount, plan.transaction?.amountMinor],
      ['transaction.currency', command.transaction.currency, plan.transaction?.currency],
      ...references(command.transaction, plan.transaction ?? {}, 'transaction.'),
      ['processingMethod', command.processingMethod, plan.processingMethod?.value],
      ['cycleFrequency', command.cycleFrequency, plan.cycleFrequency?.value],
      ['totalCycleCount', command.totalCycleCount, plan.totalCycleCount],
      ...taggedReferences(command, plan),
    ),
  result: (recurringPlan) => ({ recurringPlan }),
  reload: { recurringPlan: ({ recurringPlans }, id) => recurringPlans.get(id) },
  describe: ({ transaction }) => ({ amount: transaction?.amountMinor, currency: transaction?.currency }),
  reconcile: { criteria: planCriteria, find: findPlan },
})

export function checkCreateRecurringPlan(
  input: CreateRecurringPlanInput,
  rules: InputRules,
): Checked<CreateRecurringPlanCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, transaction, ...plan } = input
  const inside = (field: keyof typeof transaction) => ['input', 'transaction', field]

  const where = transaction.currency ? { rules, currency: transaction.currency } : { rules }
  const endUser = checkEndUser(check, input.endUser, ['input', 'endUser'], where)
  const processingMethod = check.known(input.processingMethod, ['input', 'processingMethod'])
  const cycleFrequency = check.known(input.cycleFrequency, ['input', 'cycleFrequency'])
  checkDates(check, input)
  if (typeof input.totalCycleCount === 'number' && input.totalCycleCount < 1) {
    check.addViolation('INVALID', ['input', 'totalCycleCount'], 'totalCycleCount must be one or more.')
  }
  check.notBlank(input.originAccountId, ['input', 'originAccountId'])
  check.notBlank(input.destinationAccountId, ['input', 'destinationAccountId'])
  check.metadata(input.metadata, ['input', 'metadata'])

  const type = isReadable(transaction.type) ? transaction.type : undefined
  if (type === undefined)
    check.addViolation('INVALID', inside('type'), 'type must be PAYMENT, PAYOUT or TRANSFER in a plan.')
  check.moreThanZero(transaction.amount, inside('amount'))
  const tenantId = check.tenant(transaction.tenantId, rules, inside('tenantId'))
  check.metadata(transaction.metadata, inside('metadata'))

  if (type === undefined || tenantId === undefined || processingMethod === undefined)
    return check.result<CreateRecurringPlanCommand>(undefined)
  return check.result({
    ...plan,
    endUser,
    processingMethod,
    cycleFrequency,
    transaction: { ...transaction, type, tenantId },
  })
}

function checkDates(check: InputCheck, { startDate, endDate }: CreateRecurringPlanInput): void {
  // Dates in this format sort as texts.
  if (startDate && endDate && endDate < startDate) {
    check.addViolation('INVALID', ['input', 'endDate'], 'endDate must not be before startDate.')
  }
}
