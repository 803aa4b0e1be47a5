// Contradictions in DRUO's documentation of recurring plans, connect links, accounts, authentications and changed
// transactions. Rows with the same number are about the same contradiction.
import { describe, expect, it } from 'vitest'
import { endUserWire } from '../../support/decoded.ts'
import {
  accountWire,
  authenticationWire,
  changeWire,
  connectLinkWire,
  decodedAccount,
  decodedAuthentication,
  decodedChange,
  decodedConnectLink,
  decodedPlan,
  planTransactionWire,
  planWire,
} from '../../support/decoded-objects.ts'
import { tag } from '../../support/druo-client.ts'

type Fields = Readonly<Record<string, unknown>>
type Row = readonly [quirk: number, wire: Fields, expected: Fields]

const open = (value: string, raw = value) => ({ value, raw })
const unknown = (raw = '') => ({ value: 'UNKNOWN', raw })
const id = 'acc_1'
const embedded = (of: string) => ({ id: of, embedded: expect.objectContaining({ id: of }) })

/** How one object names another, for every pair of types. */
const related = (field: string, ours: string, whole: Fields): readonly Row[] => {
  const uuid = String(whole['uuid'])
  return [
    [16, { [field]: uuid }, { [ours]: { id: uuid, embedded: null } }],
    [16, { [field]: ` ${uuid} ` }, { [ours]: { id: uuid, embedded: null } }],
    [16, { [field]: { uuid } }, { [ours]: { id: uuid, embedded: null } }],
    [16, { [field]: { uuid, code: 'X1' } }, { [ours]: { id: uuid, embedded: null } }],
    [16, { [field]: whole }, { [ours]: embedded(uuid) }],
    [16, { [field]: null }, { [ours]: null }],
    [16, { [field]: undefined }, { [ours]: null }],
    [16, { [field]: '' }, { [ours]: null }],
    [16, { [field]: {} }, { [ours]: null }],
    [16, { [field]: { code: 'X1' } }, { [ours]: null }],
    [16, { [field]: [uuid] }, { [ours]: null }],
  ]
}

const day = (text: string) => new Date(`${text}T00:00:00Z`)

const inPlans: readonly Row[] = [
  [3, { uuid: 'plan-7' }, { id: 'plan-7' }],
  [19, { total_cycle_count: '4' }, { totalCycleCount: 4 }],
  [19, { total_cycle_count: 4 }, { totalCycleCount: 4 }],
  [19, { total_cycle_count: '0' }, { totalCycleCount: 0 }],
  [19, { total_cycle_count: '2147483647' }, { totalCycleCount: 2_147_483_647 }],
  ...[null, '', '-1', '1.5', 'many', '2147483648', '99999999999999999999', true].map((total_cycle_count): Row => [
    19,
    { total_cycle_count },
    { totalCycleCount: null },
  ]),
  [39, { start_date: '2023-08-16T23:20:15.645+00:00' }, { startsAt: new Date('2023-08-16T23:20:15.645Z') }],
  [39, { start_date: '2023-08-16T18:20:15.645-05:00' }, { startsAt: new Date('2023-08-16T23:20:15.645Z') }],
  [39, { start_date: '2023-08-16T23:20:15' }, { startsAt: new Date('2023-08-16T23:20:15Z') }],
  [
    39,
    { start_date: '2024-03-14', end_date: '2024-05-14' },
    { startsAt: day('2024-03-14'), endsAt: day('2024-05-14') },
  ],
  [39, { end_date: null }, { endsAt: null }],
  [39, { end_date: '' }, { endsAt: null }],
  [39, { end_date: '2024-02-30' }, { endsAt: null }],
  [39, { end_date: '14/05/2024' }, { endsAt: null }],
  [39, { end_date: 20_240_514 }, { endsAt: null }],
  [15, { metadata: '{"a":"b"}' }, { metadata: { a: 'b' } }],
  [15, { metadata: undefined }, { metadata: {} }],
  [
    21,
    { processing_method: 'send-request', cycle_frequency: 'semi_annually' },
    {
      processingMethod: open('SEND_REQUEST', 'send-request'),
      cycleFrequency: open('SEMI_ANNUALLY', 'semi_annually'),
    },
  ],
  [
    21,
    { status: undefined, processing_method: null, cycle_frequency: '', code: null, description: '' },
    {
      status: unknown(),
      processingMethod: null,
      cycleFrequency: null,
      code: '',
      description: null,
    },
  ],
  [21, { transaction: null }, { transaction: null }],
  [21, { transaction: 'trx_1' }, { transaction: null }],
  ...related('end_user', 'endUser', endUserWire()),
  ...related('origin_account', 'originAccount', accountWire()),
  ...related('destination_account', 'destinationAccount', accountWire()),
]

const inPlanTransactions: readonly Row[] = [
  [7, { tenant: { uuid: 'ten_1' } }, { tenantId: 'ten_1' }],
  [7, { tenant: undefined, tenant_id: 'ten_2' }, { tenantId: 'ten_2' }],
  [7, { tenant: 'ten_3' }, { tenantId: 'ten_3' }],
  [7, { tenant: null }, { tenantId: null }],
  [11, { amount: undefined, total_amount: 5 }, { amountMinor: 5 }],
  [17, { currency: 'USD' }, { currency: 'USD' }],
  [17, { currency: { code: 'cop' } }, { currency: 'COP' }],
  [17, { currency: undefined }, { currency: null }],
  [18, { amount: '10000' }, { amountMinor: 10_000 }],
  [18, { amount: null }, { amountMinor: null }],
  [18, { amount: '100.00' }, { amountMinor: 'unreadable' }],
  [21, { type: undefined }, { type: unknown() }],
  [21, { metadata: undefined, statement_descriptor: '' }, { metadata: {}, statementDescriptor: null }],
]

const inConnectLinks: readonly Row[] = [
  [1, { delivery_status: undefined, delivary_status: 'CREATED' }, { deliveryStatus: open('CREATED') }],
  [1, { delivery_status: undefined }, { deliveryStatus: unknown() }],
  [2, { delivery_status: 'OPENNED' }, { deliveryStatus: open('OPENED', 'OPENNED') }],
  [2, { delivery_status: 'OPENED' }, { deliveryStatus: open('OPENED') }],
  [3, { uuid: 'cnl_1' }, { id: 'cnl_1' }],
  ...(['TRUE', 'true', ' True ', true] as const).map((expired): Row => [4, { expired }, { expired: true }]),
  ...(['FALSE', false, null, undefined, '', 1, 'yes'] as const).map((no): Row => [
    4,
    { expired: no },
    { expired: false },
  ]),
  [6, { default_language: 'es-co' }, { language: open('ES_CO', 'es-co') }],
  [6, { default_language: { code: 'en_US' } }, { language: open('EN_US', 'en_US') }],
  [6, { default_language: undefined }, { language: null }],
  [16, { default_institution: { uuid: 'ins_2', name: 'B' } }, { defaultInstitutionId: 'ins_2' }],
  [16, { default_institution: null }, { defaultInstitutionId: null }],
  [
    21,
    { url: undefined, code: undefined, redirect_url: 'javascript:alert(1)' },
    { url: null, code: '', redirectUrl: null },
  ],
  [
    21,
    { background_color: 'FFF', button_color: '', button_text_color: 'red' },
    {
      theme: expect.objectContaining({ backgroundColor: '#ffffff', buttonColor: null, buttonTextColor: null }),
    },
  ],
  // Links carry no tag of ours: what is in the field is the caller's.
  [21, { secondary_reference: tag }, { secondaryReference: tag }],
  ...related('end_user', 'endUser', endUserWire()),
]

const inAccounts: readonly Row[] = [
  [3, { uuid: 'x' }, { id: 'x' }],
  ...(['TRUE', 'true', true] as const).map((yes): Row => [
    4,
    { requires_account_validation: yes },
    { requiresValidation: true },
  ]),
  ...(['FALSE', false] as const).map((no): Row => [
    4,
    { requires_account_validation: no },
    { requiresValidation: false },
  ]),
  [4, { requires_account_validation: null }, { requiresValidation: null }],
  [10, { remarks: 'ACCOUNT_CLOSED' }, { remarks: open('ACCOUNT_CLOSED') }],
  [10, { remarks: '' }, { remarks: null }],
  [13, { last_4: 42 }, { last4: '42' }],
  [13, { last_4: undefined, last4: '0042' }, { last4: '0042' }],
  [16, { institution: 'ins_2' }, { institution: { id: 'ins_2', name: null } }],
  [16, { institution: {} }, { institution: null }],
  [16, { source_connect_link: { uuid: 'clk_2' } }, { sourceConnectLinkId: 'clk_2' }],
  [16, { source_connect_link: null }, { sourceConnectLinkId: null }],
  [
    20,
    { pending_account_validations: { slug: 's', action: null } },
    { pendingValidations: [{ slug: 's', action: unknown() }] },
  ],
  [20, { pending_account_validations: null }, { pendingValidations: [] }],
  [20, { pending_account_validations: '' }, { pendingValidations: [] }],
  [
    20,
    { pending_account_validations: [null, {}, 'x', { slug: '' }, { slug: 7, action: 'CONFIRM_OTP_VIA_MICRODEPOSIT' }] },
    {
      pendingValidations: [{ slug: '7', action: open('CONFIRM_OTP_VIA_MICRODEPOSIT') }],
    },
  ],
  [21, { current_status: undefined, type: null, subtype: '' }, { status: null, type: null, subtype: null }],
  [39, { date_created_gmt: '2021-11-15T23:23:38' }, { createdAt: new Date('2021-11-15T23:23:38Z') }],
  ...related('end_user', 'endUser', endUserWire()),
]

const inAuthentications: readonly Row[] = [
  [
    23,
    {},
    { id, status: open('VERIFICATION_IN_PROGRESS'), action: open('CONFIRM_REQUEST_WITH_INSTITUTION'), remarks: null },
  ],
  [23, { status: undefined, current_status: 'CONNECTED' }, { status: open('CONNECTED') }],
  [23, { status: 'CONNECTED', current_status: 'VERIFICATION_IN_PROGRESS' }, { status: open('CONNECTED') }],
  [10, { remarks: 'AUTHENTICATION_FAILED' }, { remarks: open('AUTHENTICATION_FAILED') }],
  [21, { status: null, action: null, remarks: 'AUTHENTICATION_FAILED' }, { status: unknown(), action: null }],
]

const inChanges: readonly Row[] = [
  [9, { status: 'SUCCEESSFUL' }, { status: open('SUCCESSFUL', 'SUCCEESSFUL') }],
  [10, { decline_reason: 'INSUFFICCIENT_FUNDS' }, { declineReason: 'INSUFFICIENT_FUNDS' }],
  [10, { decline_reason: '' }, { declineReason: null }],
  [10, { decline_reason: null }, { declineReason: null }],
  [10, { decline_reason: 'The bank said no.' }, { declineReason: 'The bank said no.' }],
  [40, { status: 'PENDING' }, { status: open('PENDING') }],
]

describe.each([
  ['a recurring plan', inPlans, (wire: Fields) => decodedPlan(planWire(wire))],
  [
    'a plan’s transaction',
    inPlanTransactions,
    (wire: Fields) => {
      const { value, unknown: unknownEnums } = decodedPlan(planWire({ transaction: planTransactionWire(wire) }))
      return { value: value?.transaction, unknown: unknownEnums }
    },
  ],
  ['a connect link', inConnectLinks, (wire: Fields) => decodedConnectLink(connectLinkWire(wire))],
  ['an account', inAccounts, (wire: Fields) => decodedAccount(accountWire(wire))],
  ['an authentication', inAuthentications, (wire: Fields) => decodedAuthentication(authenticationWire(wire))],
  ['a changed transaction', inChanges, (wire: Fields) => decodedChange(changeWire(wire))],
])('%s', (_name, rows, decode) => {
  it.each(rows)('quirk %i: %j', (_quirk, wire, expected) => {
    const decoded = decode(wire)
    expect(decoded.unknown).toEqual([])
    expect(decoded.value).toEqual(expect.objectContaining(expected))
  })
})

describe('a new word', () => {
  const lost = unknown('LOST')
  it.each([
    ['recurring_plan.status', decodedPlan(planWire({ status: 'LOST' })), { status: lost }],
    [
      'recurring_plan.processing_method',
      decodedPlan(planWire({ processing_method: 'LOST' })),
      { processingMethod: lost },
    ],
    ['recurring_plan.cycle_frequency', decodedPlan(planWire({ cycle_frequency: 'LOST' })), { cycleFrequency: lost }],
    [
      'transaction.type',
      decodedPlan(planWire({ transaction: planTransactionWire({ type: 'LOST' }) })),
      { transaction: expect.objectContaining({ type: lost }) },
    ],
    [
      'connect_link.delivery_status',
      decodedConnectLink(connectLinkWire({ delivery_status: 'LOST' })),
      { deliveryStatus: lost },
    ],
    [
      'connect_link.default_language',
      decodedConnectLink(connectLinkWire({ default_language: 'LOST' })),
      { language: lost },
    ],
    ['account.current_status', decodedAccount(accountWire({ current_status: 'LOST' })), { status: lost }],
    ['account.remarks', decodedAccount(accountWire({ remarks: 'LOST' })), { remarks: lost }],
    ['account.type', decodedAccount(accountWire({ type: 'LOST' })), { type: lost }],
    ['account.subtype', decodedAccount(accountWire({ subtype: 'LOST' })), { subtype: lost }],
    ['account.current_status', decodedAuthentication(authenticationWire({ status: 'LOST' })), { status: lost }],
    [
      'pending_account_validation.action',
      decodedAuthentication(authenticationWire({ action: 'LOST' })),
      { action: lost },
    ],
    ['transaction.status', decodedChange(changeWire({ status: 'LOST' })), { status: lost }],
  ])('of %s is UNKNOWN, kept and reported', (field, { value, unknown: unknownEnums }, expected) => {
    expect(value).toEqual(expect.objectContaining(expected))
    expect(unknownEnums).toEqual([{ field, value: 'LOST' }])
  })
})
