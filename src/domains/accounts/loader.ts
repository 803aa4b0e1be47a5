// The request's loader of accounts, and the account of another object.
import type DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import type { GatewayContext } from '../shared/context.ts'
import { type Account, accountStub, type DruoReads, type Related } from '../../druo/index.ts'
import { readLoader } from '../shared/read-loader.ts'
import { follow } from '../shared/relation.ts'

export function accountLoader(druo: DruoReads): DataLoader<string, Account | null> {
  return readLoader((id) => druo.accounts.get(id))
}

export function followAccount(reference: Related<Account> | null, context: GatewayContext, info: GraphQLResolveInfo) {
  return follow(reference, context.loaders.accounts, accountStub, info)
}
