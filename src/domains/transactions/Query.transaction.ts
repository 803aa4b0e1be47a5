// Query.transaction: one transaction by its id, at the address of its type or at each of the three.
import type { QueryResolvers, TransactionType } from '../../__generated__/resolvers-types.ts'
import { isReadable, type ReadableTransactionType } from '../../druo/index.ts'
import { gatewayError } from '../shared/gateway-error.ts'

export const transaction: NonNullable<QueryResolvers['transaction']> = async (
  _root,
  { id, type },
  { druo, loaders },
) => {
  if (type) return druo.transactions.get(id, readableType(type))
  // One after the other: most transactions are payments.
  return (await loaders.payments.load(id)) ?? (await loaders.payouts.load(id)) ?? loaders.transfers.load(id)
}

/** @throws {GraphQLError} BAD_USER_INPUT unless DRUO documents an address for reading this type */
export function readableType(type: TransactionType): ReadableTransactionType {
  if (isReadable(type)) return type
  throw gatewayError(
    'BAD_USER_INPUT',
    'DRUO has no address for reading transactions of this type. Use PAYMENT, PAYOUT or TRANSFER.',
  )
}
