// The resolvers of end users.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { EndUser, Identification } from './EndUser.ts'

export const endUserResolvers: Partial<Resolvers> = { EndUser, Identification }
