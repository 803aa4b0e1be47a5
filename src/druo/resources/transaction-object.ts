// DRUO's transaction object, in each of the forms that its endpoints answer (druo-api.md 2.5 to 2.9).
import type { JsonObject } from '../../shared/json.ts'
import {
  amount,
  type AmountMinor,
  boolean,
  currency,
  dateTime,
  type DriftReporter,
  enveloped,
  identifier,
  keptWord,
  metadata,
  type OpenValue,
  openValue,
  reference,
  type Related,
  related,
  text,
  unknownValue,
  type WireObject,
} from '../decode.ts'
import { withoutMark } from '../mark.ts'
import { type Account, relatedAccount } from './account-object.ts'

export interface Transaction {
  readonly id: string
  readonly code: string
  readonly status: OpenValue<TransactionStatus>
  readonly type: OpenValue<TransactionType>
  readonly creationSource: OpenValue<TransactionSource> | null
  readonly tenantId: string | null
  readonly amountMinor: AmountMinor
  readonly variableFeeMinor: AmountMinor
  readonly fixedFeeMinor: AmountMinor
  readonly totalFeeMinor: AmountMinor
  readonly netAmountMinor: AmountMinor
  readonly currency: string
  readonly description: string | null
  readonly statementDescriptor: string | null
  readonly remarks: OpenValue<TransactionRemark> | null
  readonly declineReason: string | null
  readonly fundingSource: Related<Account> | null
  readonly originAccount: Related<Account> | null
  readonly destinationAccount: Related<Account> | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly autoSendReceipt: boolean | null
  readonly createdAt: Date | null
  readonly updatedAt: Date | null
}

export type TransactionStatus = keyof typeof statuses
export type TransactionType = keyof typeof transactionTypes
export type TransactionSource = keyof typeof sources
export type TransactionRemark = keyof typeof transactionRemarks

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
/** Misspellings in DRUO's own samples. */
const remarkSpellings = { INSUFFICCIENT_FUNDS: 'INSUFFICIENT_FUNDS' } as const
const statusSpellings = { SUCCEESSFUL: 'SUCCESSFUL', CANCELLED: 'CANCELED' } as const

/** Null where there is no id: then it is no transaction. `envelopes`: where it may be wrapped. */
export function decodeTransaction(
  body: unknown,
  report: DriftReporter,
  envelopes: readonly string[] = [],
): Transaction | null {
  const found = enveloped(body, envelopes)
  return found === null ? null : transactionOf(found.id, found.wire, report)
}

/** A transaction of which nothing but the id is known. */
export function blankTransaction(id: string): Transaction {
  return transactionOf(id, {}, () => undefined)
}

function transactionOf(id: string, wire: WireObject, report: DriftReporter): Transaction {
  const declineReason = decodeDeclineReason(wire['decline_reason'])
  return {
    id,
    code: text(wire['code']) ?? '',
    status: decodeTransactionStatus(wire['status'], report),
    type: decodeTransactionType(wire['type'], report),
    creationSource: openValue(sources, wire['creation_source'], 'transaction.creation_source', report),
    tenantId: identifier(wire['tenant_id']) ?? reference(wire['tenant']),
    amountMinor: amount(wire['amount']) ?? amount(wire['total_amount']),
    variableFeeMinor: amount(wire['variable_fee']),
    fixedFeeMinor: amount(wire['fixed_fee']),
    totalFeeMinor: amount(wire['total_fee']),
    netAmountMinor: amount(wire['net_amount']),
    currency: currency(wire['currency']),
    description: text(wire['description']),
    statementDescriptor: text(wire['statement_descriptor']),
    remarks: decodeRemarks(wire, declineReason, report),
    declineReason,
    fundingSource: relatedAccount(wire['funding_source'], report),
    originAccount: relatedAccount(wire['origin_account'], report),
    destinationAccount: relatedAccount(wire['destination_account'], report),
    primaryReference: text(wire['primary_reference']),
    ...withoutMark(text(wire['secondary_reference']), metadata(wire['metadata'])),
    autoSendReceipt: boolean(wire['auto_send_receipt']),
    createdAt: dateTime(wire['date_created_gmt']) ?? dateTime(wire['date_updated_gmt']),
    updatedAt: dateTime(wire['date_updated_gmt']) ?? dateTime(wire['date_created_gmt']),
  }
}

/** The transaction that another object names. */
export function relatedTransaction(value: unknown, report: DriftReporter): Related<Transaction> | null {
  return related(value, (whole) => decodeTransaction(whole, report))
}

export function decodeTransactionStatus(value: unknown, report: DriftReporter): OpenValue<TransactionStatus> {
  return openValue(statuses, value, 'transaction.status', report, statusSpellings) ?? unknownValue
}

export function decodeTransactionType(value: unknown, report: DriftReporter): OpenValue<TransactionType> {
  return openValue(transactionTypes, value, 'transaction.type', report) ?? unknownValue
}

/** With its known misspellings mended. */
export function decodeDeclineReason(value: unknown): string | null {
  const reason = text(value)
  return reason === null ? null : (lookUp(remarkSpellings, reason) ?? reason)
}

function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}

// `decline_reason` is another name for the same idea (quirk 10), but may also be free text: then it is no remark.
function decodeRemarks(
  wire: WireObject,
  declineReason: string | null,
  report: DriftReporter,
): OpenValue<TransactionRemark> | null {
  const remarks = openValue(transactionRemarks, wire['remarks'], 'transaction.remarks', report, remarkSpellings)
  if (remarks !== null) return remarks
  const field = 'transaction.decline_reason'
  const reason = openValue(transactionRemarks, declineReason, field, () => undefined, remarkSpellings)
  return reason?.value === 'UNKNOWN' ? null : reason
}

/**
 * What may be kept of a transaction: how it stood, without anything that a person wrote. In DRUO's own form, so that
 * `decodeTransaction` reads it back.
 */
export function transactionSnapshot(transaction: Transaction): JsonObject {
  return {
    uuid: transaction.id,
    code: transaction.code,
    status: keptWord(transaction.status),
    type: keptWord(transaction.type) ?? transaction.type.value,
    creation_source: keptWord(transaction.creationSource),
    tenant_id: transaction.tenantId,
    amount: transaction.amountMinor,
    variable_fee: transaction.variableFeeMinor,
    fixed_fee: transaction.fixedFeeMinor,
    total_fee: transaction.totalFeeMinor,
    net_amount: transaction.netAmountMinor,
    currency: transaction.currency,
    remarks: keptWord(transaction.remarks),
    funding_source: transaction.fundingSource?.id ?? null,
    origin_account: transaction.originAccount?.id ?? null,
    destination_account: transaction.destinationAccount?.id ?? null,
    auto_send_receipt: transaction.autoSendReceipt,
    date_created_gmt: transaction.createdAt?.toISOString() ?? null,
    date_updated_gmt: transaction.updatedAt?.toISOString() ?? null,
  }
}
