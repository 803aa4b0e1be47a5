// The transaction types that can be read: those for which DRUO documents an address.
import type { TransactionType } from '../../__generated__/resolvers-types.ts'
import { isReadable, type ReadableTransactionType } from '../../druo/index.ts'
import { gatewayError } from '../shared/gateway-error.ts'

/** @throws {GraphQLError} BAD_USER_INPUT listing the three readable types */
export function readableType(type: TransactionType): ReadableTransactionType {
  if (isReadable(type)) return type
  throw gatewayError(
    'BAD_USER_INPUT',
    'DRUO has no address for reading transactions of this type. Use PAYMENT, PAYOUT or TRANSFER.',
  )
}
