// The transaction that a write made: as DRUO has just answered it, or as DRUO has it now.
import type { GatewayContext, WriteIntentSource } from '../../context.ts'
import type { Transaction } from '../../druo/resources/transaction-object.ts'
import { isReadable } from '../../druo/resources/transactions.ts'

/**
 * Null where the write made no transaction, or it is not certain that it did. Where DRUO has no address for reading the
 * type, or does not know the transaction there (whether it reads authorized ones is not documented), it is served as it
 * stood when it was made.
 */
export async function madeTransaction(
  { record, made }: WriteIntentSource,
  context: GatewayContext,
): Promise<Transaction | null> {
  if (made.transaction) return made.transaction
  const { outcome, druoId, mutation } = record
  if (mutation !== 'authorizeTransaction' || outcome?.kind !== 'done' || druoId === null) return null
  const { transactions } = context.druo
  const kept = transactions.fromSnapshot(outcome.snapshot)
  const type = kept?.type.value ?? 'PAYMENT'
  const current = isReadable(type) ? await transactions.get(druoId, type) : null
  return current ?? kept
}
