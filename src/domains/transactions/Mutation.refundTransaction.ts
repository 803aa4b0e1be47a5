// Mutation.refundTransaction: refunds a transaction.
import type { RefundTransactionInput } from '../../__generated__/resolvers-types.ts'
import type { TransactionCommand } from '../../druo/index.ts'
import { defineMutation } from '../shared/define-mutation.ts'
import { type Checked, InputCheck } from '../shared/input-check.ts'
import { changedTransaction, changeReconciliation, checkTransaction, type Typed } from './changed-transaction.ts'

export const refundTransaction = defineMutation({
  name: 'refundTransaction',
  movesMoney: true,
  check: (input) => checkRefundTransaction(input),
  send: ({ payments }, command, sending) => payments.refund(command, sending),
  ...changedTransaction,
  reconcile: changeReconciliation(['REFUNDED']),
})

export function checkRefundTransaction(input: RefundTransactionInput): Checked<Typed<TransactionCommand>> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, type: _type, ...command } = input
  const type = checkTransaction(check, input)
  check.notBlank(input.customId, ['input', 'customId'])
  return check.result(type && { ...command, type })
}
