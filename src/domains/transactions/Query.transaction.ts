// Query.transaction: one transaction by its id, at the address of its type or at each of the three.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { readableType } from './transaction-connection.ts'

export const transaction: NonNullable<QueryResolvers['transaction']> = async (
  _root,
  { id, type },
  { druo, loaders },
) => {
  if (type) return druo.transactions.get(id, readableType(type))
  // One after the other: most transactions are payments.
  return (await loaders.payments.load(id)) ?? (await loaders.payouts.load(id)) ?? loaders.transfers.load(id)
}
