// Why a payment failed, as a sentence for the customer.
import type { PaymentLineFragment } from '../../client/__generated__/graphql.ts'

type Remark = NonNullable<PaymentLineFragment['remarks']>

const sentences: Readonly<Record<Remark, string>> = {
  INSUFFICIENT_FUNDS: 'There was not enough money in the account.',
  AUTHORIZATION_REVOKED_BY_CUSTOMER: 'The payer withdrew the authorization.',
  AUTHORIZATION_REVOKED_BY_END_USER: 'The payer withdrew the authorization.',
  EXCEEDS_ACCOUNT_LIMIT: 'The amount is above the limit of the account.',
  EXCEEDS_LIMITS: 'The amount is above a limit.',
  BELOW_MINIMUM_AMOUNT: 'The amount is below the minimum.',
  ACCOUNT_NOT_CONNECTED: 'The bank account is not connected.',
  ACCOUNT_BLOCKED: 'The bank account is blocked.',
  ACCOUNT_CLOSED: 'The bank account is closed.',
  UNABLE_TO_LOCATE_ACCOUNT: 'The bank did not find the account.',
  UNABLE_TO_LOCATE_CUSTOMER: 'The bank did not find the payer.',
  ACCOUNT_DOES_NOT_BELONG_TO_CUSTOMER: 'The bank account belongs to another person.',
  INVALID_ACCOUNT_NUMBER: 'The account number is not valid.',
  UNAUTHORIZED_OR_NOT_KNOWN_TO_RECEIVER: 'The account holder did not authorize it.',
  NOT_IN_ACCORDANCE_WITH_TERMS_OF_AUTHORIZATION: 'The authorization does not cover it.',
  INSTITUTION_NOT_SUPPORTED: 'This bank is not supported.',
  INSTITUTION_CANNOT_PROCESS_TRANSACTION: 'The bank could not process it.',
  BILLING_SUSPENSION: 'Billing is suspended.',
  COUNTRY_NOT_ENABLED: 'Payments from this country are not possible.',
  DUPLICATE_TRANSACTION: 'It repeats another payment.',
  PAYMENT_STOPPED: 'The payer stopped it.',
  REQUESTED_BY_MERCHANT: 'The shop asked for it.',
  RETURNED_BY_ORIGINATOR: "The payer's bank took it back.",
  UNKNOWN: 'The bank gave a reason that this shop does not know.',
}

/** Null without a remark. */
export const remarkText = ({ remarks }: Pick<PaymentLineFragment, 'remarks'>): string | null =>
  remarks === null ? null : sentences[remarks]
