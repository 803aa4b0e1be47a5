// Query.transaction: one transaction by its id, at the address that its type has.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { isReadable } from '../../druo/resources/transactions.ts'
import { gatewayError } from '../../graphql/gateway-error.ts'

export const transaction: NonNullable<QueryResolvers['transaction']> = (_root, { id, type }, context) => {
  if (!isReadable(type)) {
    throw gatewayError(
      'BAD_USER_INPUT',
      `DRUO has no address for reading a transaction of type ${type}. Use PAYMENT, PAYOUT or TRANSFER.`,
    )
  }
  return context.druo.transactions.get(id, type)
}
