// The resolvers of connect links, and of the account's field that contains one.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { ConnectLink } from './ConnectLink.ts'
import { followConnectLink } from '../shared/loaders.ts'
import { connectLink } from './Query.connectLink.ts'
import { connectLinks } from './Query.connectLinks.ts'

export const connectLinkResolvers: Partial<Resolvers> = {
  Query: { connectLink, connectLinks },
  ConnectLink,
  Account: {
    sourceConnectLink: (account, _args, context, info) => followConnectLink(account.sourceConnectLinkId, context, info),
  },
}
