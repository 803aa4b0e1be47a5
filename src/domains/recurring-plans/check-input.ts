// Checks the input of createRecurringPlan.
import type { CreateRecurringPlanInput } from '../../__generated__/resolvers-types.ts'
import { type CreateRecurringPlanCommand, isReadable } from '../../druo/index.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'

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
