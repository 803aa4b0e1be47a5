// Moving money by DRUO's payments, payouts, validations and refunds (druo-api.md 2.5, 2.6 and 2.9).
import type { JsonObject } from '../../shared/json.ts'
import type { Given } from '../../shared/new-end-user.ts'
import type { WriteResult } from '../../shared/write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import type { CommandField } from '../command-fields.ts'
import { type DriftReporter, enveloped, keptWord, type OpenValue } from '../decode.ts'
import { methods } from '../disputed-methods.ts'
import { markedMetadata, markedReference } from '../mark.ts'
import { decodeTransaction, type Transaction } from './transaction-object.ts'
import { decodeDeclineReason, decodeTransactionStatus, type TransactionStatus } from './transaction-words.ts'

type Metadata = Readonly<Record<string, string>>

/** What `POST /payments/create` takes, in the shape of the input `CreatePaymentInput`. */
export interface CreatePaymentCommand {
  readonly fundingSourceId: string
  /** Minor units. */
  readonly amount: number
  readonly tenantId?: Given<string>
  readonly description?: Given<string>
  readonly statementDescriptor?: Given<string>
  readonly primaryReference?: Given<string>
  readonly secondaryReference?: Given<string>
  readonly metadata?: Given<Metadata>
  readonly autoSendReceipt?: Given<boolean>
}

/** What `POST /payouts/create` takes, in the shape of the input `CreatePayoutInput`. */
export interface CreatePayoutCommand {
  readonly destinationAccountId: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly tenantId: string
  readonly description?: Given<string>
  readonly primaryReference?: Given<string>
  readonly secondaryReference?: Given<string>
  readonly metadata?: Given<Metadata>
}

/** What `PUT /transactions/refund` takes, and with a code `PUT /transactions/validate`, in the shape of their inputs. */
export interface TransactionCommand {
  readonly transactionId: string
  readonly token: string
  readonly customId?: Given<string>
}

export interface ValidateTransactionCommand extends TransactionCommand {
  readonly otp?: Given<string>
}

/** What `PUT /transactions/validate` and `PUT /transactions/refund` answer. */
export interface TransactionChange {
  /** The transaction's. */
  readonly id: string
  readonly status: OpenValue<TransactionStatus>
  readonly declineReason: string | null
}

export interface Payments {
  /** POST /payments/create, at most once. */
  createPayment(command: CreatePaymentCommand, sending: Sending): Promise<WriteResult<Transaction>>
  /** POST /payouts/create, at most once. */
  createPayout(command: CreatePayoutCommand, sending: Sending): Promise<WriteResult<Transaction>>
  /** PUT /transactions/validate, at most once. */
  validate(command: ValidateTransactionCommand, sending: Sending): Promise<WriteResult<TransactionChange>>
  /** PUT /transactions/refund, at most once. */
  refund(command: TransactionCommand, sending: Sending): Promise<WriteResult<TransactionChange>>
}

export function payments(calls: Calls, report: DriftReporter): Payments {
  return {
    createPayment: (command, { reference, startBefore }) =>
      calls.write({
        method: 'POST',
        path: '/payments/create',
        fields: paymentFields(command, reference),
        startBefore,
        decode: (body) =>
          decodeTransaction(body, report, ['payment', 'transaction'])?.completedBy({
            type: 'PAYMENT',
            amountMinor: command.amount,
          }) ?? null,
      }),
    createPayout: (command, { reference, startBefore }) =>
      calls.write({
        method: 'POST',
        path: '/payouts/create',
        fields: payoutFields(command, reference),
        startBefore,
        decode: (body) =>
          decodeTransaction(body, report, ['payout', 'transaction'])?.completedBy({
            type: 'PAYOUT',
            amountMinor: command.amount,
            currency: command.currency,
          }) ?? null,
      }),
    validate: (command, { reference, startBefore }) =>
      calls.write({
        method: methods.validateTransaction,
        path: '/transactions/validate',
        fields: [
          ...changeFields(command, reference),
          { wire: 'otp_value', path: ['otp'], value: command.otp, kind: 'personal' },
        ],
        startBefore,
        decode: (body) => decodeTransactionChange(body, report),
      }),
    refund: (command, { reference, startBefore }) =>
      calls.write({
        method: methods.refundTransaction,
        path: '/transactions/refund',
        fields: changeFields(command, reference),
        startBefore,
        decode: (body) => decodeTransactionChange(body, report),
      }),
  }
}

/** Null where there is no id: then what became of the change is not known. */
export function decodeTransactionChange(body: unknown, report: DriftReporter): TransactionChange | null {
  const found = enveloped(body, ['transaction', 'payment'])
  if (found === null) return null
  return {
    id: found.id,
    status: decodeTransactionStatus(found.wire['status'], report),
    declineReason: decodeDeclineReason(found.wire['decline_reason']),
  }
}

/** How a change went, in DRUO's own form, so that `decodeTransactionChange` reads it back. A reason may be free text. */
export function transactionChangeSnapshot({ id, status }: TransactionChange): JsonObject {
  return { uuid: id, status: keptWord(status) }
}

function paymentFields(command: CreatePaymentCommand, mark: string): readonly CommandField[] {
  const { metadata } = command
  return [
    { wire: 'tenant_id', path: ['tenantId'], value: command.tenantId, kind: 'id' },
    { wire: 'amount', path: ['amount'], value: command.amount },
    { wire: 'funding_source_id', path: ['fundingSourceId'], value: command.fundingSourceId, kind: 'id' },
    { wire: 'description', path: ['description'], value: command.description },
    { wire: 'statement_descriptor', path: ['statementDescriptor'], value: command.statementDescriptor },
    { wire: 'primary_reference', path: ['primaryReference'], value: command.primaryReference },
    {
      wire: 'secondary_reference',
      path: ['secondaryReference'],
      value: markedReference(command.secondaryReference, mark),
    },
    // Whether this request takes metadata is not documented, so that the mark alone is no reason to send any.
    { wire: 'metadata', path: ['metadata'], value: hasKeys(metadata) ? markedMetadata(metadata, mark) : metadata },
    { wire: 'auto_send_receipt', path: ['autoSendReceipt'], value: command.autoSendReceipt },
  ]
}

const hasKeys = (metadata: Given<Metadata>) => Object.keys(metadata ?? {}).length > 0

function payoutFields(command: CreatePayoutCommand, mark: string): readonly CommandField[] {
  return [
    { wire: 'tenant_id', path: ['tenantId'], value: command.tenantId, kind: 'id' },
    { wire: 'amount', path: ['amount'], value: command.amount },
    { wire: 'destination_account_id', path: ['destinationAccountId'], value: command.destinationAccountId, kind: 'id' },
    { wire: 'currency', path: ['currency'], value: command.currency },
    { wire: 'description', path: ['description'], value: command.description },
    { wire: 'primary_reference', path: ['primaryReference'], value: command.primaryReference },
    {
      wire: 'secondary_reference',
      path: ['secondaryReference'],
      value: markedReference(command.secondaryReference, mark),
    },
    { wire: 'metadata', path: ['metadata'], value: markedMetadata(command.metadata, mark) },
  ]
}

function changeFields(command: TransactionCommand, mark: string): readonly CommandField[] {
  return [
    // DRUO calls it an idempotency key here: the mark is the same however often this write is asked for.
    { wire: 'custom_id', path: ['customId'], value: command.customId ? command.customId : mark },
    { wire: 'token', path: ['token'], value: command.token, kind: 'token' },
    { wire: 'transaction_uuid', path: ['transactionId'], value: command.transactionId, kind: 'id' },
  ]
}
