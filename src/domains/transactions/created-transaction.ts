// What the three mutations that create a transaction have in common: how its answer is compared, stored and served again.
import {
  completeTransaction,
  decodeTransaction,
  type DruoReads,
  isReadable,
  type Transaction,
  transactionSnapshot,
} from '../../druo/index.ts'
import type { JsonValue } from '../../ledger/index.ts'
import { differences, type MutationDefinition, taggedReferences } from '../shared/define-mutation.ts'
import { textIn } from '../shared/search-criteria.ts'

interface TransactionFacts {
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
  readonly type: string
  readonly amount: number
  readonly currency?: string
  readonly originAccountId?: string | null | undefined
  readonly destinationAccountId?: string | null | undefined
}

export function verifyTransaction(asked: TransactionFacts, transaction: Transaction): readonly string[] {
  return differences(
    ['type', asked.type, transaction.type.value],
    ['amount', asked.amount, transaction.amountMinor],
    ['currency', asked.currency, transaction.currency],
    ['originAccount', asked.originAccountId, transaction.originAccount?.id],
    // DRUO shows a payment's origin as its funding source.
    ['fundingSource', asked.originAccountId, transaction.fundingSource?.id],
    ['destinationAccount', asked.destinationAccountId, transaction.destinationAccount?.id],
    ...taggedReferences(asked, transaction),
  )
}

type Parts = Pick<
  MutationDefinition<unknown, unknown, Transaction>,
  'describe' | 'result' | 'snapshot' | 'reload' | 'restore'
>

export const createdTransaction = {
  describe: ({ amountMinor, currency, createdAt }) => ({ amount: amountMinor, currency, createdAt }),
  result: (transaction) => ({ transaction }),
  snapshot: transactionSnapshot,
  reload: { transaction: reloadTransaction },
  restore: {
    transaction(current, snapshot, id) {
      const stored = storedTransaction(snapshot, id)
      if (current === null || stored === null) return current ?? stored
      // DRUO's reads leave out what its answer to the write contained: the accounts and the receipt.
      const { originAccount, destinationAccount, autoSendReceipt } = stored
      return completeTransaction(current, { originAccount, destinationAccount, autoSendReceipt })
    },
  },
} as const satisfies Parts

/** Null also if DRUO has no address for reading this type. Whether it reads authorized transactions is not documented. */
export async function reloadTransaction(
  { transactions }: DruoReads,
  id: string,
  snapshot: JsonValue,
): Promise<Transaction | null> {
  const type = textIn(snapshot, 'type') ?? 'PAYMENT'
  return isReadable(type) ? transactions.get(id, type) : null
}

/** Null if the snapshot is only a part of the transaction. */
function storedTransaction(snapshot: JsonValue, id: string): Transaction | null {
  const stored = decodeTransaction(snapshot, () => undefined)
  return stored !== null && stored.id === id && stored.amountMinor !== null ? stored : null
}
