// Mutation.authorizeTransaction: authorizes a transaction between two accounts.
import { accountIdOf } from '../../druo/resources/accounts.ts'
import { defineMutation } from '../shared/define-mutation.ts'
import { referencePlacement } from '../shared/search-criteria.ts'
import { checkAuthorizeTransaction } from './check-input.ts'
import { createdTransaction, verifyTransaction } from './created-transaction.ts'
import { findTransaction, transactionCriteria } from './transaction-search.ts'

export const authorizeTransaction = defineMutation({
  name: 'authorizeTransaction',
  movesMoney: true,
  check: (input, { rules }) => checkAuthorizeTransaction(input, rules),
  send: ({ transactions }, command, sending) => transactions.authorize(command, sending),
  verify: ({ type, amount, currency, originAccount, destinationAccount }, transaction) =>
    verifyTransaction(
      {
        type,
        amount,
        currency,
        originAccountId: accountIdOf(originAccount),
        destinationAccountId: accountIdOf(destinationAccount),
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
    find: (druo, write) => findTransaction(druo, write, true),
  },
})
