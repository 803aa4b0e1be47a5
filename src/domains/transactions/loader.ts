// The request's loaders of transactions, and the transaction of a checkout link.
import type DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import type { GatewayContext } from '../shared/context.ts'
import {
  type DruoReads,
  type ReadableTransactionType,
  type Related,
  type Transaction,
  transactionStub,
} from '../../druo/index.ts'
import { readLoader } from '../shared/read-loader.ts'
import { follow } from '../shared/relation.ts'

/** One loader for each type, as each has its own address at DRUO. */
export function transactionLoader(
  druo: DruoReads,
  type: ReadableTransactionType,
): DataLoader<string, Transaction | null> {
  return readLoader((id) => druo.transactions.get(id, type))
}

export function followPayment(
  reference: Related<Transaction> | null,
  context: GatewayContext,
  info: GraphQLResolveInfo,
) {
  return follow(reference, context.loaders.payments, transactionStub, info)
}
