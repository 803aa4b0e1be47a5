// Mutation.createPayout: pays out to an end user's account.
import { defineMutation } from '../shared/define-mutation.ts'
import { referencePlacement } from '../shared/search-criteria.ts'
import { checkCreatePayout } from './check-payment.ts'
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
