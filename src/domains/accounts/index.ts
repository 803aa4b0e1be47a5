// The resolvers of accounts, and of the fields by which other objects name one.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { Account, AccountAuthentication, PendingAccountValidation } from './Account.ts'
import { accountConnection } from './account-connection.ts'
import { followAccount } from './loader.ts'
import { madeAccount } from './made-account.ts'
import { madeAuthentication } from './made-authentication.ts'
import { authenticateAccount } from './Mutation.authenticateAccount.ts'
import { connectAccount } from './Mutation.connectAccount.ts'
import { disconnectAccount } from './Mutation.disconnectAccount.ts'
import { validateAccount } from './Mutation.validateAccount.ts'
import { account } from './Query.account.ts'
import { accounts } from './Query.accounts.ts'
import { accountUpdated } from './Subscription.accountUpdated.ts'

export const accountResolvers: Partial<Resolvers> = {
  Query: { account, accounts },
  Mutation: { connectAccount, validateAccount, authenticateAccount, disconnectAccount },
  Subscription: { accountUpdated },
  Account,
  PendingAccountValidation,
  AccountAuthentication,
  ConnectAccountPayload: { account: ({ intent }, _args, context) => madeAccount(intent, context) },
  ValidateAccountPayload: { account: ({ intent }, _args, context) => madeAccount(intent, context) },
  DisconnectAccountPayload: { account: ({ intent }, _args, context) => madeAccount(intent, context) },
  AuthenticateAccountPayload: {
    authentication: ({ intent }) => madeAuthentication(intent),
    account: ({ intent }, _args, context) => madeAccount(intent, context),
  },
  WriteIntent: { account: (intent, _args, context) => madeAccount(intent, context) },
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
