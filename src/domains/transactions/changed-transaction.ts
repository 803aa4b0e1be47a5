// What validateTransaction and refundTransaction have in common: DRUO answers a part of the transaction.
import type { RefundTransactionInput, ValidateTransactionInput } from '../../__generated__/resolvers-types.ts'
import {
  decodeTransactionChange,
  isReadable,
  type ReadableTransactionType,
  type TransactionChange,
  transactionChangeSnapshot,
  type TransactionCommand,
  transactionSnapshot,
} from '../../druo/index.ts'
import type { JsonValue } from '../../ledger/index.ts'
import { findChange } from '../shared/object-change.ts'
import { differences, type MutationDefinition, type Reconciliation } from '../shared/define-mutation.ts'
import type { InputCheck } from '../shared/input-check.ts'
import { textIn } from '../shared/search-criteria.ts'
import { reloadTransaction } from './created-transaction.ts'

/** The type says at which of DRUO's addresses the transaction is. */
export type Typed<Command> = Command & { readonly type: ReadableTransactionType }

type Parts = Pick<
  MutationDefinition<unknown, Typed<TransactionCommand>, TransactionChange>,
  'verify' | 'result' | 'snapshot' | 'recall' | 'reload'
>

export function checkTransaction(
  check: InputCheck,
  { transactionId, token, type }: RefundTransactionInput | ValidateTransactionInput,
): ReadableTransactionType | undefined {
  check.notBlank(transactionId, ['input', 'transactionId'])
  check.notBlank(token, ['input', 'token'])
  if (isReadable(type)) return type
  check.addViolation('INVALID', ['input', 'type'], 'type must be PAYMENT, PAYOUT or TRANSFER: DRUO reads no other.')
  return undefined
}

export const changedTransaction = {
  verify: ({ transactionId, type }, change) =>
    differences(['transactionId', transactionId, change.id], ['type', type, change.type.value]),
  result: (transactionChange) => ({ transactionChange }),
  // The type says where the transaction can be read again.
  snapshot: (change, { type }) => ({ ...transactionChangeSnapshot(change), type }),
  recall: (snapshot) => ({ transactionChange: decodeTransactionChange(snapshot, () => undefined) }),
  reload: { transaction: reloadTransaction },
} as const satisfies Parts

interface ChangeInput {
  readonly transactionId: string
  readonly type: string
}

/** @param statuses those that prove the change. No status proves that it was not made. */
export function changeReconciliation(statuses: readonly string[]): Reconciliation<ChangeInput> {
  return {
    criteria: ({ transactionId, type }): JsonValue => (transactionId ? { id: transactionId, type } : null),
    async find({ transactions }, { searchCriteria }) {
      const type = textIn(searchCriteria, 'type') ?? ''
      if (!isReadable(type)) return { kind: 'impossible' }
      return findChange(
        searchCriteria,
        (id) => transactions.get(id, type),
        ({ status }) => (statuses.includes(status.value) ? 'shown' : 'unclear'),
        transactionSnapshot,
      )
    },
  }
}
