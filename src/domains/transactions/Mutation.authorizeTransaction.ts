// Mutation.authorizeTransaction: authorizes a transaction between two accounts.
import { accountIdOf } from '../../druo/index.ts'
import { defineMutation } from '../shared/define-mutation.ts'
import { referencePlacement } from '../shared/search-criteria.ts'
import { checkAuthorizeTransaction } from './check-input.ts'
import { createdTransaction, verifyTransaction } from './created-transaction.ts'
import { findTransaction, transactionCriteria } from './transaction-search.ts'

export const authorizeTransaction = defineMutation({
  name: 'authorizeTransaction',
  movesMoney: true,
  createsObject: true,
  check: (input, { rules }) => checkAuthorizeTransaction(input, rules),
  send: ({ transactions }, command, sending) => transactions.authorize(command, sending),
  verify: (command, transaction) =>
    verifyTransaction(
      {
        ...command,
        originAccountId: accountIdOf(command.originAccount),
        destinationAccountId: accountIdOf(command.destinationAccount),
      },
      transaction,
    ),
  ...createdTransaction,
  reconcile: {
    criteria: (input) =>
      transactionCriteria(referencePlacement(input), {
        type: input.type,
        amount: input.amount,
        currency: input.currency,
        originAccountId: accountIdOf(input.originAccount),
        destinationAccountId: accountIdOf(input.destinationAccount),
      }),
    find: findTransaction,
  },
})
