// The request's loader of end users, and the end user of another object.
import type DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import type { GatewayContext } from '../shared/context.ts'
import { type DruoReads, type EndUser, endUserStub, type Related } from '../../druo/index.ts'
import { readLoader } from '../shared/read-loader.ts'
import { follow } from '../shared/relation.ts'

export function endUserLoader(druo: DruoReads): DataLoader<string, EndUser | null> {
  return readLoader((id) => druo.endUsers.get(id))
}

export function followEndUser(reference: Related<EndUser> | null, context: GatewayContext, info: GraphQLResolveInfo) {
  return follow(reference, context.loaders.endUsers, endUserStub, info)
}
