// Contradictions in DRUO's documentation: what DRUO sends, and what the client makes of it. Rows with the same number are
// about the same contradiction.
import { describe, expect, it } from 'vitest'
import {
  decodedLink,
  decodedTransaction,
  endUserWire,
  linkWire,
  paymentWire,
  transactionWire,
} from '../../support/decoded.ts'
import { authorizeSample, checkoutSample, druoClient, sampleText, sending } from '../../support/druo-client.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'

type Row = readonly [
  quirk: number,
  wire: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
]

const open = (value: string, raw = value) => ({ value, raw })

const inLinks: readonly Row[] = [
  [1, { delivery_status: undefined, delivary_status: 'CREATED' }, { deliveryStatus: open('CREATED') }],
  [1, { delivery_status: 'CREATED', delivary_status: 'OPENED' }, { deliveryStatus: open('CREATED') }],
  [1, { delivery_status: null, delivary_status: 'OPENED' }, { deliveryStatus: open('OPENED') }],
  [1, { delivery_status: '', delivary_status: 'OPENED' }, { deliveryStatus: open('OPENED') }],
  [2, { delivery_status: 'OPENNED' }, { deliveryStatus: open('OPENED', 'OPENNED') }],
  [2, { delivery_status: 'OPENED' }, { deliveryStatus: open('OPENED') }],
  [2, { delivery_status: ' opened ' }, { deliveryStatus: open('OPENED', ' opened ') }],
  [3, { uuid: 'clk_422f0f81' }, { id: 'clk_422f0f81' }],
  [3, { uuid: 'cnl_422f0f81' }, { id: 'cnl_422f0f81' }],
  [3, { uuid: '422f0f81' }, { id: '422f0f81' }],
  ...(['true', 'TRUE', 'True', ' true ', true] as const).flatMap((yes): Row[] => [
    [4, { expired: yes }, { expired: true }],
    [4, { custom_confirmation_page: yes }, { customConfirmationPage: true }],
  ]),
  ...(['false', 'FALSE', 'False', false, null, '', 'no', 0] as const).flatMap((no): Row[] => [
    [4, { expired: no }, { expired: false }],
    [4, { custom_confirmation_page: no }, { customConfirmationPage: false }],
  ]),
  [6, { default_language: { code: 'es_CO' } }, { language: open('ES_CO', 'es_CO') }],
  [6, { default_language: 'es-co' }, { language: open('ES_CO', 'es-co') }],
  [6, { default_language: 'EN-us' }, { language: open('EN_US', 'EN-us') }],
  [6, { default_language: null }, { language: null }],
  [6, { default_language: { code: null } }, { language: null }],
  [6, { default_language: {} }, { language: null }],
]

const inEndUsers: readonly Row[] = [
  [6, { preferred_language: 'es_CO' }, { preferredLanguage: open('ES_CO', 'es_CO') }],
  [6, { preferred_language: { code: 'en-us' } }, { preferredLanguage: open('EN_US', 'en-us') }],
  [
    13,
    { local_id: 455235553 },
    { identification: { number: '455235553', type: open('DRIVERS_LICENSE'), country: 'USA' } },
  ],
  [13, { local_id: '0098' }, { identification: { number: '0098', type: open('DRIVERS_LICENSE'), country: 'USA' } }],
  [
    14,
    { phone_number: { country_code: 1, number: 2025550198 } },
    { phoneNumber: { countryCode: '1', number: '2025550198' } },
  ],
  [
    14,
    { phone_number: { country_code: '1', number: '2025550198' } },
    { phoneNumber: { countryCode: '1', number: '2025550198' } },
  ],
  [15, { metadata: { a: 'b', n: 1, t: true, gone: null } }, { metadata: { a: 'b', n: '1', t: 'true' } }],
  [15, { metadata: '{"order_id": "6735"}' }, { metadata: { order_id: '6735' } }],
  [15, { metadata: '' }, { metadata: {} }],
  [15, { metadata: 'no JSON' }, { metadata: {} }],
  [
    33,
    { address: { address_line_1: 'a', address_line_2: 'b', address_line_3: 'c', administrative_district: 'd' } },
    { address: expect.objectContaining({ line1: 'a', line2: 'b', line3: 'c', administrativeDistrict: 'd' }) },
  ],
  [
    33,
    { address: { address_line1: 'a', address_line2: 'b', address_line3: 'c', adminisrative_district: 'd' } },
    { address: expect.objectContaining({ line1: 'a', line2: 'b', line3: 'c', administrativeDistrict: 'd' }) },
  ],
  [33, { address: { address_line_1: null, locality: '' } }, { address: null }],
  [34, { type: 'COMPANY' }, { type: open('ORGANIZATION', 'COMPANY') }],
  [34, { type: 'ORGANIZATION' }, { type: open('ORGANIZATION') }],
  [35, { local_id_type: 'NATIONAL_ID' }, { identification: expect.objectContaining({ type: open('NATIONAL_ID') }) }],
  [
    35,
    { local_id_type: 'NATIONAL_IDENTITY_CARD' },
    { identification: expect.objectContaining({ type: open('NATIONAL_IDENTITY_CARD') }) },
  ],
]

const account = 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340'

const inTransactions: readonly Row[] = [
  [3, { uuid: 'pay_1' }, { id: 'pay_1' }],
  ...(['TRUE', 'true', true] as const).map((yes): Row => [4, { auto_send_receipt: yes }, { autoSendReceipt: true }]),
  ...(['FALSE', 'false', false] as const).map((no): Row => [4, { auto_send_receipt: no }, { autoSendReceipt: false }]),
  ...([null, '', 'maybe', 1] as const).map((other): Row => [
    4,
    { auto_send_receipt: other },
    { autoSendReceipt: null },
  ]),
  [7, { tenant_id: 'ten_1', tenant: undefined }, { tenantId: 'ten_1' }],
  [
    7,
    { tenant_id: undefined, tenant: { uuid: '22637d15-5b37-4fb2-90e5-aa8751970469' } },
    { tenantId: '22637d15-5b37-4fb2-90e5-aa8751970469' },
  ],
  [7, { tenant_id: '', tenant: { uuid: 'trx_12312_' } }, { tenantId: 'trx_12312_' }],
  [7, { tenant_id: null, tenant: 'ten_2' }, { tenantId: 'ten_2' }],
  [9, { status: 'SUCCEESSFUL' }, { status: open('SUCCESSFUL', 'SUCCEESSFUL') }],
  [9, { status: 'SUCCESSFUL' }, { status: open('SUCCESSFUL') }],
  [9, { status: 'CANCELLED' }, { status: open('CANCELED', 'CANCELLED') }],
  [
    10,
    { decline_reason: 'INSUFFICCIENT_FUNDS' },
    { declineReason: 'INSUFFICIENT_FUNDS', remarks: open('INSUFFICIENT_FUNDS', 'INSUFFICCIENT_FUNDS') },
  ],
  [10, { decline_reason: 'insufficcient_funds' }, { remarks: open('INSUFFICIENT_FUNDS', 'insufficcient_funds') }],
  [
    10,
    { decline_reason: 'INSUFFICIENT_FUNDS' },
    { declineReason: 'INSUFFICIENT_FUNDS', remarks: open('INSUFFICIENT_FUNDS') },
  ],
  [
    10,
    { remarks: 'INSUFFICCIENT_FUNDS' },
    { declineReason: null, remarks: open('INSUFFICIENT_FUNDS', 'INSUFFICCIENT_FUNDS') },
  ],
  [
    10,
    { remarks: 'ACCOUNT_CLOSED', decline_reason: 'ACCOUNT_BLOCKED' },
    { declineReason: 'ACCOUNT_BLOCKED', remarks: open('ACCOUNT_CLOSED') },
  ],
  [10, { remarks: '', decline_reason: '' }, { declineReason: null, remarks: null }],
  [10, { decline_reason: 'The bank said no.' }, { declineReason: 'The bank said no.', remarks: null }],
  [11, { amount: undefined, total_amount: 10_000 }, { amountMinor: 10_000 }],
  [11, { amount: null, total_amount: '10000' }, { amountMinor: 10_000 }],
  [11, { amount: '', total_amount: 10_000 }, { amountMinor: 10_000 }],
  [11, { amount: 10_000, total_amount: 1 }, { amountMinor: 10_000 }],
  [11, { amount: 0, total_amount: 1 }, { amountMinor: 0 }],
  [
    12,
    { variable_fee: undefined, fixed_fee: undefined, remarks: undefined },
    { variableFeeMinor: null, fixedFeeMinor: null, remarks: null },
  ],
  [15, { metadata: '{"order_id": "6735"}' }, { metadata: { order_id: '6735' } }],
  [
    16,
    { origin_account: { uuid: account }, destination_account: account },
    { originAccount: { id: account, embedded: null }, destinationAccount: { id: account, embedded: null } },
  ],
  [16, { origin_account: '', destination_account: {} }, { originAccount: null, destinationAccount: null }],
  [16, { funding_source: { uuid: account } }, { fundingSource: { id: account, embedded: null } }],
  [17, { currency: { code: 'COP' } }, { currency: 'COP' }],
  [17, { currency: 'cop' }, { currency: 'COP' }],
  [17, { currency: '{ code: "USD" }' }, { currency: null }],
  [17, { currency: null }, { currency: null }],
  [18, { amount: '20000' }, { amountMinor: 20_000 }],
  [18, { amount: ' 20000 ' }, { amountMinor: 20_000 }],
  [18, { amount: 20_000 }, { amountMinor: 20_000 }],
  [39, { date_created_gmt: '2021-11-15T23:23:38' }, { createdAt: new Date('2021-11-15T23:23:38Z') }],
  [39, { date_created_gmt: '2023-10-09T15:32:34.623Z' }, { createdAt: new Date('2023-10-09T15:32:34.623Z') }],
  [39, { date_created_gmt: '2023-08-16T23:20:15.645+00:00' }, { createdAt: new Date('2023-08-16T23:20:15.645Z') }],
  [39, { date_created_gmt: '2023-08-16T18:20:15.645-05:00' }, { createdAt: new Date('2023-08-16T23:20:15.645Z') }],
  [39, { date_created_gmt: '2023-08-16 23:20:15+0000' }, { createdAt: new Date('2023-08-16T23:20:15Z') }],
  [40, { status: 'PENDING' }, { status: open('PENDING') }],
]

const noneUnknown = { unknown: [] }

describe('what DRUO answers', () => {
  it.each(inLinks)('quirk %i of a checkout link: %j', async (_quirk, wire, expected) => {
    expect(await decodedLink(linkWire(wire))).toMatchObject({ value: expected, ...noneUnknown })
  })

  it.each(inEndUsers)('quirk %i of an end user: %j', async (_quirk, wire, expected) => {
    const link = await decodedLink(linkWire({ end_user: endUserWire(wire) }))
    expect(link).toMatchObject({ value: { endUser: { embedded: expected } }, ...noneUnknown })
    expect(link.value.endUser?.embedded).toMatchObject(expected)
  })

  it.each(inTransactions)('quirk %i of a transaction: %j', async (_quirk, wire, expected) => {
    expect(decodedTransaction(transactionWire(wire))).toMatchObject({ value: expected, ...noneUnknown })
    const link = await decodedLink(linkWire({ transaction: paymentWire(wire) }))
    expect(link.value.transaction?.embedded).toMatchObject(expected)
  })

  it.each([
    [21, 'bare', (wire: unknown) => wire],
    [21, 'enveloped', (wire: unknown) => ({ checkout_link: wire })],
  ] as const)('quirk %i: a link that is %s', async (_quirk, _form, wrap) => {
    expect((await decodedLink(wrap(linkWire()))).value).toStrictEqual((await decodedLink(linkWire())).value)
  })
})

describe('what is sent to DRUO', () => {
  const individual = {
    firstName: 'John',
    lastName: 'Smith',
    identification: { number: '0455235553', type: 'NATIONAL_ID', country: 'COL' },
    phoneNumber: { countryCode: '1', number: '3053053000' },
    address: { line1: 'a', administrativeDistrict: 'd' },
    preferredLanguage: 'ES_CO',
  } as const
  const bankAccount = {
    institutionId: 'ins_1',
    accountNumber: '0245532345',
    routingNumber: '04432343',
    endUser: { individual },
  }
  const origin = { ...authorizeSample, originAccount: { bankAccount } }
  const link = (changes: object) => ({ ...checkoutSample, ...changes })

  it.each([
    [
      5,
      link({ customConfirmationPage: false }),
      { custom_confirmation_page: false, transaction: { auto_send_receipt: false } },
    ],
    [6, link({ language: 'ES_CO' }), { default_language: 'es-co' }],
    [6, link({ language: 'EN_US' }), { default_language: 'en-us' }],
    [6, link({ endUser: { individual } }), { new_end_user_details: { preferred_language: 'es_CO' } }],
    [7, link({}), { transaction: { tenant_id: '22637d15-5b37-4fb2-90e5-aa8751970469' } }],
    [
      33,
      link({ endUser: { individual } }),
      { new_end_user_details: { address: { address_line_1: 'a', administrative_district: 'd' } } },
    ],
    [
      34,
      link({ endUser: { organization: { legalName: 'DRUO Inc' } } }),
      { new_end_user_details: { type: 'ORGANIZATION', organization_legal_name: 'DRUO Inc' } },
    ],
    [34, link({ endUser: { individual } }), { new_end_user_details: { type: 'INDIVIDUAL', first_name: 'John' } }],
    [39, link({ expiresAt: new Date('2021-11-16T23:23:38.999Z') }), { expiration_date: '2021-11-16T23:23:38' }],
  ])('quirk %i of a checkout link: %j', async (_quirk, command, expected) => {
    const upstream = await misbehavingServer(answers(200, sampleText('create-checkout-link.response')))
    await druoClient(upstream).checkoutLinks.create(command, sending())
    expect(JSON.parse(upstream.requests[0]?.body ?? '')).toMatchObject(expected)
    expect(upstream.requests[0]?.body).not.toContain('null')
  })

  it.each([
    [
      13,
      origin,
      {
        origin_account: {
          account_number: '0245532345',
          routing_number: '04432343',
          new_end_user_details: { local_id: '0455235553', phone_number: { country_code: '1', number: '3053053000' } },
        },
      },
    ],
    [15, { ...authorizeSample, metadata: { a: 'b' } }, { metadata: { a: 'b' } }],
    [16, authorizeSample, { destination_account: { uuid: account } }],
    [17, authorizeSample, { currency: 'USD' }],
    [18, authorizeSample, { amount: 100_000 }],
    [22, authorizeSample, {}],
    [38, { ...authorizeSample, customId: '12345' }, { custom_id: '12345' }],
  ])('quirk %i of authorizing a transaction: %j', async (_quirk, command, expected) => {
    const upstream = await misbehavingServer(answers(200, sampleText('authorize-transaction.response')))
    await druoClient(upstream).transactions.authorize(command, sending())
    expect(JSON.parse(upstream.requests[0]?.body ?? '')).toMatchObject(expected)
    expect(upstream.requests).toMatchObject([{ headers: { 'druo-version': '2021-11-22' } }])
  })
})
