// Decodes DRUO's transactions with their enumerations, in separate responses and embedded in other objects.
import { decodeReferences } from '../correlation-reference.ts'
import {
  amount,
  type AmountMinor,
  boolean,
  currency,
  dateTime,
  enveloped,
  identifier,
  openEnum,
  type OpenEnum,
  persistedEnum,
  reference,
  type Related,
  related,
  text,
  unknownEnum,
  type UnknownEnumReporter,
  type WireObject,
} from '../decode.ts'
import type { JsonObject } from '../json.ts'
import { type Account, relatedAccount } from './account-decoder.ts'

export type TransactionStatus = keyof typeof statuses
export type TransactionType = keyof typeof transactionTypes
type TransactionSource = keyof typeof sources
type TransactionRemark = keyof typeof transactionRemarks

const statuses = {
  CREATED: true,
  PENDING: true,
  PROCESSING: true,
  SUCCESSFUL: true,
  REFUNDED: true,
  DISPUTED: true,
  FAILED: true,
  CANCELED: true,
  REVERSED: true,
} as const
const transactionTypes = {
  PRENOTIFICATION: true,
  MICRODEPOSIT: true,
  PAYMENT: true,
  REFUND: true,
  PAYOUT: true,
  REVERSAL: true,
  RETURN: true,
  TRANSFER: true,
} as const
const sources = { MERCHANT_PORTAL: true, MERCHANT_API: true, CHECKOUT_LINK: true } as const
const transactionRemarks = {
  INSUFFICIENT_FUNDS: true,
  AUTHORIZATION_REVOKED_BY_CUSTOMER: true,
  EXCEEDS_ACCOUNT_LIMIT: true,
  ACCOUNT_NOT_CONNECTED: true,
  ACCOUNT_BLOCKED: true,
  ACCOUNT_CLOSED: true,
  UNABLE_TO_LOCATE_ACCOUNT: true,
  UNABLE_TO_LOCATE_CUSTOMER: true,
  ACCOUNT_DOES_NOT_BELONG_TO_CUSTOMER: true,
  INVALID_ACCOUNT_NUMBER: true,
  UNAUTHORIZED_OR_NOT_KNOWN_TO_RECEIVER: true,
  NOT_IN_ACCORDANCE_WITH_TERMS_OF_AUTHORIZATION: true,
  INSTITUTION_NOT_SUPPORTED: true,
  BILLING_SUSPENSION: true,
  COUNTRY_NOT_ENABLED: true,
  AUTHORIZATION_REVOKED_BY_END_USER: true,
  BELOW_MINIMUM_AMOUNT: true,
  DUPLICATE_TRANSACTION: true,
  EXCEEDS_LIMITS: true,
  INSTITUTION_CANNOT_PROCESS_TRANSACTION: true,
  PAYMENT_STOPPED: true,
  REQUESTED_BY_MERCHANT: true,
  RETURNED_BY_ORIGINATOR: true,
} as const
/** Misspellings in DRUO's samples. */
const remarkSpellings = { INSUFFICCIENT_FUNDS: 'INSUFFICIENT_FUNDS' } as const
const spellings = new Map<string, string>(Object.entries(remarkSpellings))
const statusSpellings = { SUCCEESSFUL: 'SUCCESSFUL', CANCELLED: 'CANCELED' } as const

function decodeTransactionStatus(value: unknown, report: UnknownEnumReporter): OpenEnum<TransactionStatus> {
  return openEnum(statuses, value, 'transaction.status', report, statusSpellings) ?? unknownEnum
}

export function decodeTransactionType(value: unknown, report: UnknownEnumReporter): OpenEnum<TransactionType> {
  return openEnum(transactionTypes, value, 'transaction.type', report) ?? unknownEnum
}

/** May be free text. Known misspellings are corrected. */
function decodeDeclineReason(value: unknown): string | null {
  const reason = text(value)
  return reason === null ? null : (spellings.get(reason) ?? reason)
}

// DRUO uses `decline_reason` for the same values as `remarks`, or for free text, which is not a remark.
function decodeRemarks(wire: WireObject, report: UnknownEnumReporter): OpenEnum<TransactionRemark> | null {
  const remarks = openEnum(transactionRemarks, wire['remarks'], 'transaction.remarks', report, remarkSpellings)
  if (remarks !== null) return remarks
  const field = 'transaction.decline_reason'
  const reason = openEnum(transactionRemarks, wire['decline_reason'], field, () => undefined, remarkSpellings)
  return reason?.value === 'UNKNOWN' ? null : reason
}

function decodeSource(value: unknown, report: UnknownEnumReporter): OpenEnum<TransactionSource> | null {
  return openEnum(sources, value, 'transaction.creation_source', report)
}

export interface Transaction {
  readonly id: string
  readonly code: string
  readonly status: OpenEnum<TransactionStatus>
  readonly type: OpenEnum<TransactionType>
  readonly creationSource: OpenEnum<TransactionSource> | null
  readonly tenantId: string | null
  readonly fundingSource: Related<Account> | null
  readonly originAccount: Related<Account> | null
  readonly destinationAccount: Related<Account> | null
  readonly amountMinor: AmountMinor
  readonly variableFeeMinor: AmountMinor
  readonly fixedFeeMinor: AmountMinor
  readonly totalFeeMinor: AmountMinor
  readonly netAmountMinor: AmountMinor
  readonly currency: string | null
  readonly description: string | null
  readonly statementDescriptor: string | null
  readonly remarks: OpenEnum<TransactionRemark> | null
  readonly declineReason: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly autoSendReceipt: boolean | null
  readonly createdAt: Date | null
  readonly updatedAt: Date | null
}

/** The result of `PUT /transactions/validate` and `PUT /transactions/refund`. */
export interface TransactionChange {
  /** The transaction's id. */
  readonly id: string
  readonly type: OpenEnum<TransactionType>
  readonly status: OpenEnum<TransactionStatus>
  readonly declineReason: string | null
}

/** Values that the gateway knows, for fields that DRUO's response may leave out. */
export interface TransactionDefaults {
  readonly type?: TransactionType
  readonly amountMinor?: AmountMinor
  readonly currency?: string
  readonly originAccount?: Related<Account> | null
  readonly destinationAccount?: Related<Account> | null
  readonly autoSendReceipt?: boolean | null
}

/** Null without an id: then it is not a transaction. `envelopes`: the keys that may wrap it. */
export function decodeTransaction(
  body: unknown,
  report: UnknownEnumReporter,
  envelopes: readonly string[] = [],
): Transaction | null {
  const found = enveloped(body, envelopes)
  return found === null ? null : toTransaction(found.id, found.wire, report)
}

/** The transaction to which another object refers. */
export function relatedTransaction(value: unknown, report: UnknownEnumReporter): Related<Transaction> | null {
  return related(value, (embedded) => decodeTransaction(embedded, report))
}

/** A transaction of which only the id is known. */
export function transactionStub(id: string): Transaction {
  return toTransaction(id, {}, () => undefined)
}

/** Fills fields that DRUO did not send. Values that DRUO sent always win. */
export function completeTransaction(transaction: Transaction, known: TransactionDefaults): Transaction {
  const { type } = transaction
  const hasNoType = type.value === 'UNKNOWN' && type.raw === ''
  return {
    ...transaction,
    type: hasNoType && known.type !== undefined ? { value: known.type, raw: '' } : type,
    amountMinor: transaction.amountMinor ?? known.amountMinor ?? null,
    currency: transaction.currency ?? known.currency ?? null,
    originAccount: transaction.originAccount ?? known.originAccount ?? null,
    destinationAccount: transaction.destinationAccount ?? known.destinationAccount ?? null,
    autoSendReceipt: transaction.autoSendReceipt ?? known.autoSendReceipt ?? null,
  }
}

function toTransaction(id: string, wire: WireObject, report: UnknownEnumReporter): Transaction {
  return {
    id,
    code: text(wire['code']) ?? '',
    status: decodeTransactionStatus(wire['status'], report),
    type: decodeTransactionType(wire['type'], report),
    creationSource: decodeSource(wire['creation_source'], report),
    tenantId: identifier(wire['tenant_id']) ?? reference(wire['tenant']),
    fundingSource: relatedAccount(wire['funding_source'], report),
    originAccount: relatedAccount(wire['origin_account'], report),
    destinationAccount: relatedAccount(wire['destination_account'], report),
    amountMinor: amount(wire['amount']) ?? amount(wire['total_amount']),
    variableFeeMinor: amount(wire['variable_fee']),
    fixedFeeMinor: amount(wire['fixed_fee']),
    totalFeeMinor: amount(wire['total_fee']),
    netAmountMinor: amount(wire['net_amount']),
    currency: currency(wire['currency']),
    description: text(wire['description']),
    statementDescriptor: text(wire['statement_descriptor']),
    remarks: decodeRemarks(wire, report),
    declineReason: decodeDeclineReason(wire['decline_reason']),
    ...decodeReferences(wire),
    autoSendReceipt: boolean(wire['auto_send_receipt']),
    createdAt: dateTime(wire['date_created_gmt']),
    updatedAt: dateTime(wire['date_updated_gmt']),
  }
}

/** Null without an id: then the result of the change is not known. */
export function decodeTransactionChange(body: unknown, report: UnknownEnumReporter): TransactionChange | null {
  const found = enveloped(body, ['transaction', 'payment'])
  if (found === null) return null
  return {
    id: found.id,
    type: decodeTransactionType(found.wire['type'], report),
    status: decodeTransactionStatus(found.wire['status'], report),
    declineReason: decodeDeclineReason(found.wire['decline_reason']),
  }
}

/** A change as the ledger stores it, in DRUO's form: `decodeTransactionChange` reads it again. A reason may be free text. */
export function transactionChangeSnapshot({ id, status }: TransactionChange): JsonObject {
  return { uuid: id, status: persistedEnum(status) }
}

/**
 * A transaction as the ledger stores it: without any text that a person wrote. In DRUO's form: `decodeTransaction` reads
 * it again.
 */
export function transactionSnapshot(transaction: Transaction): JsonObject {
  return {
    uuid: transaction.id,
    code: transaction.code,
    status: persistedEnum(transaction.status),
    // The type that the gateway has filled in has no text of DRUO's.
    type: persistedEnum(transaction.type) || transaction.type.value,
    creation_source: persistedEnum(transaction.creationSource),
    tenant_id: transaction.tenantId,
    amount: transaction.amountMinor,
    variable_fee: transaction.variableFeeMinor,
    fixed_fee: transaction.fixedFeeMinor,
    total_fee: transaction.totalFeeMinor,
    net_amount: transaction.netAmountMinor,
    currency: transaction.currency,
    remarks: persistedEnum(transaction.remarks),
    funding_source: transaction.fundingSource?.id ?? null,
    origin_account: transaction.originAccount?.id ?? null,
    destination_account: transaction.destinationAccount?.id ?? null,
    auto_send_receipt: transaction.autoSendReceipt,
    date_created_gmt: transaction.createdAt?.toISOString() ?? null,
    date_updated_gmt: transaction.updatedAt?.toISOString() ?? null,
  }
}
