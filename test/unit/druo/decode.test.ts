// Responses that lack fields or hold unexpected values: the decoders return clean data and never throw.
import { describe, expect, it } from 'vitest'
import {
  decodedLink,
  decodedTransaction,
  endUserWire,
  linkWire,
  paymentWire,
  transactionWire,
} from '../../support/decoded.ts'

/** The value with one of its fields as it is where DRUO sends nothing. */
const without = (value: object, absent: object) => ({ ...value, ...absent })
const unknown = { value: 'UNKNOWN', raw: '' }

const absentInLink: Readonly<Record<string, object>> = {
  code: { code: '' },
  url: { url: null },
  delivery_status: { deliveryStatus: unknown },
  link_name: { name: '' },
  end_user: { endUser: null },
  transaction: { transaction: null },
  default_language: { language: null },
  expiration_date: { expiresAt: null },
}
const absentInTransaction: Readonly<Record<string, object>> = {
  code: { code: '' },
  status: { status: unknown },
  type: { type: unknown },
  tenant_id: { tenantId: null },
  tenant: { tenantId: null },
  creation_source: { creationSource: null },
  origin_account: { originAccount: null },
  destination_account: { destinationAccount: null },
  description: { description: null },
  statement_descriptor: { statementDescriptor: null },
  amount: { amountMinor: null },
  variable_fee: { variableFeeMinor: null },
  fixed_fee: { fixedFeeMinor: null },
  total_fee: { totalFeeMinor: null },
  net_amount: { netAmountMinor: null },
  currency: { currency: null },
  date_created_gmt: { createdAt: null },
  date_updated_gmt: { updatedAt: null },
  primary_reference: { primaryReference: null },
  secondary_reference: { secondaryReference: null },
  metadata: { metadata: {} },
  auto_send_receipt: { autoSendReceipt: null },
}
const absentInEndUser: Readonly<Record<string, object>> = {
  code: { code: '' },
  type: { type: unknown },
  first_name: { firstName: null },
  last_name: { lastName: null },
  local_id: { identification: null },
  local_id_type: { identification: { number: '987654321', type: unknown, country: 'USA' } },
  local_id_country: {
    identification: { number: '987654321', type: { value: 'DRIVERS_LICENSE', raw: 'DRIVERS_LICENSE' }, country: null },
  },
  email: { email: null },
  preferred_language: { preferredLanguage: null },
  date_created_gmt: { createdAt: null },
  date_updated_gmt: { updatedAt: null },
}

const isNotId = (field: string) => field !== 'uuid'

// Absent, null and "" are the same; a field that is not in these tables is null in the sample already.
describe.each([
  ['absent', undefined],
  ['null', null],
  ['empty', ''],
])('a field that is %s', (_form, nothing) => {
  it.each(Object.keys(linkWire()).filter(isNotId))('of a checkout link: %s', async (field) => {
    const { value: complete } = await decodedLink(linkWire())
    const { value, unknown: unknownEnums } = await decodedLink(linkWire({ [field]: nothing }))
    expect(value).toStrictEqual(without(complete, absentInLink[field] ?? {}))
    expect(unknownEnums).toEqual([])
  })

  it.each(Object.keys(endUserWire()).filter(isNotId))('of an end user: %s', async (field) => {
    const { value: complete } = await decodedLink(linkWire())
    const { value, unknown: unknownEnums } = await decodedLink(
      linkWire({ end_user: endUserWire({ [field]: nothing }) }),
    )
    expect(value.endUser?.embedded).toStrictEqual(
      without(Object(complete.endUser?.embedded), absentInEndUser[field] ?? {}),
    )
    expect(unknownEnums).toEqual([])
  })

  it.each(
    [
      ...Object.keys(transactionWire()).map((field) => [field, transactionWire] as const),
      ...Object.keys(paymentWire()).map((field) => [field, paymentWire] as const),
    ].filter(([field]) => isNotId(field)),
  )('of a transaction: %s', (field, wire) => {
    const { value: complete } = decodedTransaction(wire())
    const { value, unknown: unknownEnums } = decodedTransaction(wire({ [field]: nothing }))
    expect(value).toStrictEqual(without(Object(complete), absentInTransaction[field] ?? {}))
    expect(unknownEnums).toEqual([])
  })

  it('is the id: then it is refused', async () => {
    await expect(decodedLink(linkWire({ uuid: nothing }))).rejects.toMatchObject({ kind: 'contract' })
    await expect(decodedLink({ checkout_link: linkWire({ uuid: nothing }) })).rejects.toMatchObject({
      kind: 'contract',
    })
    expect(decodedTransaction(transactionWire({ uuid: nothing })).value).toBeNull()
    const link = await decodedLink(
      linkWire({ end_user: endUserWire({ uuid: nothing }), transaction: paymentWire({ uuid: nothing }) }),
    )
    expect(link.value).toMatchObject({ endUser: null, transaction: null })
  })
})

describe('a transaction’s times', () => {
  it.each([
    [{ date_created_gmt: null, date_updated_gmt: null }, null, null],
    [{ date_created_gmt: null, date_updated_gmt: '2024-01-02T03:04:05' }, null, '2024-01-02T03:04:05.000Z'],
    [{ date_created_gmt: '2024-01-02T03:04:05', date_updated_gmt: 'soon' }, '2024-01-02T03:04:05.000Z', null],
  ])('%j', (wire, createdAt, updatedAt) => {
    const date = (time: string | null) => (time === null ? null : new Date(time))
    expect(decodedTransaction(transactionWire(wire)).value).toMatchObject({
      createdAt: date(createdAt),
      updatedAt: date(updatedAt),
    })
  })
})

describe('enumeration values that are not known', () => {
  const open = (raw: string) => ({ value: 'UNKNOWN', raw })

  it.each([
    ['status', { status: 'ON_HOLD' }, { status: open('ON_HOLD') }],
    ['type', { type: 'Chargeback' }, { type: open('Chargeback') }],
    ['creation_source', { creation_source: { code: 'BATCH' } }, { creationSource: open('BATCH') }],
    ['remarks', { remarks: 'NEW_REMARK' }, { remarks: open('NEW_REMARK') }],
    ['status', { status: '__proto__' }, { status: open('__proto__') }],
    ['status', { status: 'constructor' }, { status: open('constructor') }],
    ['status', { status: 'UNKNOWN' }, { status: open('UNKNOWN') }],
    ['status', { status: 7 }, { status: open('7') }],
  ])('transaction.%s: %j', (field, wire, expected) => {
    const { value, unknown: unknownEnums } = decodedTransaction(transactionWire(wire))
    expect(value).toMatchObject(expected)
    const [raw] = Object.values(expected).map((entry) => entry.raw)
    expect(unknownEnums).toEqual([{ field: `transaction.${field}`, value: raw }])
  })

  it('are reported once for each occurrence, from every object in the response', async () => {
    const body = linkWire({
      delivery_status: 'SEEN',
      default_language: 'pt-br',
      end_user: endUserWire({ type: 'ROBOT', local_id_type: 'PAW', preferred_language: 'pt_BR' }),
      transaction: paymentWire({ status: 'ON_HOLD' }),
    })
    const { unknown: unknownEnums } = await decodedLink(body)
    expect(unknownEnums.toSorted((left, right) => left.field.localeCompare(right.field))).toEqual([
      { field: 'checkout_link.default_language', value: 'pt-br' },
      { field: 'checkout_link.delivery_status', value: 'SEEN' },
      { field: 'end_user.local_id_type', value: 'PAW' },
      { field: 'end_user.preferred_language', value: 'pt_BR' },
      { field: 'end_user.type', value: 'ROBOT' },
      { field: 'transaction.status', value: 'ON_HOLD' },
    ])
  })

  it('a decline reason in free text is none', () => {
    expect(decodedTransaction(transactionWire({ decline_reason: 'No.' })).unknown).toEqual([])
  })
})
