// Mutation.createPayout: pays out to an end user's account.
import type { CreatePayoutInput } from '../../__generated__/resolvers-types.ts'
import type { CreatePayoutCommand } from '../../druo/index.ts'
import { defineMutation } from '../shared/define-mutation.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'
import { referencePlacement } from '../shared/search-criteria.ts'
import { createdTransaction, verifyTransaction } from './created-transaction.ts'
import { findTransaction, transactionCriteria } from './transaction-search.ts'

export const createPayout = defineMutation({
  name: 'createPayout',
  movesMoney: true,
  createsObject: true,
  check: (input, { rules }) => checkCreatePayout(input, rules),
  send: ({ payments }, command, sending) => payments.createPayout(command, sending),
  verify: (command, payout) => verifyTransaction({ ...command, type: 'PAYOUT' }, payout),
  ...createdTransaction,
  reconcile: {
    criteria: (input) =>
      transactionCriteria(referencePlacement(input), {
        type: 'PAYOUT',
        amount: input.amount,
        currency: input.currency,
        destinationAccountId: input.destinationAccountId,
      }),
    find: findTransaction,
  },
})

export function checkCreatePayout(input: CreatePayoutInput, rules: InputRules): Checked<CreatePayoutCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, ...command } = input
  check.notBlank(input.destinationAccountId, ['input', 'destinationAccountId'])
  check.moreThanZero(input.amount, ['input', 'amount'])
  const tenantId = check.tenant(input.tenantId, rules, ['input', 'tenantId'])
  check.metadata(input.metadata, ['input', 'metadata'])
  return check.result(tenantId === undefined ? undefined : { ...command, tenantId })
}
