// The resolvers of write intents.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { settleWrite } from './Mutation.settleWrite.ts'
import { writeIntent } from './Query.writeIntent.ts'
import { writeIntents } from './Query.writeIntents.ts'
import { WriteIntent } from './WriteIntent.ts'

export const writeIntentResolvers: Partial<Resolvers> = {
  Query: { writeIntent, writeIntents },
  Mutation: { settleWrite },
  WriteIntent,
}
