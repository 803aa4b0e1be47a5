// Query.rateLimit: the caller's rate limit after this request.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'

export const rateLimit: NonNullable<QueryResolvers['rateLimit']> = (_root, _args, context) => context.rateLimit
