// The authorization matrix: what each root field and relation needs, and what a payer sees of it.

/**
 * served: the object. id: the id alone. own: a list of theirs only. null, empty: as if it were not there.
 * unknown: an error, as of an unknown id. let in: a mutation that was not refused.
 */
export type Seen = 'unknown' | 'served' | 'id' | 'own' | 'listed' | 'null' | 'empty' | 'let in' | 'FORBIDDEN'

export interface Row {
  /** Alternatives, each one scope; none: anybody may ask. */
  readonly needs: readonly string[]
  /** What a payer sees who owns what the field is asked of. */
  readonly owner: Seen
  /** What a payer sees who owns nothing of it. */
  readonly stranger: Seen
  /** What a caller with a token of DRUO's own sees, if that differs from the merchant. */
  readonly passthrough?: Seen
}

const payments = ['payments:read']
const accounts = ['accounts:read']
const endUsers = ['end_users:read']

const row = (needs: readonly string[], owner: Seen, stranger: Seen): Row => ({ needs, owner, stranger })

/** A part of what a mutation answers; payers get as far as no mutation. */
const made = (read: string, write: string): Row => row([read, write], 'FORBIDDEN', 'FORBIDDEN')
const madeTransaction = made('payments:read', 'payments:write')
const madeCheckoutLink = made('payments:read', 'links:write')
const madeConnectLink = made('accounts:read', 'links:write')
const madeAccount = made('accounts:read', 'accounts:write')
const madeEndUser = made('end_users:read', 'end_users:write')
const madePlan = made('payments:read', 'plans:write')

const mutation = (scope: string): Row => row([scope], 'FORBIDDEN', 'FORBIDDEN')

const writes = ['payments:write', 'links:write', 'accounts:write', 'end_users:write', 'plans:write']

export const rows: Readonly<Record<string, Row>> = {
  'Query.rateLimit': row([], 'served', 'served'),
  'Query.node': row([...payments, ...accounts, ...endUsers], 'served', 'null'),
  'Query.writeIntent': row([...payments, ...writes], 'served', 'null'),
  'Query.writeIntents': {
    ...row([...payments, ...writes, 'writes:review'], 'FORBIDDEN', 'FORBIDDEN'),
    passthrough: 'FORBIDDEN',
  },
  'Query.transaction': row(payments, 'served', 'null'),
  'Query.transactions': row(payments, 'own', 'empty'),
  'Query.checkoutLink': row(payments, 'served', 'null'),
  'Query.recurringPlan': row(payments, 'null', 'null'),
  'Query.recurringPlans': row(payments, 'FORBIDDEN', 'FORBIDDEN'),
  'Query.account': row(accounts, 'served', 'null'),
  'Query.accounts': row(accounts, 'own', 'empty'),
  'Query.connectLink': row(accounts, 'served', 'null'),
  'Query.connectLinks': row(accounts, 'own', 'empty'),
  'Query.endUser': row(endUsers, 'served', 'null'),
  'Query.endUsers': row(endUsers, 'own', 'own'),

  'Subscription.transactionUpdated': row(payments, 'served', 'unknown'),
  'Subscription.checkoutLinkUpdated': row(payments, 'served', 'unknown'),
  'Subscription.accountUpdated': row(accounts, 'served', 'unknown'),

  'CheckoutLink.endUser': row(endUsers, 'served', 'null'),
  'CheckoutLink.transaction': row(payments, 'served', 'null'),
  'ConnectLink.endUser': row(endUsers, 'served', 'null'),
  'Account.endUser': row(endUsers, 'served', 'null'),
  'Account.sourceConnectLink': row(accounts, 'served', 'null'),
  'Account.transactions': row(payments, 'own', 'null'),
  'EndUser.accounts': row(accounts, 'own', 'null'),
  'EndUser.transactions': row(payments, 'own', 'null'),
  'Transaction.fundingSource': row(accounts, 'served', 'null'),
  'Transaction.originAccount': row(accounts, 'served', 'null'),
  'Transaction.destinationAccount': row(accounts, 'id', 'null'),
  'RecurringPlan.endUser': row(endUsers, 'null', 'null'),
  'RecurringPlan.originAccount': row(accounts, 'null', 'null'),
  'RecurringPlan.destinationAccount': row(accounts, 'null', 'null'),
  'WriteIntent.transaction': row(['payments:read', 'payments:write'], 'served', 'null'),
  'WriteIntent.checkoutLink': row(['payments:read', 'links:write'], 'served', 'null'),
  'WriteIntent.connectLink': row(['accounts:read', 'links:write'], 'served', 'null'),
  'WriteIntent.account': row(['accounts:read', 'accounts:write'], 'served', 'null'),
  'WriteIntent.endUser': row(['end_users:read', 'end_users:write'], 'served', 'null'),
  'WriteIntent.recurringPlan': row(['payments:read', 'plans:write'], 'null', 'null'),

  'Mutation.createCheckoutLink': mutation('links:write'),
  'Mutation.settleWrite': { ...mutation('writes:review'), passthrough: 'FORBIDDEN' },
  'Mutation.createConnectLink': mutation('links:write'),
  'Mutation.expireConnectLink': mutation('links:write'),
  'Mutation.authorizeTransaction': mutation('payments:write'),
  'Mutation.createPayment': mutation('payments:write'),
  'Mutation.createPayout': mutation('payments:write'),
  'Mutation.validateTransaction': mutation('payments:write'),
  'Mutation.refundTransaction': mutation('payments:write'),
  'Mutation.connectAccount': mutation('accounts:write'),
  'Mutation.validateAccount': mutation('accounts:write'),
  'Mutation.authenticateAccount': mutation('accounts:write'),
  'Mutation.disconnectAccount': mutation('accounts:write'),
  'Mutation.createEndUser': mutation('end_users:write'),
  'Mutation.createRecurringPlan': mutation('plans:write'),
  'Mutation.activateRecurringPlan': mutation('plans:write'),
  'Mutation.pauseRecurringPlan': mutation('plans:write'),
  'Mutation.cancelRecurringPlan': mutation('plans:write'),

  'CreateCheckoutLinkPayload.checkoutLink': madeCheckoutLink,
  'CreateConnectLinkPayload.connectLink': madeConnectLink,
  'ExpireConnectLinkPayload.connectLink': madeConnectLink,
  'AuthorizeTransactionPayload.transaction': madeTransaction,
  'CreatePaymentPayload.transaction': madeTransaction,
  'CreatePayoutPayload.transaction': madeTransaction,
  'ValidateTransactionPayload.transaction': madeTransaction,
  'RefundTransactionPayload.transaction': madeTransaction,
  'ConnectAccountPayload.account': madeAccount,
  'ValidateAccountPayload.account': madeAccount,
  'AuthenticateAccountPayload.account': madeAccount,
  'DisconnectAccountPayload.account': madeAccount,
  'CreateEndUserPayload.endUser': madeEndUser,
  'CreateRecurringPlanPayload.recurringPlan': madePlan,
  'ActivateRecurringPlanPayload.recurringPlan': madePlan,
  'PauseRecurringPlanPayload.recurringPlan': madePlan,
  'CancelRecurringPlanPayload.recurringPlan': madePlan,
}

/** For each mutation, a golden whose variables are right. */
export const goldenOf: Readonly<Record<string, string>> = {
  createCheckoutLink: 'checkout-links/create-for-known-end-user',
  createConnectLink: 'connect-links/create',
  settleWrite: 'write-intents/settle-unused-key',
  expireConnectLink: 'connect-links/expire',
  authorizeTransaction: 'transactions/authorize-at-once',
  createPayment: 'transactions/create-payment',
  createPayout: 'transactions/create-payout',
  validateTransaction: 'transactions/validate',
  refundTransaction: 'transactions/refund',
  connectAccount: 'accounts/connect',
  validateAccount: 'accounts/validate',
  authenticateAccount: 'accounts/authenticate',
  disconnectAccount: 'accounts/disconnect',
  createEndUser: 'end-users/create-individual',
  createRecurringPlan: 'recurring-plans/create',
  activateRecurringPlan: 'recurring-plans/activate',
  pauseRecurringPlan: 'recurring-plans/pause',
  cancelRecurringPlan: 'recurring-plans/cancel',
}
