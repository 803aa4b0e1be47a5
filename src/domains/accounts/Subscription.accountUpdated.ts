// Subscription.accountUpdated: one account until it is connected and validated, or its connection has failed or ended.
import type { SubscriptionResolvers } from '../../__generated__/resolvers-types.ts'
import type { Account } from '../../druo/index.ts'
import { watchKnown } from '../shared/known-object.ts'

export const accountUpdated: NonNullable<SubscriptionResolvers['accountUpdated']> = {
  subscribe: (_root, { id }, context) =>
    watchKnown(context.watch.account, 'account', {
      id,
      read: (druo) => druo.accounts.get(id),
      isLast,
    }),
  resolve: (account: Account) => account,
}

const ended: ReadonlySet<string> = new Set(['CONNECTION_FAILED', 'DISCONNECTED'])

/** Whether nothing further is expected. */
export function isLast({ status, pendingValidations }: Account): boolean {
  if (status === null) return false
  return ended.has(status.value) || (status.value === 'CONNECTED' && pendingValidations.length === 0)
}
