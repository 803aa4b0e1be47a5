// Query.rateLimit: where the caller stands, as it was counted when the request came in.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'

export const rateLimit: NonNullable<QueryResolvers['rateLimit']> = (_root, _args, context) => context.rateLimit
