// Query.transactions: the merchant's transactions of one type, page by page.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { transactionConnection } from './transaction-connection.ts'

export const transactions: NonNullable<QueryResolvers['transactions']> = (_root, args, context) =>
  transactionConnection(context, args)
