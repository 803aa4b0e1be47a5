// Query.accounts: the merchant's accounts, page by page.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { accountConnection } from './account-connection.ts'

export const accounts: NonNullable<QueryResolvers['accounts']> = (_root, args, context) =>
  accountConnection(context, args)
