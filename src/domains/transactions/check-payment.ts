// Checks the inputs of payments, payouts, validations and refunds.
import type {
  CreatePaymentInput,
  CreatePayoutInput,
  RefundTransactionInput,
  ValidateTransactionInput,
} from '../../__generated__/resolvers-types.ts'
import {
  type CreatePaymentCommand,
  type CreatePayoutCommand,
  isReadable,
  type ReadableTransactionType,
  type TransactionCommand,
  type ValidateTransactionCommand,
} from '../../druo/index.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'

export function checkCreatePayment(input: CreatePaymentInput, rules: InputRules): Checked<CreatePaymentCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, ...command } = input
  check.notBlank(input.fundingSourceId, ['input', 'fundingSourceId'])
  check.moreThanZero(input.amount, ['input', 'amount'])
  check.notBlank(input.tenantId, ['input', 'tenantId'])
  check.metadata(input.metadata, ['input', 'metadata'])
  return check.result({ ...command, tenantId: input.tenantId ?? rules.tenantId })
}

export function checkCreatePayout(input: CreatePayoutInput, rules: InputRules): Checked<CreatePayoutCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, ...command } = input
  check.notBlank(input.destinationAccountId, ['input', 'destinationAccountId'])
  check.moreThanZero(input.amount, ['input', 'amount'])
  const tenantId = check.tenant(input.tenantId, rules, ['input', 'tenantId'])
  check.metadata(input.metadata, ['input', 'metadata'])
  return check.result(tenantId === undefined ? undefined : { ...command, tenantId })
}

export function checkValidateTransaction(input: ValidateTransactionInput): Checked<Typed<ValidateTransactionCommand>> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, type: _type, ...command } = input
  const type = checkTransaction(check, input)
  check.notBlank(input.customId, ['input', 'customId'])
  check.notBlank(input.otp, ['input', 'otp'])
  return check.result(type && { ...command, type })
}

export function checkRefundTransaction(input: RefundTransactionInput): Checked<Typed<TransactionCommand>> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, type: _type, ...command } = input
  const type = checkTransaction(check, input)
  check.notBlank(input.customId, ['input', 'customId'])
  return check.result(type && { ...command, type })
}

type Typed<Command> = Command & { readonly type: ReadableTransactionType }

function checkTransaction(
  check: InputCheck,
  { transactionId, token, type }: RefundTransactionInput | ValidateTransactionInput,
): ReadableTransactionType | undefined {
  check.notBlank(transactionId, ['input', 'transactionId'])
  check.notBlank(token, ['input', 'token'])
  if (isReadable(type)) return type
  check.addViolation('INVALID', ['input', 'type'], 'type must be PAYMENT, PAYOUT or TRANSFER: DRUO reads no other.')
  return undefined
}
