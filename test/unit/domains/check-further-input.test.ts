// The rules of links, plans, end users and of moving money that types cannot carry: each with its path and its code, and all of one input together.
import { describe, expect, it } from 'vitest'
import type { TransactionType } from '../../../src/__generated__/resolvers-types.ts'
import { checkCreateConnectLink } from '../../../src/domains/connect-links/Mutation.createConnectLink.ts'
import { checkCreateEndUser } from '../../../src/domains/end-users/Mutation.createEndUser.ts'
import { checkCreateRecurringPlan } from '../../../src/domains/recurring-plans/Mutation.createRecurringPlan.ts'
import { checkCreatePayment } from '../../../src/domains/transactions/Mutation.createPayment.ts'
import { checkCreatePayout } from '../../../src/domains/transactions/Mutation.createPayout.ts'
import { checkRefundTransaction } from '../../../src/domains/transactions/Mutation.refundTransaction.ts'
import { checkValidateTransaction } from '../../../src/domains/transactions/Mutation.validateTransaction.ts'
import { checkChange } from '../../../src/domains/shared/object-change.ts'
import {
  confirmationInput,
  connectLinkInput,
  paymentInput,
  payoutInput,
  planInput,
} from '../../support/further-inputs.ts'
import { violationsOf, individual, rules } from '../../support/mutation-inputs.ts'

const metadata = { order: '1', druo_graphql_ref: 'mine' }
const colombian = { address: { country: 'COL' } } as const
const idempotencyKey = 'key-of-a-test-000001'

const link = (...changes: Parameters<typeof connectLinkInput>) =>
  violationsOf(checkCreateConnectLink(connectLinkInput(...changes), rules()))
const payment = (...changes: Parameters<typeof paymentInput>) =>
  violationsOf(checkCreatePayment(paymentInput(...changes), rules()))
const payout = (...changes: Parameters<typeof payoutInput>) =>
  violationsOf(checkCreatePayout(payoutInput(...changes), rules()))
const validation = (...changes: Parameters<typeof confirmationInput>) =>
  violationsOf(checkValidateTransaction(confirmationInput(...changes)))
const plan = (...changes: Parameters<typeof planInput>) =>
  violationsOf(checkCreateRecurringPlan(planInput(...changes), rules()))
const endUser = (input: Parameters<typeof individual>[0]) =>
  violationsOf(
    checkCreateEndUser(
      { idempotencyKey, endUser: { individual: { firstName: 'A', lastName: 'B', ...input } } },
      rules(),
    ),
  )

type Row = readonly [rule: string, violations: readonly string[], expected: readonly string[]]

const links: readonly Row[] = [
  ['39 characters', link({ introText: 'x'.repeat(39) }), ['INVALID introText']],
  ['40 characters', link({ introText: 'x'.repeat(40) }), []],
  ['70 characters', link({ introText: 'x'.repeat(70) }), []],
  ['71 characters', link({ introText: 'x'.repeat(71) }), ['INVALID introText']],
  ['70 characters of two halves', link({ introText: '🏦'.repeat(70) }), []],
  ['20 characters of two halves', link({ introText: '🏦'.repeat(20) }), ['INVALID introText']],
  ['no text', link({ introText: '' }), ['REQUIRED introText']],
  ['50 blanks', link({ introText: ' '.repeat(50) }), ['REQUIRED introText']],
  ['a line end', link({ introText: `${'x'.repeat(40)}\n` }), ['INVALID introText']],
  ['a blank institution', link({ defaultInstitutionId: ' ' }), ['REQUIRED defaultInstitutionId']],
  ['UNKNOWN language', link({ language: 'UNKNOWN' }), ['INVALID language']],
  ['an address without TLS, as in DRUO’s example', link({ redirectUrl: 'http://shop.example.com' }), []],
  ['an app’s address', link({ redirectUrl: 'myapp://done' }), ['INVALID redirectUrl']],
  [
    'everything at once',
    link({
      introText: 'short',
      endUser: individual({ firstName: '', ...colombian }),
      defaultInstitutionId: '',
      language: 'UNKNOWN',
      redirectUrl: 'ftp://shop.example.com',
    }),
    [
      'INVALID introText',
      'INVALID language',
      'INVALID redirectUrl',
      'REQUIRED defaultInstitutionId',
      'REQUIRED endUser.individual.firstName',
      'REQUIRED endUser.individual.identification',
    ],
  ],
]

const types: readonly TransactionType[] = ['PRENOTIFICATION', 'MICRODEPOSIT', 'REFUND', 'REVERSAL', 'RETURN', 'UNKNOWN']
const refund = (changes: Parameters<typeof confirmationInput>[0]) =>
  violationsOf(checkRefundTransaction(confirmationInput(changes)))

const moneyMoves: readonly Row[] = [
  ['a payment of nothing', payment({ amount: 0 }), ['INVALID amount']],
  ['a payment of the least', payment({ amount: 1 }), []],
  ['a payment from nowhere', payment({ fundingSourceId: ' ' }), ['REQUIRED fundingSourceId']],
  ['a payment to a blank tenant', payment({ tenantId: '' }), ['REQUIRED tenantId']],
  ['a payment without a tenant', payment({ tenantId: null }), []],
  ['a payment with the gateway’s key', payment({ metadata }), ['INVALID metadata.druo_graphql_ref']],
  [
    'a payment with everything at once',
    payment({ amount: 0, fundingSourceId: '', tenantId: ' ', metadata, description: 'a\u0000' }),
    [
      'INVALID amount',
      'INVALID description',
      'INVALID metadata.druo_graphql_ref',
      'REQUIRED fundingSourceId',
      'REQUIRED tenantId',
    ],
  ],
  ['a payout of nothing', payout({ amount: 0 }), ['INVALID amount']],
  ['a payout to nowhere', payout({ destinationAccountId: '' }), ['REQUIRED destinationAccountId']],
  ['a payout from a blank tenant', payout({ tenantId: ' ' }), ['REQUIRED tenantId']],
  ['a payout without a tenant', payout({ tenantId: null }), ['REQUIRED tenantId']],
  [
    'a payout with everything at once',
    payout({ amount: 0, destinationAccountId: ' ', tenantId: null, metadata, primaryReference: '\r' }),
    [
      'INVALID amount',
      'INVALID metadata.druo_graphql_ref',
      'INVALID primaryReference',
      'REQUIRED destinationAccountId',
      'REQUIRED tenantId',
    ],
  ],
  ['a validation without a transaction', validation({ transactionId: '' }), ['REQUIRED transactionId']],
  ['a validation without a token', validation({ token: ' ' }), ['REQUIRED token']],
  ['a validation with a blank code', validation({ otp: '' }), ['REQUIRED otp']],
  ['a validation without a code', validation({ otp: null }), []],
  ['a refund without a transaction', refund({ transactionId: ' ' }), ['REQUIRED transactionId']],
  ['a refund without a token', refund({ token: '' }), ['REQUIRED token']],
  ...types.flatMap((type): Row[] => [
    [`a validation of a ${type}`, validation({ type }), ['INVALID type']],
    [`a refund of a ${type}`, refund({ type }), ['INVALID type']],
  ]),
  [
    'a validation with everything at once',
    validation({ transactionId: '', token: '', type: 'REFUND', otp: ' ', customId: 'a\nb' }),
    ['INVALID customId', 'INVALID type', 'REQUIRED otp', 'REQUIRED token', 'REQUIRED transactionId'],
  ],
]

const plans: readonly Row[] = [
  ['UNKNOWN method', plan({ processingMethod: 'UNKNOWN' }), ['INVALID processingMethod']],
  ['UNKNOWN frequency', plan({ cycleFrequency: 'UNKNOWN' }), ['INVALID cycleFrequency']],
  ['an end before the start', plan({ startDate: '2024-03-14', endDate: '2024-03-13' }), ['INVALID endDate']],
  ['an end before the start by a year', plan({ startDate: '2024-01-01', endDate: '2023-12-31' }), ['INVALID endDate']],
  ['an end on the day of the start', plan({ startDate: '2024-03-14', endDate: '2024-03-14' }), []],
  ['an end without a start', plan({ endDate: '2000-01-01' }), []],
  ['no cycle', plan({ totalCycleCount: 0 }), ['INVALID totalCycleCount']],
  ['less than no cycle', plan({ totalCycleCount: -1 }), ['INVALID totalCycleCount']],
  ['one cycle', plan({ totalCycleCount: 1 }), []],
  ['a blank origin', plan({ originAccountId: '' }), ['REQUIRED originAccountId']],
  ['a blank destination', plan({ destinationAccountId: ' ' }), ['REQUIRED destinationAccountId']],
  ['the gateway’s key', plan({ metadata }), ['INVALID metadata.druo_graphql_ref']],
  ['the gateway’s key inside', plan({}, { metadata }), ['INVALID transaction.metadata.druo_graphql_ref']],
  ['nothing each time', plan({}, { amount: 0 }), ['INVALID transaction.amount']],
  ['a blank tenant', plan({}, { tenantId: ' ' }), ['REQUIRED transaction.tenantId']],
  ['no tenant', plan({}, { tenantId: null }), ['REQUIRED transaction.tenantId']],
  ...types.map((type): Row => [`a plan of a ${type}`, plan({}, { type }), ['INVALID transaction.type']]),
  [
    'pesos for a new person',
    plan({ endUser: individual() }, { currency: 'COP' }),
    ['REQUIRED endUser.individual.identification'],
  ],
  ['dollars for a new person', plan({ endUser: individual() }, { currency: 'USD' }), []],
  ['no currency for a new person', plan({ endUser: individual() }, { currency: null }), []],
  [
    'everything at once',
    plan(
      {
        endUser: { existingId: '' },
        processingMethod: 'UNKNOWN',
        cycleFrequency: 'UNKNOWN',
        startDate: '2024-02-01',
        endDate: '2024-01-01',
        totalCycleCount: 0,
        originAccountId: '',
        destinationAccountId: '',
        metadata,
        description: '\u0007',
      },
      { type: 'REFUND', amount: 0, tenantId: null, metadata },
    ),
    [
      'INVALID cycleFrequency',
      'INVALID description',
      'INVALID endDate',
      'INVALID metadata.druo_graphql_ref',
      'INVALID processingMethod',
      'INVALID totalCycleCount',
      'INVALID transaction.amount',
      'INVALID transaction.metadata.druo_graphql_ref',
      'INVALID transaction.type',
      'REQUIRED destinationAccountId',
      'REQUIRED endUser.existingId',
      'REQUIRED originAccountId',
      'REQUIRED transaction.tenantId',
    ],
  ],
]

const endUsers: readonly Row[] = [
  ['no first name', endUser({ firstName: ' ' }), ['REQUIRED endUser.individual.firstName']],
  ['a Colombian', endUser(colombian), ['REQUIRED endUser.individual.identification']],
  ['UNKNOWN language', endUser({ preferredLanguage: 'UNKNOWN' }), ['INVALID endUser.individual.preferredLanguage']],
  ['the gateway’s key', endUser({ metadata }), ['INVALID endUser.individual.metadata.druo_graphql_ref']],
  ['a note of two lines', endUser({ note: 'a\nb' }), []],
  [
    'everything at once',
    endUser({ firstName: '', lastName: '', metadata, ...colombian, phoneNumber: { countryCode: '', number: ' ' } }),
    [
      'INVALID endUser.individual.metadata.druo_graphql_ref',
      'REQUIRED endUser.individual.firstName',
      'REQUIRED endUser.individual.identification',
      'REQUIRED endUser.individual.lastName',
      'REQUIRED endUser.individual.phoneNumber.countryCode',
      'REQUIRED endUser.individual.phoneNumber.number',
    ],
  ],
]

const ids: readonly Row[] = (['accountId', 'connectLinkId', 'recurringPlanId'] as const).flatMap((field): Row[] => {
  const violations = (id: string) =>
    violationsOf(checkChange({ accountId: 'x', connectLinkId: 'x', recurringPlanId: 'x', [field]: id }, field))
  return [
    [`${field} that is given`, violations('x_1'), []],
    [`${field} that is empty`, violations(''), [`REQUIRED ${field}`]],
    [`${field} that is blank`, violations('\u00A0'), [`REQUIRED ${field}`]],
    [`${field} with a line end`, violations('x\n1'), [`INVALID ${field}`]],
  ]
})

describe.each([
  ['a connect link', links],
  ['moving money:', moneyMoves],
  ['a plan', plans],
  ['an end user', endUsers],
  ['a change:', ids],
])('%s', (_what, rows) => {
  it.each(rows)('%s', (_rule, violations, expected) => {
    expect(violations).toEqual(expected.map((violation) => violation.replace(' ', ' input.')))
  })
})
