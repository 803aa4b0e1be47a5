// The resolvers of accounts, and of the fields of other objects that contain or list accounts.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { recallResult } from '../shared/write-result.ts'
import { Account, AccountAuthentication, PendingAccountValidation } from './Account.ts'
import { accountConnection } from './account-connection.ts'
import { followAccount } from '../shared/loaders.ts'
import { account } from './Query.account.ts'
import { accounts } from './Query.accounts.ts'
import { accountUpdated } from './Subscription.accountUpdated.ts'

export const accountResolvers: Partial<Resolvers> = {
  Query: { account, accounts },
  Subscription: { accountUpdated },
  Account,
  PendingAccountValidation,
  AccountAuthentication,
  AuthenticateAccountPayload: {
    authentication: ({ intent }) =>
      intent && (intent.result.authentication ?? recallResult(intent.record).authentication ?? null),
  },
  EndUser: { accounts: ({ id }, args, context) => accountConnection(context, args, { endUserId: id }) },
  Transaction: {
    fundingSource: (transaction, _args, context, info) => followAccount(transaction.fundingSource, context, info),
    originAccount: (transaction, _args, context, info) => followAccount(transaction.originAccount, context, info),
    destinationAccount: (transaction, _args, context, info) =>
      followAccount(transaction.destinationAccount, context, info),
  },
  RecurringPlan: {
    originAccount: (plan, _args, context, info) => followAccount(plan.originAccount, context, info),
    destinationAccount: (plan, _args, context, info) => followAccount(plan.destinationAccount, context, info),
  },
}
