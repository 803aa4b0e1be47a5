// Fills a new sandbox with the objects behind the seeded ids.
import {
  seededAccounts,
  seededCheckoutLink,
  seededEndUsers,
  seededInstitutions,
  seededTenants,
  seededTransactions,
} from './seeded.ts'
import type { Account, CheckoutLink, EndUser, Institution, SandboxState, Transaction } from './state.ts'

const institutions: readonly Institution[] = [
  { uuid: seededInstitutions.bancolombia, name: 'Bancolombia' },
  { uuid: seededInstitutions.bancoDeBogota, name: 'Banco de Bogotá' },
  { uuid: seededInstitutions.bbvaColombia, name: 'BBVA' },
  { uuid: seededInstitutions.davivienda, name: 'Davivienda' },
  { uuid: seededInstitutions.bbvaPeru, name: 'BBVA Perú' },
  { uuid: seededInstitutions.example, name: 'Banco' },
]

// Equal to the end user of DRUO's checkout sample, except for the type of the two dates.
const johnDoe: EndUser = {
  uuid: seededEndUsers.johnDoe,
  code: 'EUJXRKMEPER',
  type: 'INDIVIDUAL',
  first_name: 'John',
  last_name: 'Doe',
  organization: null,
  organization_legal_name: null,
  local_id: '987654321',
  local_id_type: 'DRIVERS_LICENSE',
  local_id_country: 'USA',
  date_of_birth: null,
  email: 'john.doe@example.com',
  phone_number: null,
  address: null,
  preferred_language: 'en_US',
  note: null,
  primary_reference: null,
  secondary_reference: null,
  metadata: {},
  createdAt: new Date('2023-09-29T02:48:41.388Z'),
  updatedAt: new Date('2023-10-09T15:32:34.623Z'),
}

const johnSmith: EndUser = {
  ...johnDoe,
  uuid: seededEndUsers.johnSmith,
  code: 'EUQ4T7MZK2P',
  last_name: 'Smith',
  organization: 'DRUO',
  local_id: '455235553',
  local_id_type: 'NATIONAL_ID',
  local_id_country: 'COL',
  email: 'john.smith@druo.com',
  phone_number: { country_code: '1', number: '3053053000' },
  preferred_language: 'es_CO',
}

const organization: EndUser = {
  ...johnDoe,
  uuid: seededEndUsers.organization,
  code: 'EUW8N3VCX5L',
  type: 'ORGANIZATION',
  first_name: null,
  last_name: null,
  organization: 'DRUO',
  organization_legal_name: 'DRUO Inc',
  local_id: null,
  local_id_type: null,
  local_id_country: null,
  email: null,
}

const johnDoesAccount: Account = {
  uuid: seededAccounts.johnDoe,
  code: 'ACM3K8R2TZ',
  sourceConnectLinkUuid: null,
  status: 'CONNECTED',
  remarks: null,
  institution: { uuid: seededInstitutions.bancolombia, name: 'Bancolombia' },
  last_4: '2345',
  type: 'DEPOSITORY',
  subtype: 'SAVINGS',
  endUserUuid: johnDoe.uuid,
  pendingValidations: [],
  confirmingSince: null,
  primaryReference: null,
  secondaryReference: null,
  metadata: {},
  createdAt: johnDoe.createdAt,
  updatedAt: johnDoe.createdAt,
}

const johnSmithsAccount: Account = {
  ...johnDoesAccount,
  uuid: seededAccounts.johnSmith,
  code: 'ACSCDSVFGH',
  institution: { uuid: seededInstitutions.davivienda, name: 'Davivienda' },
  last_4: '4524',
  endUserUuid: johnSmith.uuid,
  // DRUO's slugs are two UUIDs joined by a hyphen.
  pendingValidations: [
    {
      slug: 'b8772a3a-0f5e-4c1b-9a57-3c1d2f0e6b48-5d1f8c2e-7b3a-4e69-8f04-a1c2d3e4f506',
      action: 'CONFIRM_REQUEST_WITH_INSTITUTION',
    },
  ],
}

const checkoutTransaction: Transaction = {
  uuid: seededTransactions.checkout,
  code: 'TYL9A2936VV',
  type: 'PAYMENT',
  creationSource: 'CHECKOUT_LINK',
  tenantId: seededTenants.checkout,
  amount: 20_000,
  currency: 'COP',
  description: 'Insurance policy renewal - INV12324',
  statementDescriptor: 'NOVO BILLING* INV12324',
  primaryReference: null,
  secondaryReference: null,
  metadata: {},
  autoSendReceipt: false,
  originAccountUuid: null,
  destinationAccountUuid: null,
  endUserUuid: seededEndUsers.johnDoe,
  createdAt: new Date('2023-10-09T15:32:34.623Z'),
  submittedAt: null,
  canceledAt: null,
  settled: null,
}

const authorizedTransaction: Transaction = {
  ...checkoutTransaction,
  uuid: seededTransactions.authorized,
  code: 'TXNMW9PCWE',
  creationSource: 'MERCHANT_API',
  tenantId: seededTenants.own,
  amount: 10_000,
  currency: 'USD',
  primaryReference: 'ABC123',
  secondaryReference: 'bj39fhow39fhqp3f0hfae4344',
  metadata: { order_id: 'order-123123' },
  autoSendReceipt: true,
  originAccountUuid: seededAccounts.johnDoe,
  destinationAccountUuid: seededAccounts.johnDoe,
  endUserUuid: null,
  createdAt: new Date('2024-02-02T17:14:34.672Z'),
  submittedAt: new Date('2024-02-02T17:14:34.672Z'),
}

const checkoutLink: CheckoutLink = {
  uuid: seededCheckoutLink,
  code: 'CHXL3HTJYRRW',
  pageKey: 'fdc1627e-4e2e-4fbe-9f17-d3127f35053f-6f66d6a7-e148-4b8e-85e9-2e2d4f5eb0ad',
  opened: false,
  name: 'Checkout Link #1234556',
  description: '',
  colors: {
    background_color: null,
    sidebar_background_color: null,
    sidebar_text_color: null,
    main_content_box_background_color: null,
    main_content_box_text_color: null,
    button_color: null,
    button_text_color: null,
  },
  endUserUuid: seededEndUsers.johnDoe,
  transactionUuid: seededTransactions.checkout,
  defaultInstitution: null,
  primaryReference: null,
  secondaryReference: null,
  language: 'en_US',
  redirectUrl: null,
  expiresAt: new Date('2023-10-09T15:52:33.469Z'),
  customConfirmationPage: false,
}

export function seedState(state: SandboxState): void {
  for (const institution of institutions) state.institutions.set(institution.uuid, institution)
  for (const endUser of [johnDoe, johnSmith, organization]) state.endUsers.set(endUser.uuid, endUser)
  for (const transaction of [checkoutTransaction, authorizedTransaction]) {
    state.transactions.set(transaction.uuid, transaction)
  }
  state.checkoutLinks.set(checkoutLink.uuid, checkoutLink)
  state.checkoutLinkByPageKey.set(checkoutLink.pageKey, checkoutLink.uuid)
  for (const account of [johnDoesAccount, johnSmithsAccount]) state.accounts.set(account.uuid, account)
}
