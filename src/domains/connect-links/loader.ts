// The request's loader of connect links, and the connect link of an account.
import type DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import type { GatewayContext } from '../shared/context.ts'
import { type ConnectLink, connectLinkStub, type DruoReads } from '../../druo/index.ts'
import { readLoader } from '../shared/read-loader.ts'
import { follow } from '../shared/relation.ts'

export function connectLinkLoader(druo: DruoReads): DataLoader<string, ConnectLink | null> {
  return readLoader((id) => druo.connectLinks.get(id))
}

export function followConnectLink(id: string | null, context: GatewayContext, info: GraphQLResolveInfo) {
  return follow(id === null ? null : { id, embedded: null }, context.loaders.connectLinks, connectLinkStub, info)
}
