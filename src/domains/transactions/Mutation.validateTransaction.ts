// Mutation.validateTransaction: confirms a transaction, with a code if the payer received one.
import { defineMutation } from '../shared/define-mutation.ts'
import { changedTransaction, changeReconciliation } from './changed-transaction.ts'
import { checkValidateTransaction } from './check-payment.ts'

export const validateTransaction = defineMutation({
  name: 'validateTransaction',
  movesMoney: true,
  check: (input) => checkValidateTransaction(input),
  send: ({ payments }, command, sending) => payments.validate(command, sending),
  ...changedTransaction,
  // Only a validation leads beyond PENDING. A FAILED transaction may have failed because it was not validated.
  reconcile: changeReconciliation(['PROCESSING', 'SUCCESSFUL']),
})
