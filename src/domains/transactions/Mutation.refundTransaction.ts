// Mutation.refundTransaction: refunds a transaction.
import { defineMutation } from '../shared/define-mutation.ts'
import { changedTransaction, changeReconciliation } from './changed-transaction.ts'
import { checkRefundTransaction } from './check-payment.ts'

export const refundTransaction = defineMutation({
  name: 'refundTransaction',
  movesMoney: true,
  check: (input) => checkRefundTransaction(input),
  send: ({ payments }, command, sending) => payments.refund(command, sending),
  ...changedTransaction,
  reconcile: changeReconciliation(['REFUNDED']),
})
