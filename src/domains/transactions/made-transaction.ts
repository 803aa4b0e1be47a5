// The transaction that a write made or changed: as DRUO has just answered it, or as DRUO has it now.
import type { GatewayContext, WriteIntentSource } from '../../context.ts'
import {
  completeTransaction,
  decodeTransactionChange,
  type Transaction,
  type TransactionChange,
} from '../../druo/resources/transaction-decoder.ts'
import { isReadable } from '../../druo/resources/transactions.ts'
import { madeObject } from '../../graphql/made-object.ts'

/**
 * Null where the write made no transaction, or it is not certain that it did. Where DRUO has no address for reading the
 * type, or does not know the transaction there (whether it reads authorized ones is not documented), it is served as it
 * stood when it was made.
 */
export async function madeTransaction(
  intent: WriteIntentSource | null,
  context: GatewayContext,
): Promise<Transaction | null> {
  if (intent === null) return null
  const { transactions } = context.druo
  const { outcome, druoId } = intent.record
  return madeObject('transaction', intent, async (id) => {
    // A validation or a refund is answered by a part of the transaction: that is no record of it.
    const made = outcome?.kind === 'done' ? transactions.fromSnapshot(outcome.snapshot) : null
    const kept = made !== null && made.id === druoId && made.amountMinor !== null ? made : null
    const type = made?.type.value ?? 'PAYMENT'
    const current = isReadable(type) ? await transactions.get(id, type) : null
    return current && kept ? completedFrom(kept, current) : (current ?? kept)
  })
}

/** What DRUO's addresses leave out of a transaction that it named when it was made: who is on which side, the receipt. */
function completedFrom(kept: Transaction, current: Transaction): Transaction {
  const { originAccount, destinationAccount, autoSendReceipt } = kept
  return completeTransaction(current, { originAccount, destinationAccount, autoSendReceipt })
}

/** How DRUO said that a validated or refunded transaction stands. */
export function madeTransactionChange(intent: WriteIntentSource | null): TransactionChange | null {
  if (intent === null) return null
  const { made, record } = intent
  if (made.transactionChange) return made.transactionChange
  return record.outcome?.kind === 'done' ? decodeTransactionChange(record.outcome.snapshot, () => undefined) : null
}
