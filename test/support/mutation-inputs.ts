// Inputs of the two mutations as they come out of the schema: the smallest that is right, and the largest.
import type {
  AuthorizeTransactionInput,
  CheckoutTransactionInput,
  CreateCheckoutLinkInput,
  EndUserInput,
  NewIndividualInput,
  NewOrganizationInput,
} from '../../src/__generated__/resolvers-types.ts'
import type { Checked, InputRules } from '../../src/domains/shared/input-check.ts'

export const checkedAt = new Date('2026-01-02T03:04:05.678Z')

export function rules(changes: Partial<InputRules> = {}): InputRules {
  return {
    redirectSchemes: [],
    tenantId: undefined,
    country: undefined,
    now: () => checkedAt,
    ...changes,
  }
}

/** `CODE path` of every violation, sorted. */
export function violationsOf({ violations }: Checked<unknown>): readonly string[] {
  return (violations ?? []).map(({ code, path }) => `${code} ${path?.join('.') ?? '-'}`).sort()
}

export const existingEndUser = { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' } as const

export function individual(changes: Partial<NewIndividualInput> = {}): EndUserInput {
  return { individual: { firstName: 'John', lastName: 'Smith', ...changes } }
}

export function organization(changes: Partial<NewOrganizationInput> = {}): EndUserInput {
  return { organization: { legalName: 'DRUO Inc', ...changes } }
}

export const identification = { number: '455235553', type: 'NATIONAL_ID', country: 'COL' } as const

export function checkoutInput(
  changes: Partial<CreateCheckoutLinkInput> = {},
  transaction: Partial<CheckoutTransactionInput> = {},
): CreateCheckoutLinkInput {
  return {
    idempotencyKey: 'key-of-checkout-0001',
    endUser: existingEndUser,
    name: 'Default checkout',
    transaction: { amount: 20_000, ...transaction },
    ...changes,
  }
}

export function authorizeInput(changes: Partial<AuthorizeTransactionInput> = {}): AuthorizeTransactionInput {
  return {
    idempotencyKey: 'key-of-payment-00001',
    type: 'PAYMENT',
    originAccount: { token: 'tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868' },
    destinationAccount: { id: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340' },
    amount: 10_000,
    currency: 'USD',
    ...changes,
  }
}

export function bankAccount(endUser: EndUserInput, changes: { accountNumber?: string; institutionId?: string } = {}) {
  const institutionId = 'ins_ff6c5094-1cd1-11ec-9621-0242ac130002'
  return { bankAccount: { institutionId, accountNumber: '0245532345', routingNumber: '4432343', endUser, ...changes } }
}

const shared = {
  identification,
  email: 'john.smith@druo.com',
  phoneNumber: { countryCode: '57', number: '3053053000' },
  address: {
    line1: 'Calle 1',
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
} as const satisfies Partial<NewIndividualInput> & Partial<NewOrganizationInput>

export const wholeIndividual: EndUserInput = individual({ ...shared, organization: 'DRUO', dateOfBirth: '1990-02-28' })
export const wholeOrganization: EndUserInput = organization({ ...shared, name: 'DRUO' })

const wholeTransaction = {
  tenantId: 'ten_0521aadc-5fbd-4b3c-af0a-a4f4b8d6f20a',
  amount: 20_000,
  description: 'Insurance policy renewal - INV12324',
  statementDescriptor: 'NOVO BILLING* INV12324',
  primaryReference: 'ABC123',
  secondaryReference: 'bj39fhow39fhqp3f0hfae4344',
  metadata: { order_id: '6735', note: 'left at the door' },
  autoSendReceipt: false,
} as const satisfies CheckoutTransactionInput

export const wholeCheckoutInput: CreateCheckoutLinkInput = {
  idempotencyKey: 'key-of-checkout-0002',
  endUser: wholeIndividual,
  name: 'Default checkout',
  transaction: wholeTransaction,
  description: 'Checkout for Order #3553432',
  theme: {
    backgroundColor: '#333333',
    sidebarBackgroundColor: '#f2f2f2',
    sidebarTextColor: '#222222',
    mainContentBoxBackgroundColor: '#ffffff',
    mainContentBoxTextColor: '#333333',
    buttonColor: '#ffffff',
    buttonTextColor: '#000000',
  },
  defaultInstitutionId: 'ins_e42460a8-c783-4bc3-8dcd-2e6fcab78b77',
  primaryReference: '23423524',
  secondaryReference: 'bj39fhow39fhqp3f0hfae4344',
  language: 'ES_CO',
  redirectUrl: 'https://shop.example.com/done',
  expiresAt: new Date('2026-01-03T00:00:00Z'),
  customConfirmationPage: true,
}

export const wholeAuthorizeInput: AuthorizeTransactionInput = {
  idempotencyKey: 'key-of-payment-00002',
  type: 'PAYOUT',
  originAccount: bankAccount(wholeIndividual),
  destinationAccount: bankAccount(wholeOrganization),
  currency: 'COP',
  customId: '12345',
  ...wholeTransaction,
}
