// The resolvers of write intents.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { writeIntent } from './Query.writeIntent.ts'
import { WriteIntent } from './WriteIntent.ts'

export const writeIntentResolvers: Partial<Resolvers> = { Query: { writeIntent }, WriteIntent }
