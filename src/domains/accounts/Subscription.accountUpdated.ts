// Subscription.accountUpdated: one account until it is connected and validated.
import type { SubscriptionResolvers } from '../../__generated__/resolvers-types.ts'
import type { Account } from '../../druo/index.ts'
import { watchKnown } from '../shared/known-object.ts'

export const accountUpdated: NonNullable<SubscriptionResolvers['accountUpdated']> = {
  subscribe: (_root, { id }, context) =>
    watchKnown(context.watch.account, 'account', {
      id,
      read: (druo) => druo.accounts.get(id),
      isLast: ({ status, pendingValidations }) => status?.value === 'CONNECTED' && pendingValidations.length === 0,
    }),
  resolve: (account: Account) => account,
}
