// The request's payment loader, and the payment inside a checkout link.
import type DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import type { GatewayContext } from '../../context.ts'
import type { DruoResources } from '../../druo/client.ts'
import type { Related } from '../../druo/decode.ts'
import { blankTransaction, type Transaction } from '../../druo/resources/transaction-object.ts'
import { readLoader } from '../../graphql/read-loader.ts'
import { follow } from '../../graphql/relation.ts'

export function paymentLoader(druo: DruoResources): DataLoader<string, Transaction | null> {
  return readLoader((id) => druo.transactions.get(id, 'PAYMENT'))
}

export function followPayment(
  reference: Related<Transaction> | null,
  context: GatewayContext,
  info: GraphQLResolveInfo,
) {
  return follow(reference, context.loaders.payments, blankTransaction, info)
}
