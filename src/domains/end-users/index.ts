// The resolvers of end users, and of the fields of other objects that contain an end user.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { EndUser, Identification } from './EndUser.ts'
import { followEndUser } from '../shared/loaders.ts'
import { endUser } from './Query.endUser.ts'
import { endUsers } from './Query.endUsers.ts'

export const endUserResolvers: Partial<Resolvers> = {
  Query: { endUser, endUsers },
  EndUser,
  Identification,
  Account: { endUser: (account, _args, context, info) => followEndUser(account.endUser, context, info) },
  CheckoutLink: { endUser: (link, _args, context, info) => followEndUser(link.endUser, context, info) },
  ConnectLink: { endUser: (link, _args, context, info) => followEndUser(link.endUser, context, info) },
  RecurringPlan: { endUser: (plan, _args, context, info) => followEndUser(plan.endUser, context, info) },
}
