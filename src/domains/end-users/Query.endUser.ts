// Query.endUser: one end user by its id.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'

export const endUser: NonNullable<QueryResolvers['endUser']> = (_root, { id }, context) =>
  context.loaders.endUsers.load(id)
