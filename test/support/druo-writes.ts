// Each write besides DRUO's two documented ones, in its smallest and its largest form, with the exact request that it becomes.
import type { DruoClient } from '../../src/druo/client.ts'
import type { Sending } from '../../src/druo/calls.ts'
import type { WriteResult } from '../../src/druo/write-result.ts'
import { tag, sending } from './druo-client.ts'
import {
  accountCommand,
  changeCommand,
  company,
  companyWire,
  connectLinkCommand,
  paymentCommand,
  payoutCommand,
  person,
  personWire,
  planCommand,
  wholeAccountCommand,
  wholeConnectLinkCommand,
  wholePaymentCommand,
  wholePayoutCommand,
  wholePlanCommand,
  wholeValidation,
} from './druo-commands.ts'

const accountWire = {
  user_authorization: true,
  institution_uuid: 'ins_1',
  type: 'DEPOSITORY',
  subtype: 'SAVINGS',
  account_number: '0012345678',
  existing_end_user_id: 'eur_1',
  secondary_reference: tag,
  metadata: { druo_graphql_ref: tag },
} as const

const { existing_end_user_id: _existing, ...ownAccountWire } = accountWire

const wholeAccountWire = {
  ...ownAccountWire,
  routing_number: '04432343',
  new_end_user_details: personWire,
  primary_reference: 'account-1',
  secondary_reference: 'account-2',
  metadata: { order: '1', druo_graphql_ref: tag },
} as const

/** `at`: what the ledger gives; one that is good for any test where it is left out. */
export type Send = (client: DruoClient, at?: Sending) => Promise<WriteResult<{ readonly id: string }>>

export interface Request {
  readonly title: string
  readonly method: 'POST' | 'PUT'
  readonly path: string
  /** Null where the request has no body. */
  readonly body: object | null
  readonly send: Send
}

const request = (
  title: string,
  line: `${'POST' | 'PUT'} ${string}`,
  body: object | null,
  write: (client: DruoClient, at: Sending) => ReturnType<Send>,
): Request => {
  const [method, path = ''] = line.split(' ')
  return {
    title,
    method: method === 'POST' ? 'POST' : 'PUT',
    path,
    body,
    send: (client, at = sending()) => write(client, at),
  }
}

const person1 = { firstName: 'Ana', lastName: 'Restrepo' }
const person1Wire = { type: 'INDIVIDUAL', first_name: 'Ana', last_name: 'Restrepo' }
const tagged = { secondary_reference: tag, metadata: { druo_graphql_ref: tag } }
const bothTags = { metadata: { segment: 'gold', druo_graphql_ref: tag } }

export const requests: readonly Request[] = [
  request('createEndUser', 'POST /end-users/create', { ...person1Wire, ...tagged }, (druo, at) =>
    druo.endUsers.create({ individual: person1 }, at),
  ),
  request('createEndUser, a whole person', 'POST /end-users/create', { ...personWire, ...bothTags }, (druo, at) =>
    druo.endUsers.create({ individual: person }, at),
  ),
  request(
    'createEndUser, a whole organization',
    'POST /end-users/create',
    { ...companyWire, ...bothTags },
    (druo, at) => druo.endUsers.create({ organization: company }, at),
  ),
  request('connectAccount', 'POST /accounts/connect', accountWire, (druo, at) =>
    druo.accounts.connect(accountCommand, at),
  ),
  request('connectAccount, whole', 'POST /accounts/connect', wholeAccountWire, (druo, at) =>
    druo.accounts.connect(wholeAccountCommand, at),
  ),
  request('validateAccount', 'POST /accounts/validate', accountWire, (druo, at) =>
    druo.accounts.validate(accountCommand, at),
  ),
  request('validateAccount, whole', 'POST /accounts/validate', wholeAccountWire, (druo, at) =>
    druo.accounts.validate(wholeAccountCommand, at),
  ),
  request('authenticateAccount', 'PUT /accounts/authenticate', { account_uuid: 'acc_1', slug: 'a-b' }, (druo, at) =>
    druo.accounts.authenticate({ accountId: 'acc_1', slug: 'a-b' }, at),
  ),
  request(
    'authenticateAccount, whole',
    'PUT /accounts/authenticate',
    { account_uuid: 'acc_1', slug: 'a-b', otp: '072' },
    (druo, at) => druo.accounts.authenticate({ accountId: 'acc_1', slug: 'a-b', otp: '072' }, at),
  ),
  request('disconnectAccount', 'PUT /accounts/acc_1/disconnect', null, (druo, at) =>
    druo.accounts.disconnect('acc_1', at),
  ),
  request(
    'createConnectLink',
    'POST /connect/link/create',
    { intro_text: connectLinkCommand.introText, existing_end_user_id: 'eur_1' },
    (druo, at) => druo.connectLinks.create(connectLinkCommand, at),
  ),
  request(
    'createConnectLink, whole',
    'POST /connect/link/create',
    {
      intro_text: connectLinkCommand.introText,
      new_end_user_details: companyWire,
      background_color: '#333333',
      content_background_color: '#ffffff',
      content_box_text_color: '#222222',
      button_color: '#111111',
      button_text_color: '#eeeeee',
      default_institution: 'ins_1',
      primary_reference: 'link-1',
      secondary_reference: 'link-2',
      default_language: 'es-co',
      redirect_url: 'https://shop.example.com/done',
    },
    (druo, at) => druo.connectLinks.create(wholeConnectLinkCommand, at),
  ),
  request('expireConnectLink', 'PUT /connect/link/clk_1/expire', null, (druo, at) =>
    druo.connectLinks.expire('clk_1', at),
  ),
  request(
    'createPayment',
    'POST /payments/create',
    { amount: 20_000, funding_source_id: 'acc_1', secondary_reference: tag },
    (druo, at) => druo.payments.createPayment(paymentCommand, at),
  ),
  request(
    'createPayment, whole',
    'POST /payments/create',
    {
      tenant_id: 'ten_1',
      amount: 20_000,
      funding_source_id: 'acc_1',
      description: 'Rent',
      statement_descriptor: 'NOVO BILLING* INV12324',
      primary_reference: 'payment-1',
      secondary_reference: 'payment-2',
      metadata: { order: '1', druo_graphql_ref: tag },
      auto_send_receipt: false,
    },
    (druo, at) => druo.payments.createPayment(wholePaymentCommand, at),
  ),
  request(
    'createPayout',
    'POST /payouts/create',
    { tenant_id: 'ten_1', amount: 20_000, destination_account_id: 'acc_2', currency: 'COP', ...tagged },
    (druo, at) => druo.payments.createPayout(payoutCommand, at),
  ),
  request(
    'createPayout, whole',
    'POST /payouts/create',
    {
      tenant_id: 'ten_1',
      amount: 20_000,
      destination_account_id: 'acc_2',
      currency: 'COP',
      description: 'Salary',
      primary_reference: 'payout-1',
      secondary_reference: 'payout-2',
      metadata: { order: '1', druo_graphql_ref: tag },
    },
    (druo, at) => druo.payments.createPayout(wholePayoutCommand, at),
  ),
  request(
    'validateTransaction',
    'PUT /transactions/validate',
    { custom_id: tag, token: 'tok_e49f110e', transaction_uuid: 'trx_1' },
    (druo, at) => druo.payments.validate(changeCommand, at),
  ),
  request(
    'validateTransaction, whole',
    'PUT /transactions/validate',
    { custom_id: 'own-1', token: 'tok_e49f110e', transaction_uuid: 'trx_1', otp_value: '72' },
    (druo, at) => druo.payments.validate(wholeValidation, at),
  ),
  request(
    'refundTransaction',
    'PUT /transactions/refund',
    { custom_id: tag, token: 'tok_e49f110e', transaction_uuid: 'trx_1' },
    (druo, at) => druo.payments.refund(changeCommand, at),
  ),
  request(
    'refundTransaction, whole',
    'PUT /transactions/refund',
    { custom_id: 'own-1', token: 'tok_e49f110e', transaction_uuid: 'trx_1' },
    (druo, at) => druo.payments.refund({ ...changeCommand, customId: 'own-1' }, at),
  ),
  request(
    'createRecurringPlan',
    'POST /recurring-plans/create',
    {
      processing_method: 'AUTOMATIC',
      existing_end_user_id: 'eur_1',
      transaction: { tenant_id: 'ten_1', type: 'PAYMENT', amount: 10_000 },
      ...tagged,
    },
    (druo, at) => druo.recurringPlans.create(planCommand, at),
  ),
  request(
    'createRecurringPlan, whole',
    'POST /recurring-plans/create',
    {
      description: 'Membership',
      processing_method: 'SEND_REQUEST',
      start_date: '2024-03-14',
      end_date: '2024-05-14',
      total_cycle_count: '3',
      cycle_frequency: 'SEMI_ANNUALLY',
      new_end_user_details: personWire,
      origin_account_id: 'acc_1',
      destination_account_id: 'acc_2',
      transaction: {
        tenant_id: 'ten_1',
        type: 'TRANSFER',
        currency: 'USD',
        amount: 10_000,
        statement_descriptor: 'NOVO BILLING* INV12324',
        primary_reference: 'each-1',
        secondary_reference: 'each-2',
        metadata: { each: '1' },
      },
      primary_reference: 'plan-1',
      secondary_reference: 'plan-2',
      metadata: { order: '1', druo_graphql_ref: tag },
    },
    (druo, at) => druo.recurringPlans.create(wholePlanCommand, at),
  ),
  ...(['activate', 'pause', 'cancel'] as const).map((change) =>
    request(`${change}RecurringPlan`, `PUT /recurring-plans/rcp_1/${change}`, null, (druo, at) =>
      druo.recurringPlans.change('rcp_1', change, at),
    ),
  ),
]
