// Query.writeIntent: what became of a write, from the ledger.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'

export const writeIntent: NonNullable<QueryResolvers['writeIntent']> = async (_root, { idempotencyKey }, context) => {
  const record = await context.writes.find(context.principal, idempotencyKey)
  return record === undefined ? null : { record, replayed: true, made: {} }
}
