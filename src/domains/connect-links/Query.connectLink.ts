// Query.connectLink: one connect link by its id.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'

export const connectLink: NonNullable<QueryResolvers['connectLink']> = (_root, { id }, context) =>
  context.loaders.connectLinks.load(id)
