// DRUO's transactions: get, list, create, authorize, validate and refund payments, payouts and transfers.
import type { WriteResult } from '../write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import type { UnknownEnumReporter } from '../decode.ts'
import { createdBetween, type Page, type PageRequest, readPage } from '../pages.ts'
import { readById } from '../by-id.ts'
import { unconfirmedMethods } from '../unconfirmed-http-methods.ts'
import {
  authorizeFields,
  type AuthorizeTransactionCommand,
  changeFields,
  type CreatePaymentCommand,
  type CreatePayoutCommand,
  paymentFields,
  payoutFields,
  type TransactionCommand,
  type ValidateTransactionCommand,
} from './transaction-commands.ts'
import {
  completeTransaction,
  decodeTransaction,
  decodeTransactionChange,
  type Transaction,
  type TransactionChange,
  type TransactionDefaults,
  type TransactionStatus,
  type TransactionType,
} from './transaction-decoder.ts'

/** The three paths for reading transactions, and their envelopes. */
const addresses = {
  PAYMENT: { path: '/payments', envelope: 'payment', listEnvelope: 'payments' },
  PAYOUT: { path: '/payouts', envelope: 'payout', listEnvelope: 'payouts' },
  TRANSFER: { path: '/transfers', envelope: 'transfer', listEnvelope: 'transfers' },
} as const

export type ReadableTransactionType = keyof typeof addresses

/** Whether DRUO documents a path for reading transactions of this type. */
export function isReadable(type: string): type is ReadableTransactionType {
  return Object.hasOwn(addresses, type)
}

/** The filters of the payouts and transfers lists. According to DRUO the payments list supports them too. */
export interface TransactionFilter {
  readonly code?: string | null | undefined
  readonly status?: TransactionStatus | null | undefined
  readonly description?: string | null | undefined
  /** Amounts in minor units. */
  readonly amount?: number | null | undefined
  readonly minAmount?: number | null | undefined
  readonly maxAmount?: number | null | undefined
  readonly tenantId?: string | null | undefined
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
  readonly createdFrom?: Date | null | undefined
  readonly createdTo?: Date | null | undefined
  readonly originAccountId?: string | null | undefined
  readonly originAccountCode?: string | null | undefined
  readonly originAccountLast4?: string | null | undefined
  readonly originAccountInstitutionId?: string | null | undefined
  readonly destinationAccountId?: string | null | undefined
  readonly destinationAccountCode?: string | null | undefined
  readonly destinationAccountLast4?: string | null | undefined
  readonly destinationAccountInstitutionId?: string | null | undefined
  readonly endUserId?: string | null | undefined
  readonly endUserCode?: string | null | undefined
  readonly endUserEmail?: string | null | undefined
}

export interface Transactions {
  /** GET /payments, /payouts or /transfers; null if DRUO does not know the id. @throws {DruoError} */
  get(id: string, type: ReadableTransactionType): Promise<Transaction | null>
  /** GET /payments/list, /payouts/list or /transfers/list. @throws {DruoError} */
  list(type: ReadableTransactionType, filter: TransactionFilter, page: PageRequest): Promise<Page<Transaction>>
  /** POST /transactions/authorize, at most once. */
  authorize(command: AuthorizeTransactionCommand, sending: Sending): Promise<WriteResult<Transaction>>
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

const authorizationEnvelopes = ['transaction', 'payment'] as const
const paymentEnvelopes = ['payment', 'transaction'] as const
const payoutEnvelopes = ['payout', 'transaction'] as const

export function transactions(calls: Calls, report: UnknownEnumReporter): Transactions {
  const decodeCompleted = completedDecoder(report)
  const decoderOf = (type: TransactionType, envelopes: readonly string[]) => (body: unknown) =>
    decodeCompleted(body, envelopes, { type })
  return {
    get: (id, type) => {
      const { path, envelope } = addresses[type]
      return readById(calls, path, id, 'a transaction', decoderOf(type, [envelope, 'transaction']))
    },
    list: (type, filter, page) => {
      const { path, listEnvelope } = addresses[type]
      const address = { path: `${path}/list`, envelope: listEnvelope, filter: wireFilter(filter) }
      return readPage(calls, address, page, decoderOf(type, []))
    },
    authorize: (command, sending) =>
      calls.write({
        method: 'POST',
        path: '/transactions/authorize',
        fields: authorizeFields(command, sending.reference),
        mayStillSend: sending.mayStillSend,
        taggedIn: authorizationEnvelopes,
        decode: (body) =>
          decodeCompleted(body, authorizationEnvelopes, {
            type: command.type,
            amountMinor: command.amount,
            currency: command.currency,
          }),
      }),
  }
}

export function payments(calls: Calls, report: UnknownEnumReporter): Payments {
  const decodeCompleted = completedDecoder(report)
  return {
    createPayment: (command, { reference, mayStillSend }) =>
      calls.write({
        method: 'POST',
        path: '/payments/create',
        fields: paymentFields(command, reference),
        mayStillSend,
        taggedIn: paymentEnvelopes,
        decode: (body) => decodeCompleted(body, paymentEnvelopes, { type: 'PAYMENT', amountMinor: command.amount }),
      }),
    createPayout: (command, { reference, mayStillSend }) =>
      calls.write({
        method: 'POST',
        path: '/payouts/create',
        fields: payoutFields(command, reference),
        mayStillSend,
        taggedIn: payoutEnvelopes,
        decode: (body) =>
          decodeCompleted(body, payoutEnvelopes, {
            type: 'PAYOUT',
            amountMinor: command.amount,
            currency: command.currency,
          }),
      }),
    validate: (command, { reference, mayStillSend }) =>
      calls.write({
        method: unconfirmedMethods.validateTransaction,
        path: '/transactions/validate',
        fields: [
          ...changeFields(command, reference),
          { wire: 'otp_value', path: ['otp'], value: command.otp, kind: 'personal' },
        ],
        mayStillSend,
        decode: (body) => decodeTransactionChange(body, report),
      }),
    refund: (command, { reference, mayStillSend }) =>
      calls.write({
        method: unconfirmedMethods.refundTransaction,
        path: '/transactions/refund',
        fields: changeFields(command, reference),
        mayStillSend,
        decode: (body) => decodeTransactionChange(body, report),
      }),
  }
}

/** Some responses leave out fields of the request. */
const completedDecoder =
  (report: UnknownEnumReporter) => (body: unknown, envelopes: readonly string[], known: TransactionDefaults) => {
    const transaction = decodeTransaction(body, report, envelopes)
    return transaction && completeTransaction(transaction, known)
  }

function wireFilter(filter: TransactionFilter) {
  return {
    code: filter.code,
    status: filter.status,
    description: filter.description,
    amount: filter.amount,
    tenant_uuid: filter.tenantId,
    // Both are inclusive, despite their names.
    amount_less_than: filter.maxAmount,
    amount_greater_than: filter.minAmount,
    primary_reference: filter.primaryReference,
    secondary_reference: filter.secondaryReference,
    ...createdBetween(filter.createdFrom, filter.createdTo),
    origin_account_uuid: filter.originAccountId,
    origin_account_code: filter.originAccountCode,
    origin_account_last_4: filter.originAccountLast4,
    origin_account_institution_uuid: filter.originAccountInstitutionId,
    destination_account_uuid: filter.destinationAccountId,
    destination_account_code: filter.destinationAccountCode,
    destination_account_last_4: filter.destinationAccountLast4,
    destination_account_institution_uuid: filter.destinationAccountInstitutionId,
    end_user_uuid: filter.endUserId,
    end_user_code: filter.endUserCode,
    end_user_email: filter.endUserEmail,
  }
}
