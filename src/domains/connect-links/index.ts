// The resolvers of connect links, and of the field by which an account names one.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import type { GatewayContext, WriteIntentSource } from '../../context.ts'
import { madeObject } from '../../graphql/made-object.ts'
import { ConnectLink } from './ConnectLink.ts'
import { followConnectLink } from './loader.ts'
import { createConnectLink } from './Mutation.createConnectLink.ts'
import { expireConnectLink } from './Mutation.expireConnectLink.ts'
import { connectLink } from './Query.connectLink.ts'
import { connectLinks } from './Query.connectLinks.ts'

const madeConnectLink = (intent: WriteIntentSource | null, context: GatewayContext) =>
  intent && madeObject('connectLink', intent, (id) => context.druo.connectLinks.get(id))

export const connectLinkResolvers: Partial<Resolvers> = {
  Query: { connectLink, connectLinks },
  Mutation: { createConnectLink, expireConnectLink },
  ConnectLink,
  CreateConnectLinkPayload: { connectLink: ({ intent }, _args, context) => madeConnectLink(intent, context) },
  ExpireConnectLinkPayload: { connectLink: ({ intent }, _args, context) => madeConnectLink(intent, context) },
  WriteIntent: { connectLink: (intent, _args, context) => madeConnectLink(intent, context) },
  Account: {
    sourceConnectLink: (account, _args, context, info) => followConnectLink(account.sourceConnectLinkId, context, info),
  },
}
