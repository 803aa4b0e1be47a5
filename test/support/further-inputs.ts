// Inputs of the further mutations as they come out of the schema: the smallest that is right, and the largest.
import type {
  AuthenticateAccountInput,
  ConnectAccountInput,
  CreateConnectLinkInput,
  CreatePaymentInput,
  CreatePayoutInput,
  CreateRecurringPlanInput,
  PlanTransactionInput,
  ValidateTransactionInput,
} from '../../src/__generated__/resolvers-types.ts'
import { existingEndUser, wholeIndividual, wholeOrganization } from './mutation-inputs.ts'

const idempotencyKey = 'key-of-a-test-000001'

export function accountInput(changes: Partial<ConnectAccountInput> = {}): ConnectAccountInput {
  return {
    idempotencyKey,
    userAuthorization: true,
    institutionId: 'ins_1',
    type: 'DEPOSITORY',
    subtype: 'SAVINGS',
    accountNumber: '0012345678',
    endUser: existingEndUser,
    ...changes,
  }
}

export const wholeAccountInput = accountInput({
  routingNumber: '04432343',
  endUser: wholeIndividual,
  primaryReference: 'account-1',
  secondaryReference: 'account-2',
  metadata: { order: '1' },
})

export function stepInput(changes: Partial<AuthenticateAccountInput> = {}): AuthenticateAccountInput {
  return { idempotencyKey, accountId: 'acc_1', slug: 'b8772a3a', ...changes }
}

export function connectLinkInput(changes: Partial<CreateConnectLinkInput> = {}): CreateConnectLinkInput {
  return {
    idempotencyKey,
    introText: 'Connect your account using DRUO to receive or make payments',
    endUser: existingEndUser,
    ...changes,
  }
}

export const wholeConnectLinkInput = connectLinkInput({
  endUser: wholeOrganization,
  theme: { backgroundColor: '#333333', buttonColor: '#111111' },
  defaultInstitutionId: 'ins_1',
  primaryReference: 'link-1',
  secondaryReference: 'link-2',
  language: 'ES_CO',
  redirectUrl: 'https://shop.example.com/done',
})

export function paymentInput(changes: Partial<CreatePaymentInput> = {}): CreatePaymentInput {
  return { idempotencyKey, fundingSourceId: 'acc_1', amount: 20_000, ...changes }
}

export const wholePaymentInput = paymentInput({
  tenantId: 'ten_1',
  description: 'Rent',
  statementDescriptor: 'NOVO BILLING* INV12324',
  primaryReference: 'payment-1',
  secondaryReference: 'payment-2',
  metadata: { order: '1' },
  autoSendReceipt: false,
})

export function payoutInput(changes: Partial<CreatePayoutInput> = {}): CreatePayoutInput {
  return {
    idempotencyKey,
    destinationAccountId: 'acc_2',
    amount: 20_000,
    currency: 'COP',
    tenantId: 'ten_1',
    ...changes,
  }
}

export const wholePayoutInput = payoutInput({
  description: 'Salary',
  primaryReference: 'payout-1',
  secondaryReference: 'payout-2',
  metadata: { order: '1' },
})

export function confirmationInput(changes: Partial<ValidateTransactionInput> = {}): ValidateTransactionInput {
  return { idempotencyKey, transactionId: 'trx_1', type: 'PAYMENT', token: 'tok_1', ...changes }
}

export function planInput(
  changes: Partial<CreateRecurringPlanInput> = {},
  transaction: Partial<PlanTransactionInput> = {},
): CreateRecurringPlanInput {
  return {
    idempotencyKey,
    endUser: existingEndUser,
    processingMethod: 'AUTOMATIC',
    transaction: { type: 'PAYMENT', amount: 10_000, tenantId: 'ten_1', ...transaction },
    ...changes,
  }
}

export const wholePlanInput = planInput(
  {
    endUser: wholeIndividual,
    description: 'Membership',
    startDate: '2024-03-14',
    endDate: '2024-05-14',
    totalCycleCount: 3,
    cycleFrequency: 'MONTHLY',
    originAccountId: 'acc_1',
    destinationAccountId: 'acc_2',
    primaryReference: 'plan-1',
    secondaryReference: 'plan-2',
    metadata: { order: '1' },
  },
  {
    type: 'TRANSFER',
    currency: 'COP',
    statementDescriptor: 'NOVO BILLING* INV12324',
    primaryReference: 'each-1',
    secondaryReference: 'each-2',
    metadata: { each: '1' },
  },
)
