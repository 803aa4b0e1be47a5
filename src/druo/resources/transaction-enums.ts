// The enumerations of DRUO's transactions: status, type, source and remarks.
import { openEnum, type OpenEnum, text, unknownEnum, type UnknownEnumReporter, type WireObject } from '../decode.ts'

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
/** Misspellings in DRUO's samples. */
const remarkSpellings = { INSUFFICCIENT_FUNDS: 'INSUFFICIENT_FUNDS' } as const
const spellings = new Map<string, string>(Object.entries(remarkSpellings))
const statusSpellings = { SUCCEESSFUL: 'SUCCESSFUL', CANCELLED: 'CANCELED' } as const

export function decodeTransactionStatus(value: unknown, report: UnknownEnumReporter): OpenEnum<TransactionStatus> {
  return openEnum(statuses, value, 'transaction.status', report, statusSpellings) ?? unknownEnum
}

export function decodeTransactionType(value: unknown, report: UnknownEnumReporter): OpenEnum<TransactionType> {
  return openEnum(transactionTypes, value, 'transaction.type', report) ?? unknownEnum
}

/** May be free text. Known misspellings are corrected. */
export function decodeDeclineReason(value: unknown): string | null {
  const reason = text(value)
  return reason === null ? null : (spellings.get(reason) ?? reason)
}

// DRUO uses `decline_reason` for the same values as `remarks`, or for free text, which is not a remark.
export function decodeRemarks(wire: WireObject, report: UnknownEnumReporter): OpenEnum<TransactionRemark> | null {
  const remarks = openEnum(transactionRemarks, wire['remarks'], 'transaction.remarks', report, remarkSpellings)
  if (remarks !== null) return remarks
  const field = 'transaction.decline_reason'
  const reason = openEnum(transactionRemarks, wire['decline_reason'], field, () => undefined, remarkSpellings)
  return reason?.value === 'UNKNOWN' ? null : reason
}

export function decodeSource(value: unknown, report: UnknownEnumReporter): OpenEnum<TransactionSource> | null {
  return openEnum(sources, value, 'transaction.creation_source', report)
}
