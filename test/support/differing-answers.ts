// For every mutation: an input, DRUO's response that agrees with it, and what differs in others, one attribute at a time.
import { createTag } from '../../src/druo/index.ts'
import { individual } from './mutation-inputs.ts'

const endUser = { existingId: 'eur_1' }
const references = { primaryReference: 'order-1', secondaryReference: 'invoice-1' }
const shownReferences = { primary_reference: 'order-1', secondary_reference: 'invoice-1' }
export const anotherTag = createTag('ABCDEFGHIJKLMNOPQRSTU')

export type Difference = readonly [change: object, fields: string]

const differentReferences: readonly Difference[] = [
  [{ primary_reference: 'order-2' }, 'primaryReference'],
  [{ secondary_reference: 'invoice-2' }, 'secondaryReference'],
]
const taggedByAnother: readonly Difference[] = [
  [{ secondary_reference: anotherTag }, 'correlationReference'],
  [{ metadata: { druo_graphql_ref: anotherTag } }, 'correlationReference'],
]
const differentTransaction: readonly Difference[] = [
  [{ amount: 101 }, 'amount'],
  [{ amount: '100.5' }, 'amount'],
  [{ currency: { code: 'USD' } }, 'currency'],
  [{ type: 'TRANSFER' }, 'type'],
  ...differentReferences,
  ...taggedByAnother,
]

export interface Case {
  readonly input: object
  /** Agrees with the input. */
  readonly answer: object
  readonly differing: readonly Difference[]
}

const account: Case = {
  input: {
    userAuthorization: true,
    institutionId: 'ins_1',
    type: 'DEPOSITORY',
    subtype: 'SAVINGS',
    accountNumber: '00-1234-5678',
    endUser,
    ...references,
  },
  answer: {
    uuid: 'acc_1',
    institution: { uuid: 'ins_1' },
    last_4: '5678',
    type: 'DEPOSITORY',
    subtype: 'SAVINGS',
    end_user: { uuid: 'eur_1' },
    ...shownReferences,
  },
  differing: [
    [{ end_user: { uuid: 'eur_2' } }, 'endUser'],
    [{ end_user: 'eur_2' }, 'endUser'],
    [{ institution: { uuid: 'ins_2' } }, 'institution'],
    [{ last_4: '5679' }, 'accountNumber'],
    [{ type: 'LOAN' }, 'type'],
    [{ subtype: 'CHECKING' }, 'subtype'],
    ...differentReferences,
  ],
}
const confirmation: Case = {
  input: { transactionId: 'trx_1', type: 'PAYOUT', token: 'tok_1' },
  answer: { uuid: 'trx_1', type: 'PAYOUT', status: 'PENDING' },
  differing: [
    [{ uuid: 'trx_2' }, 'transactionId'],
    [{ uuid: 'acc_1' }, 'transactionId, id'],
    [{ type: 'PAYMENT' }, 'type'],
  ],
}
const change = (field: string, id: string): Case => ({
  input: { [field]: id },
  answer: { uuid: id },
  differing: [
    [{ uuid: `${id}2` }, field],
    [{ uuid: 'trx_1' }, `${field}, id`],
  ],
})
const planTransaction = { type: 'PAYMENT', amount: 100, currency: 'COP', tenantId: 'ten_1', ...references }
const plannedTransaction = { type: 'PAYMENT', amount: 100, currency: 'COP', ...shownReferences }
const ofTransaction = (changes: object, field: string): Difference => [
  { transaction: { ...plannedTransaction, ...changes } },
  `transaction.${field}`,
]
const linkTransaction = { uuid: 'trx_1', amount: 100, currency: { code: 'COP' }, type: 'PAYMENT', ...shownReferences }

export const cases: Readonly<Record<string, Case>> = {
  createCheckoutLink: {
    input: { endUser, name: 'Order', transaction: { amount: 100, ...references }, ...references },
    answer: { uuid: 'clk_1', end_user: { uuid: 'eur_1' }, transaction: linkTransaction, ...shownReferences },
    differing: [
      [{ end_user: { uuid: 'eur_2' } }, 'endUser'],
      [{ transaction: { ...linkTransaction, amount: 99 } }, 'transaction.amount'],
      [{ transaction: { ...linkTransaction, primary_reference: 'x' } }, 'transaction.primaryReference'],
      [{ transaction: { ...linkTransaction, secondary_reference: 'x' } }, 'transaction.secondaryReference'],
      ...differentReferences,
    ],
  },
  authorizeTransaction: {
    input: {
      type: 'PAYMENT',
      originAccount: { id: 'acc_1' },
      destinationAccount: { id: 'acc_2' },
      amount: 100,
      currency: 'COP',
      ...references,
    },
    answer: {
      uuid: 'trx_1',
      type: 'PAYMENT',
      amount: 100,
      currency: { code: 'COP' },
      origin_account: { uuid: 'acc_1' },
      destination_account: { uuid: 'acc_2' },
      ...shownReferences,
    },
    differing: [
      ...differentTransaction,
      [{ origin_account: { uuid: 'acc_3' } }, 'originAccount'],
      [{ origin_account: 'acc_3' }, 'originAccount'],
      [{ funding_source: { uuid: 'acc_3' } }, 'fundingSource'],
      [{ destination_account: { uuid: 'acc_1' } }, 'destinationAccount'],
      [{ type: 'PAYOUT', amount: 1 }, 'type, amount'],
    ],
  },
  createPayment: {
    input: { fundingSourceId: 'acc_1', amount: 100, ...references },
    answer: { uuid: 'trx_1', type: 'PAYMENT', amount: 100, funding_source: { uuid: 'acc_1' }, ...shownReferences },
    differing: [
      ...differentTransaction.filter(([, field]) => field !== 'currency'),
      [{ funding_source: { uuid: 'acc_2' } }, 'fundingSource'],
      [{ origin_account: { uuid: 'acc_2' } }, 'originAccount'],
    ],
  },
  createPayout: {
    input: { destinationAccountId: 'acc_2', amount: 100, currency: 'COP', tenantId: 'ten_1', ...references },
    answer: {
      uuid: 'trx_1',
      type: 'PAYOUT',
      amount: 100,
      currency: { code: 'COP' },
      destination_account: { uuid: 'acc_2' },
      ...shownReferences,
    },
    differing: [...differentTransaction, [{ destination_account: { uuid: 'acc_1' } }, 'destinationAccount']],
  },
  validateTransaction: confirmation,
  refundTransaction: confirmation,
  createConnectLink: {
    input: { introText: 'Connect your account using DRUO to receive or make payments', endUser, ...references },
    answer: { uuid: 'clk_1', end_user: { uuid: 'eur_1' }, ...shownReferences },
    differing: [[{ end_user: { uuid: 'eur_2' } }, 'endUser'], ...differentReferences],
  },
  expireConnectLink: change('connectLinkId', 'clk_1'),
  connectAccount: account,
  validateAccount: account,
  authenticateAccount: {
    input: { accountId: 'acc_1', slug: 'b8772a3a' },
    answer: { status: 'CONNECTED' },
    differing: [
      [{ uuid: 'acc_2' }, 'accountId'],
      [{ account_uuid: 'acc_2' }, 'accountId'],
      [{ account: { uuid: 'acc_2', status: 'CONNECTED' } }, 'accountId'],
    ],
  },
  disconnectAccount: change('accountId', 'acc_1'),
  createEndUser: {
    input: { endUser: individual(references) },
    answer: { uuid: 'eur_1', type: 'INDIVIDUAL', ...shownReferences },
    differing: [[{ type: 'COMPANY' }, 'type'], ...differentReferences],
  },
  createRecurringPlan: {
    input: {
      endUser,
      processingMethod: 'AUTOMATIC',
      cycleFrequency: 'MONTHLY',
      totalCycleCount: 3,
      originAccountId: 'acc_1',
      destinationAccountId: 'acc_2',
      transaction: planTransaction,
      ...references,
    },
    answer: {
      uuid: 'rcp_1',
      processing_method: 'AUTOMATIC',
      cycle_frequency: 'MONTHLY',
      total_cycle_count: '3',
      end_user: { uuid: 'eur_1' },
      origin_account: 'acc_1',
      destination_account: 'acc_2',
      transaction: plannedTransaction,
      ...shownReferences,
    },
    differing: [
      [{ end_user: { uuid: 'eur_2' } }, 'endUser'],
      [{ origin_account: 'acc_3' }, 'originAccountId'],
      [{ destination_account: { uuid: 'acc_3' } }, 'destinationAccountId'],
      [{ processing_method: 'SEND_REQUEST' }, 'processingMethod'],
      [{ cycle_frequency: 'DAILY' }, 'cycleFrequency'],
      [{ total_cycle_count: 30 }, 'totalCycleCount'],
      ofTransaction({ type: 'PAYOUT' }, 'type'),
      ofTransaction({ amount: 10_000 }, 'amount'),
      ofTransaction({ currency: 'USD' }, 'currency'),
      ofTransaction({ primary_reference: 'x' }, 'primaryReference'),
      ofTransaction({ secondary_reference: 'x' }, 'secondaryReference'),
      ...differentReferences,
      ...taggedByAnother,
    ],
  },
  activateRecurringPlan: change('recurringPlanId', 'rcp_1'),
  pauseRecurringPlan: change('recurringPlanId', 'rcp_1'),
  cancelRecurringPlan: change('recurringPlanId', 'rcp_1'),
}
