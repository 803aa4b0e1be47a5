// Decodes recurring plans, connect links, accounts, authentications and changed transactions without a network, and returns
// the values with the unknown enumeration values that were reported.
import type { UnknownEnumReporter } from '../../src/druo/decode.ts'
import {
  type Account,
  type AccountAuthentication,
  decodeAccount,
  decodeAuthentication,
} from '../../src/druo/resources/account-decoder.ts'
import { type ConnectLink, decodeConnectLink } from '../../src/druo/resources/connect-links.ts'
import { decodeRecurringPlan, type RecurringPlan } from '../../src/druo/resources/recurring-plans.ts'
import { decodeTransactionChange, type TransactionChange } from '../../src/druo/resources/transaction-decoder.ts'
import { type Decoded, endUserWire, type Wire } from './decoded.ts'

function decoded<T>(decode: (report: UnknownEnumReporter) => T): Decoded<T> {
  const unknown: Parameters<UnknownEnumReporter>[0][] = []
  const value = decode((entry) => unknown.push(entry))
  return { value, unknown }
}

export const decodedPlan = (body: unknown): Decoded<RecurringPlan | null> =>
  decoded((report) => decodeRecurringPlan(body, report))

export const decodedConnectLink = (body: unknown): Decoded<ConnectLink | null> =>
  decoded((report) => decodeConnectLink(body, report))

export const decodedAccount = (body: unknown): Decoded<Account | null> =>
  decoded((report) => decodeAccount(body, report, ['account']))

export const decodedAuthentication = (body: unknown): Decoded<AccountAuthentication | null> =>
  decoded((report) => decodeAuthentication('acc_1', body, report))

export const decodedChange = (body: unknown): Decoded<TransactionChange | null> =>
  decoded((report) => decodeTransactionChange(body, report))

/** As DRUO's page shows it, with other values for some of its fields. */
export function planWire(changes: Wire = {}): Wire {
  return {
    uuid: 'rcp_1',
    code: 'SCSCDSVFGH',
    description: 'Membership',
    processing_method: 'AUTOMATIC',
    status: 'ACTIVE',
    start_date: '2023-08-16T23:20:15.645+00:00',
    end_date: '2024-08-16T23:20:15.645+00:00',
    total_cycle_count: '4',
    cycle_frequency: 'MONTHLY',
    end_user: endUserWire(),
    origin_account: 'acc_1',
    destination_account: 'acc_2',
    primary_reference: 'plan-1',
    secondary_reference: 'plan-2',
    transaction: planTransactionWire(),
    metadata: { order: '1' },
    ...changes,
  }
}

export function planTransactionWire(changes: Wire = {}): Wire {
  return {
    tenant: { uuid: '22637d15-5b37-4fb2-90e5-aa8751970469' },
    type: 'PAYMENT',
    currency: 'USD',
    amount: 10_000,
    statement_descriptor: 'NOVO BILLING* INV12324',
    primary_reference: 'each-1',
    secondary_reference: 'each-2',
    metadata: { each: '1' },
    ...changes,
  }
}

/** As above; of its fields DRUO documents the first. */
export function connectLinkWire(changes: Wire = {}): Wire {
  return {
    uuid: 'clk_1',
    code: 'CLR33JXMNXU',
    url: 'https://link.druo.com/connect/secure?sl=fd6f7577c',
    expired: 'FALSE',
    background_color: '#333333',
    button_color: '#111111',
    button_text_color: '#eeeeee',
    content_box_text_color: '#222222',
    content_background_color: '#ffffff',
    delivery_status: 'CREATED',
    intro_text: 'Connect your account using DRUO to receive or make payments',
    end_user: endUserWire(),
    default_institution: 'ins_1',
    primary_reference: 'link-1',
    secondary_reference: 'link-2',
    default_language: { code: 'es_CO' },
    redirect_url: 'https://shop.example.com/done',
    ...changes,
  }
}

/** As above. */
export function accountWire(changes: Wire = {}): Wire {
  return {
    uuid: 'acc_1',
    code: 'ACSCDSVFGH',
    source_connect_link: 'clk_1',
    current_status: 'CONNECTED',
    requires_account_validation: 'TRUE',
    pending_account_validations: [{ slug: 'b8772a3a', action: 'CONFIRM_REQUEST_WITH_INSTITUTION' }],
    remarks: null,
    institution: { uuid: 'ins_1', name: 'Banco' },
    last_4: '4524',
    type: 'DEPOSITORY',
    subtype: 'SAVINGS',
    name: 'Savings',
    official_name: 'Cuenta de ahorros',
    end_user: endUserWire(),
    primary_reference: 'account-1',
    secondary_reference: 'account-2',
    metadata: { order: '1' },
    date_created_gmt: '2021-11-15T23:23:38',
    date_updated_gmt: '2023-10-09T15:32:34.623Z',
    ...changes,
  }
}

/** As DRUO's page shows it, without the comma too many. */
export function authenticationWire(changes: Wire = {}): Wire {
  return { status: 'VERIFICATION_IN_PROGRESS', action: 'CONFIRM_REQUEST_WITH_INSTITUTION', remarks: null, ...changes }
}

/** As DRUO's page shows it. */
export function changeWire(changes: Wire = {}): Wire {
  return { uuid: 'trx_03518740-9898-423a-bfef-db0f10fa84cc', status: 'PENDING', decline_reason: '', ...changes }
}
