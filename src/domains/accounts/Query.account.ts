// Query.account: one account by its id.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'

export const account: NonNullable<QueryResolvers['account']> = (_root, { id }, context) =>
  context.loaders.accounts.load(id)
