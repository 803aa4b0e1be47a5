// Commands for each write besides DRUO's two documented ones, in their smallest and their largest form; new end users on the wire.
import type { NewAccountCommand } from '../../src/druo/resources/accounts.ts'
import type { CreateConnectLinkCommand } from '../../src/druo/resources/connect-links.ts'
import type { CreateRecurringPlanCommand } from '../../src/druo/resources/recurring-plans.ts'
import type {
  CreatePaymentCommand,
  CreatePayoutCommand,
  ValidateTransactionCommand,
} from '../../src/druo/resources/transaction-commands.ts'
import type { NewIndividual, NewOrganization } from '../../src/druo/resources/new-end-user.ts'

const shared = {
  identification: { number: '0098', type: 'NATIONAL_ID', country: 'COL' },
  email: 'ana.maria@example.com',
  phoneNumber: { countryCode: '57', number: '3053053000' },
  address: {
    line1: 'Calle 93',
    line2: 'Torre 2',
    line3: 'Apto 3',
    locality: 'Bogotá',
    sublocality: 'Chapinero',
    administrativeDistrict: 'Cundinamarca',
    postalCode: '110111',
    country: 'COL',
  },
  preferredLanguage: 'ES_CO',
  note: 'first line\nsecond line',
  primaryReference: 'user-1',
  secondaryReference: 'user-2',
  metadata: { segment: 'gold' },
} as const

const sharedWire = {
  local_id: '0098',
  local_id_type: 'NATIONAL_ID',
  local_id_country: 'COL',
  email: 'ana.maria@example.com',
  phone_number: { country_code: '57', number: '3053053000' },
  address: {
    address_line_1: 'Calle 93',
    address_line_2: 'Torre 2',
    address_line_3: 'Apto 3',
    locality: 'Bogotá',
    sublocality: 'Chapinero',
    administrative_district: 'Cundinamarca',
    postal_code: '110111',
    country: 'COL',
  },
  preferred_language: 'es_CO',
  note: 'first line\nsecond line',
  primary_reference: 'user-1',
  secondary_reference: 'user-2',
  metadata: { segment: 'gold' },
} as const

export const person = {
  firstName: 'Ana María',
  lastName: 'Restrepo',
  organization: 'Flores SAS',
  dateOfBirth: '1990-02-28',
  ...shared,
} as const satisfies NewIndividual

export const personWire = {
  type: 'INDIVIDUAL',
  first_name: 'Ana María',
  last_name: 'Restrepo',
  organization: 'Flores SAS',
  date_of_birth: '1990-02-28',
  ...sharedWire,
} as const

export const company = { legalName: 'Flores SAS', name: 'Flores', ...shared } as const satisfies NewOrganization

export const companyWire = {
  type: 'ORGANIZATION',
  organization_legal_name: 'Flores SAS',
  organization: 'Flores',
  ...sharedWire,
} as const

export const existing = { endUser: { existingId: 'eur_1' } } as const

export const accountCommand = {
  userAuthorization: true,
  institutionId: 'ins_1',
  type: 'DEPOSITORY',
  subtype: 'SAVINGS',
  accountNumber: '0012345678',
  ...existing,
} as const satisfies NewAccountCommand

export const wholeAccountCommand = {
  ...accountCommand,
  routingNumber: '04432343',
  endUser: { individual: person },
  primaryReference: 'account-1',
  secondaryReference: 'account-2',
  metadata: { order: '1' },
} as const satisfies NewAccountCommand

export const connectLinkCommand = {
  introText: 'Connect your account using DRUO to receive or make payments',
  ...existing,
} as const satisfies CreateConnectLinkCommand

export const wholeConnectLinkCommand = {
  ...connectLinkCommand,
  endUser: { organization: company },
  theme: {
    backgroundColor: '#333333',
    contentBackgroundColor: '#ffffff',
    contentBoxTextColor: '#222222',
    buttonColor: '#111111',
    buttonTextColor: '#eeeeee',
  },
  defaultInstitutionId: 'ins_1',
  primaryReference: 'link-1',
  secondaryReference: 'link-2',
  language: 'ES_CO',
  redirectUrl: 'https://shop.example.com/done',
} as const satisfies CreateConnectLinkCommand

export const paymentCommand = { fundingSourceId: 'acc_1', amount: 20_000 } as const satisfies CreatePaymentCommand

export const wholePaymentCommand = {
  ...paymentCommand,
  tenantId: 'ten_1',
  description: 'Rent',
  statementDescriptor: 'NOVO BILLING* INV12324',
  primaryReference: 'payment-1',
  secondaryReference: 'payment-2',
  metadata: { order: '1' },
  autoSendReceipt: false,
} as const satisfies CreatePaymentCommand

export const payoutCommand = {
  destinationAccountId: 'acc_2',
  amount: 20_000,
  currency: 'COP',
  tenantId: 'ten_1',
} as const satisfies CreatePayoutCommand

export const wholePayoutCommand = {
  ...payoutCommand,
  description: 'Salary',
  primaryReference: 'payout-1',
  secondaryReference: 'payout-2',
  metadata: { order: '1' },
} as const satisfies CreatePayoutCommand

export const changeCommand = { transactionId: 'trx_1', token: 'tok_e49f110e' } as const
export const wholeValidation = {
  ...changeCommand,
  otp: '72',
  customId: 'own-1',
} as const satisfies ValidateTransactionCommand

export const planCommand = {
  ...existing,
  processingMethod: 'AUTOMATIC',
  transaction: { type: 'PAYMENT', amount: 10_000, tenantId: 'ten_1' },
} as const satisfies CreateRecurringPlanCommand

export const wholePlanCommand = {
  endUser: { individual: person },
  processingMethod: 'SEND_REQUEST',
  transaction: {
    type: 'TRANSFER',
    amount: 10_000,
    tenantId: 'ten_1',
    currency: 'USD',
    statementDescriptor: 'NOVO BILLING* INV12324',
    primaryReference: 'each-1',
    secondaryReference: 'each-2',
    metadata: { each: '1' },
  },
  description: 'Membership',
  startDate: '2024-03-14',
  endDate: '2024-05-14',
  totalCycleCount: 3,
  cycleFrequency: 'SEMI_ANNUALLY',
  originAccountId: 'acc_1',
  destinationAccountId: 'acc_2',
  primaryReference: 'plan-1',
  secondaryReference: 'plan-2',
  metadata: { order: '1' },
} as const satisfies CreateRecurringPlanCommand
