// The SDK for DRUO's API: what the other folders may use of it.
export { runInCallScope, withoutAbort } from './call-scope.ts'
export { createDruoClient, type DruoClient, type DruoReads, type DruoResources } from './client.ts'
export { hasRoomForTag } from './correlation-reference.ts'
export type { Related } from './decode.ts'
export { type Check, check, type DruoToExamine, examineDruo, timeZone } from './doctor/index.ts'
export { DruoError, type DruoErrorKind } from './errors.ts'
export type { Page, PageRequest } from './pages.ts'
export { isTag, referenceMetadataKey, createTag } from './correlation-reference.ts'
export {
  type Account,
  type AccountAuthentication,
  accountStub,
  authenticationSnapshot,
  decodeAuthentication,
} from './resources/account-decoder.ts'
export {
  accountIdOf,
  type AccountReference,
  type AuthenticateAccountCommand,
  type KnownAccount,
  type NewAccountCommand,
} from './resources/accounts.ts'
export type { CheckoutLink, CreateCheckoutLinkCommand } from './resources/checkout-links.ts'
export { type ConnectLink, connectLinkStub, type CreateConnectLinkCommand } from './resources/connect-links.ts'
export { type EndUser, endUserStub } from './resources/end-user-decoder.ts'
export type { EndUserReference } from './resources/new-end-user.ts'
export type { CreateRecurringPlanCommand, PlanChange, RecurringPlan } from './resources/recurring-plans.ts'
export type {
  AuthorizeTransactionCommand,
  CreatePaymentCommand,
  CreatePayoutCommand,
  TransactionCommand,
  ValidateTransactionCommand,
} from './resources/transaction-commands.ts'
export {
  completeTransaction,
  decodeTransaction,
  decodeTransactionChange,
  type Transaction,
  type TransactionChange,
  transactionChangeSnapshot,
  transactionSnapshot,
  transactionStub,
} from './resources/transaction-decoder.ts'
export { isReadable, type ReadableTransactionType, type TransactionFilter } from './resources/transactions.ts'
