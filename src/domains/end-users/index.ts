// The resolvers of end users, and of the fields by which other objects name one.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import type { GatewayContext, WriteIntentSource } from '../../context.ts'
import { madeObject } from '../../graphql/made-object.ts'
import { EndUser, Identification } from './EndUser.ts'
import { followEndUser } from './loader.ts'
import { createEndUser } from './Mutation.createEndUser.ts'
import { endUser } from './Query.endUser.ts'
import { endUsers } from './Query.endUsers.ts'

const madeEndUser = (intent: WriteIntentSource | null, context: GatewayContext) =>
  intent && madeObject('endUser', intent, (id) => context.druo.endUsers.get(id))

export const endUserResolvers: Partial<Resolvers> = {
  Query: { endUser, endUsers },
  Mutation: { createEndUser },
  EndUser,
  Identification,
  CreateEndUserPayload: { endUser: ({ intent }, _args, context) => madeEndUser(intent, context) },
  WriteIntent: { endUser: (intent, _args, context) => madeEndUser(intent, context) },
  Account: { endUser: (account, _args, context, info) => followEndUser(account.endUser, context, info) },
  CheckoutLink: { endUser: (link, _args, context, info) => followEndUser(link.endUser, context, info) },
  ConnectLink: { endUser: (link, _args, context, info) => followEndUser(link.endUser, context, info) },
  RecurringPlan: { endUser: (plan, _args, context, info) => followEndUser(plan.endUser, context, info) },
}
