// Mutation.validateTransaction: confirms a transaction, with a code if the payer received one.
import type { ValidateTransactionInput } from '../../__generated__/resolvers-types.ts'
import type { ValidateTransactionCommand } from '../../druo/index.ts'
import { defineMutation } from '../shared/define-mutation.ts'
import { type Checked, InputCheck } from '../shared/input-check.ts'
import { changedTransaction, changeReconciliation, checkTransaction, type Typed } from './changed-transaction.ts'

export const validateTransaction = defineMutation({
  name: 'validateTransaction',
  movesMoney: true,
  check: (input) => checkValidateTransaction(input),
  send: ({ payments }, command, sending) => payments.validate(command, sending),
  ...changedTransaction,
  // Only a validation leads beyond PENDING. A FAILED transaction may have failed because it was not validated.
  reconcile: changeReconciliation(['PROCESSING', 'SUCCESSFUL']),
})

export function checkValidateTransaction(input: ValidateTransactionInput): Checked<Typed<ValidateTransactionCommand>> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, type: _type, ...command } = input
  const type = checkTransaction(check, input)
  check.notBlank(input.customId, ['input', 'customId'])
  check.notBlank(input.otp, ['input', 'otp'])
  return check.result(type && { ...command, type })
}
