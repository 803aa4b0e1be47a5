// The resolver of the caller's rate limit.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { rateLimit } from './Query.rateLimit.ts'

export const rateLimitResolvers: Partial<Resolvers> = { Query: { rateLimit } }
