// Query.checkoutLink: one link by its id.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'

export const checkoutLink: NonNullable<QueryResolvers['checkoutLink']> = (_root, { id }, context) =>
  context.loaders.checkoutLinks.load(id)
