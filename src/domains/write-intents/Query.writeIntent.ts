// Query.writeIntent: the state of a write, from the ledger.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { findMutation } from '../mutations.ts'
import { resultFields, type WriteIntentSource } from '../shared/write-payload.ts'
import { reloadResult } from '../shared/write-result.ts'

export const writeIntent: NonNullable<QueryResolvers['writeIntent']> = async (_root, { idempotencyKey }, context) => {
  const { caller, ledger, search } = context
  const record = await ledger.find(await context.principal(), idempotencyKey, search)
  if (record === undefined) return null
  const intent: WriteIntentSource = { record, replayed: true, result: {} }
  if (caller.endUserId === undefined) return intent
  // A payer sees only writes whose object is theirs: the backend may have made it for another payer.
  const field = resultFields.find((name) => findMutation(record.mutation)?.reload[name] !== undefined)
  if (field === undefined) return null
  const object = await reloadResult(field, record, context)
  return object && { ...intent, result: { [field]: object } }
}
