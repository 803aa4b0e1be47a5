// The resolvers of transactions.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { madeTransaction } from './made-transaction.ts'
import { authorizeTransaction } from './Mutation.authorizeTransaction.ts'
import { transaction } from './Query.transaction.ts'
import { Transaction } from './Transaction.ts'

export const transactionResolvers: Partial<Resolvers> = {
  Query: { transaction },
  Mutation: { authorizeTransaction },
  Transaction,
  AuthorizeTransactionPayload: {
    transaction: ({ intent }, _args, context) => intent && madeTransaction(intent, context),
  },
  WriteIntent: { transaction: (intent, _args, context) => madeTransaction(intent, context) },
}
