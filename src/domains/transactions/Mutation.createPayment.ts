// Mutation.createPayment: charges a funding source.
import { defineMutation } from '../shared/define-mutation.ts'
import { referencePlacement } from '../shared/search-criteria.ts'
import { checkCreatePayment } from './check-payment.ts'
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
