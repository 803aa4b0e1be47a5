// Subscription.transactionUpdated: the states of one transaction, until it is final.
import type { SubscriptionResolvers } from '../../__generated__/resolvers-types.ts'
import type { Transaction } from '../../druo/index.ts'
import { watchKnown } from '../shared/known-object.ts'
import { readableType } from './transaction-connection.ts'
import { mayBeInProgress } from './Transaction.ts'

export const transactionUpdated: NonNullable<SubscriptionResolvers['transactionUpdated']> = {
  subscribe: (_root, { id, type }, context) => {
    const readable = readableType(type)
    return watchKnown(context.watch.transaction, 'transaction', {
      id,
      place: readable,
      read: (druo) => druo.transactions.get(id, readable),
      isLast: (transaction) => !mayBeInProgress(transaction),
    })
  },
  resolve: (transaction: Transaction) => transaction,
}
