// Mutation.createPayment: charges a funding source.
import type { CreatePaymentInput } from '../../__generated__/resolvers-types.ts'
import type { CreatePaymentCommand } from '../../druo/index.ts'
import { defineMutation } from '../shared/define-mutation.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'
import { referencePlacement } from '../shared/search-criteria.ts'
import { createdTransaction, verifyTransaction } from './created-transaction.ts'
import { findTransaction, transactionCriteria } from './transaction-search.ts'

export const createPayment = defineMutation({
  name: 'createPayment',
  movesMoney: true,
  createsObject: true,
  check: (input, { rules }) => checkCreatePayment(input, rules),
  send: ({ payments }, command, sending) => payments.createPayment(command, sending),
  verify: (command, payment) =>
    verifyTransaction({ ...command, type: 'PAYMENT', originAccountId: command.fundingSourceId }, payment),
  ...createdTransaction,
  reconcile: {
    criteria: (input) =>
      transactionCriteria(referencePlacement(input, false), {
        type: 'PAYMENT',
        amount: input.amount,
        originAccountId: input.fundingSourceId,
      }),
    find: findTransaction,
  },
})

export function checkCreatePayment(input: CreatePaymentInput, rules: InputRules): Checked<CreatePaymentCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, ...command } = input
  check.notBlank(input.fundingSourceId, ['input', 'fundingSourceId'])
  check.moreThanZero(input.amount, ['input', 'amount'])
  check.notBlank(input.tenantId, ['input', 'tenantId'])
  check.metadata(input.metadata, ['input', 'metadata'])
  return check.result({ ...command, tenantId: input.tenantId ?? rules.tenantId })
}
