// Query.transaction: one transaction by its id and type.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { readableType } from './readable-type.ts'

export const transaction: NonNullable<QueryResolvers['transaction']> = async (_root, { id, type }, context) =>
  context.druo.transactions.get(id, readableType(type))
