// Query.writeIntent: what became of a write, from the ledger.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { madeForPayer } from './made-for-payer.ts'

export const writeIntent: NonNullable<QueryResolvers['writeIntent']> = async (_root, { idempotencyKey }, context) => {
  const record = await context.writes.find(context.principal, idempotencyKey)
  if (record === undefined) return null
  if (context.caller.endUserId === undefined) return { record, replayed: true, made: {} }
  const made = await madeForPayer(record, context)
  return made && { record, replayed: true, made }
}
