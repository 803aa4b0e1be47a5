// DRUO's errors as refusals: at the path of the caller's input, without personal values in the message.
import { describe, expect, it } from 'vitest'
import { encodeFields, refusalsOf } from '../../../src/druo/command-fields.ts'
import type { WireError } from '../../../src/druo/errors.ts'
import type { CreateCheckoutLinkCommand } from '../../../src/druo/resources/checkout-links.ts'
import type { AuthorizeTransactionCommand } from '../../../src/druo/resources/transaction-commands.ts'
import { authorizeSample, checkoutSample } from '../../support/druo-client.ts'
import { authorizeFieldsOf, checkoutFieldsOf } from '../../support/command-fields.ts'

const person = {
  firstName: 'Ana María',
  lastName: 'Al',
  identification: { number: '1020304050', type: 'NATIONAL_ID', country: 'COL' },
  email: 'ana.maria@example.com',
  phoneNumber: { countryCode: '57', number: '3053053000' },
  address: { line1: 'Calle 93 # 11-27', country: 'COL' },
  note: 'first line\nsecond line',
} as const
const bankAccount = {
  institutionId: 'ins_1',
  accountNumber: '0245532345',
  routingNumber: '04432343',
  endUser: { individual: person },
}
const newPayer = { ...authorizeSample, originAccount: { bankAccount } }
const twoNew = { ...newPayer, destinationAccount: { bankAccount } }
const byReference: AuthorizeTransactionCommand = {
  ...authorizeSample,
  originAccount: { reference: { id: 'acc_1', token: 'tok_1', endUser: { existingId: 'eur_1' } } },
}
const newIndividual = { ...checkoutSample, endUser: { individual: person } }
const newOrganization = { ...checkoutSample, endUser: { organization: { legalName: 'DRUO Inc', name: 'DRUO' } } }

const fault = (field: string | null, detail: string | null = 'as documented', code = 'BAD_REQUEST'): WireError => ({
  category: 'INVALID_REQUEST_ERROR',
  code,
  detail,
  field,
})

const individualPath = ['originAccount', 'bankAccount', 'endUser', 'individual']

const transactionPaths: readonly (readonly [string, AuthorizeTransactionCommand, readonly string[] | null])[] = [
  ['amount', authorizeSample, ['amount']],
  ['total_amount', authorizeSample, ['amount']],
  ['AMOUNT', authorizeSample, ['amount']],
  [' amount ', authorizeSample, ['amount']],
  ['$.amount', authorizeSample, ['amount']],
  ['custom_id', authorizeSample, ['customId']],
  ['statement_descriptor', authorizeSample, ['statementDescriptor']],
  ['metadata', authorizeSample, ['metadata']],
  ['funding_source_id', authorizeSample, ['originAccount', 'token']],
  ['funding_source_id', newPayer, ['originAccount', 'bankAccount']],
  ['destination_account_id', authorizeSample, ['destinationAccount', 'id']],
  ['origin_account', authorizeSample, ['originAccount', 'token']],
  ['origin_account.token', authorizeSample, ['originAccount', 'token']],
  ['origin_account[token]', authorizeSample, ['originAccount', 'token']],
  ["origin_account['token']", authorizeSample, ['originAccount', 'token']],
  ['origin_account/token', authorizeSample, ['originAccount', 'token']],
  ['origin_account -> token', authorizeSample, ['originAccount', 'token']],
  ['token', authorizeSample, ['originAccount', 'token']],
  ['uuid', authorizeSample, ['destinationAccount', 'id']],
  ['origin_account', newPayer, ['originAccount', 'bankAccount']],
  ['origin_account.institution_uuid', newPayer, ['originAccount', 'bankAccount', 'institutionId']],
  ['account_number', newPayer, ['originAccount', 'bankAccount', 'accountNumber']],
  ['origin_account.existing_end_user_id', newPayer, ['originAccount', 'bankAccount', 'endUser']],
  ['origin_account.new_end_user_details', newPayer, individualPath],
  ['origin_account.new_end_user_details.first_name', newPayer, [...individualPath, 'firstName']],
  ['new_end_user_details.first_name', newPayer, [...individualPath, 'firstName']],
  ['origin_account[new_end_user_details][first_name]', newPayer, [...individualPath, 'firstName']],
  ['first_name', newPayer, [...individualPath, 'firstName']],
  ['local_id', newPayer, [...individualPath, 'identification', 'number']],
  ['phone_number.number', newPayer, [...individualPath, 'phoneNumber', 'number']],
  ['first_name', twoNew, null],
  [
    'destination_account.new_end_user_details.first_name',
    twoNew,
    ['destinationAccount', ...individualPath.slice(1), 'firstName'],
  ],
  ['uuid', { ...authorizeSample, originAccount: { id: 'acc_1' } }, null],
  ['origin_account.existing_end_user_id', authorizeSample, ['originAccount', 'token']],
  ['destination_account.new_end_user_details.first_name', authorizeSample, ['destinationAccount', 'id']],
  ['origin_account.uuid', byReference, ['originAccount', 'reference', 'id']],
  ['origin_account.token', byReference, ['originAccount', 'reference', 'token']],
  ['origin_account.existing_end_user_id', byReference, ['originAccount', 'reference', 'endUser', 'existingId']],
  ['', authorizeSample, null],
  ['.', authorizeSample, null],
  ['colour', authorizeSample, null],
  ['__proto__', authorizeSample, null],
  ['mount', authorizeSample, null],
  [`${'['.repeat(100_000)}amount`, authorizeSample, null],
  [`a${' '.repeat(100_000)}b`, authorizeSample, null],
]

const checkoutPaths: readonly (readonly [string, CreateCheckoutLinkCommand, readonly string[] | null])[] = [
  ['transaction.amount', checkoutSample, ['transaction', 'amount']],
  ['transaction[amount]', checkoutSample, ['transaction', 'amount']],
  ['transaction["amount"]', checkoutSample, ['transaction', 'amount']],
  ['amount', checkoutSample, ['transaction', 'amount']],
  ['transaction', checkoutSample, ['transaction']],
  ['tenant_id', checkoutSample, ['transaction', 'tenantId']],
  ['link_name', checkoutSample, ['name']],
  ['primary_reference', checkoutSample, ['primaryReference']],
  ['transaction.primary_reference', checkoutSample, ['transaction', 'primaryReference']],
  ['sidebar_text_color', checkoutSample, ['theme', 'sidebarTextColor']],
  ['expiration_date', checkoutSample, ['expiresAt']],
  ['existing_end_user_id', checkoutSample, ['endUser', 'existingId']],
  ['new_end_user_details', checkoutSample, ['endUser']],
  ['existing_end_user_id', newIndividual, ['endUser']],
  ['new_end_user_details.last_name', newIndividual, ['endUser', 'individual', 'lastName']],
  ['address_line_1', newIndividual, ['endUser', 'individual', 'address', 'line1']],
  ['organization_legal_name', newOrganization, ['endUser', 'organization', 'legalName']],
  ['organization', newOrganization, ['endUser', 'organization', 'name']],
  ['currency', checkoutSample, null],
  ['transaction.currency', checkoutSample, ['transaction']],
  ['transaction.type', checkoutSample, ['transaction']],
  ['transaction.additional_recipients.0.email', checkoutSample, ['transaction']],
]

describe('the path of a field that DRUO names', () => {
  it.each(transactionPaths)('row %# of a transaction', async (field, command, path) => {
    expect(refusalsOf([fault(field)], await authorizeFieldsOf(command))).toMatchObject([
      { code: 'REJECTED_BY_DRUO', message: 'as documented', path },
    ])
  })

  it.each(checkoutPaths)('%s of a checkout link', async (field, command, path) => {
    expect(refusalsOf([fault(field)], await checkoutFieldsOf(command))).toMatchObject([
      { code: 'REJECTED_BY_DRUO', message: 'as documented', path },
    ])
  })

  it('is null where DRUO names none, and no fault is lost', async () => {
    const faults = [fault(null, 'first'), fault('amount', 'second'), fault('colour', 'third')]
    expect(refusalsOf(faults, await authorizeFieldsOf(authorizeSample))).toMatchObject([
      { code: 'REJECTED_BY_DRUO', message: 'first', path: null },
      { code: 'REJECTED_BY_DRUO', message: 'second', path: ['amount'] },
      { code: 'REJECTED_BY_DRUO', message: 'third', path: null },
    ])
  })
})

describe('NOT_FOUND', () => {
  it.each([
    ['origin_account.token', 'UNEXPECTED_VALUE', 'NOT_FOUND'],
    ['destination_account.uuid', 'UNEXPECTED_VALUE', 'NOT_FOUND'],
    ['destination_account', 'UNEXPECTED_VALUE', 'NOT_FOUND'],
    ['funding_source_id', 'UNEXPECTED_VALUE', 'NOT_FOUND'],
    ['tenant_id', 'UNEXPECTED_VALUE', 'NOT_FOUND'],
    ['destination_account.uuid', 'BAD_REQUEST', 'REJECTED_BY_DRUO'],
    ['destination_account.uuid', 'MISSING_REQUIRED_PARAMETER', 'REJECTED_BY_DRUO'],
    ['amount', 'UNEXPECTED_VALUE', 'REJECTED_BY_DRUO'],
    ['currency', 'UNEXPECTED_VALUE', 'REJECTED_BY_DRUO'],
    ['colour', 'UNEXPECTED_VALUE', 'REJECTED_BY_DRUO'],
    [null, 'UNEXPECTED_VALUE', 'REJECTED_BY_DRUO'],
  ])('%s with %s: %s', async (field, code, expected) => {
    const fields = await authorizeFieldsOf({ ...authorizeSample, tenantId: 'ten_1' })
    expect(refusalsOf([fault(field, 'as documented', code)], fields)).toMatchObject([{ code: expected }])
  })

  it('for an end user that a checkout link names', async () => {
    const faults = [fault('existing_end_user_id', null, 'UNEXPECTED_VALUE')]
    expect(refusalsOf(faults, await checkoutFieldsOf(checkoutSample))).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(refusalsOf(faults, await checkoutFieldsOf(newIndividual))).toMatchObject([{ code: 'REJECTED_BY_DRUO' }])
  })
})

it('an account’s id, token and end user are sent together', async () => {
  expect(encodeFields(await authorizeFieldsOf(byReference))).toMatchObject({
    origin_account: { uuid: 'acc_1', token: 'tok_1', existing_end_user_id: 'eur_1' },
  })
  const originAccount = { reference: { token: 'tok_1', endUser: { individual: { firstName: 'Ana', lastName: 'Al' } } } }
  expect(encodeFields(await authorizeFieldsOf({ ...authorizeSample, originAccount }))).toMatchObject({
    origin_account: {
      token: 'tok_1',
      new_end_user_details: { type: 'INDIVIDUAL', first_name: 'Ana', last_name: 'Al' },
    },
  })
})

describe('a message has the API’s own names of fields', () => {
  it.each([
    ['The value of existing_end_user_id is wrong.', 'The value of endUser.existingId is wrong.'],
    ['transaction.tenant_id and link_name.', 'transaction.tenantId and name.'],
    ['LINK_NAME cannot be empty', 'name cannot be empty'],
    ['other_field, x-link_name and https://druo.com', 'other_field, x-link_name and https://druo.com'],
    [`${'a'.repeat(100_000)} ${'a_'.repeat(50_000)}`, `${'a'.repeat(500)}…`],
  ])('row %#', async (detail, message) => {
    expect(refusalsOf([fault(null, detail)], await checkoutFieldsOf(checkoutSample))).toMatchObject([{ message }])
  })
})

describe('a message', () => {
  it.each([
    ['account 0245532345 is closed', 'account [removed] is closed'],
    ['account "0245532345", routing 04432343', 'account "[removed]", routing [removed]'],
    ['ana.maria@example.com is taken', '[removed] is taken'],
    ['ANA.MARIA@EXAMPLE.COM is taken', '[removed] is taken'],
    ['no Ana María Al', 'no [removed] [removed]'],
    ['Also an AL in Alabama', 'Also an [removed] in Alabama'],
    ['id 1020304050, phone +573053053000', 'id [removed], phone +57[removed]'],
    ['at Calle 93 # 11-27', 'at [removed]'],
    ['note: first line\nsecond line', 'note: [removed]'],
    ['note: first line second line', 'note: [removed]'],
    ['line\r\nbreak\u2028and\u0000zero\u001b[31m', 'line break and zero [31m'],
    [`${'x'.repeat(499)}😀`, `${'x'.repeat(499)}\ufffd…`],
    ['x'.repeat(500), 'x'.repeat(500)],
    ['x'.repeat(1_000_000), `${'x'.repeat(500)}…`],
    [`${'x'.repeat(490)} 0245532345`, `${'x'.repeat(490)} [removed]`],
    [null, 'DRUO refused the request (BAD_REQUEST).'],
    ['', 'DRUO refused the request (BAD_REQUEST).'],
    ['\u0000\n', 'DRUO refused the request (BAD_REQUEST).'],
  ])('%#', async (detail, message) => {
    const refusals = refusalsOf([fault('amount', detail)], await authorizeFieldsOf(newPayer))
    expect(refusals).toMatchObject([{ message }])
    expect(refusals[0]?.message).not.toMatch(/0245532345|ana\.maria|1020304050|3053053000/i)
    expect(refusals[0]?.message.length).toBeLessThanOrEqual(501)
  })

  it.each([
    ['token tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868 has expired', 'token [removed] has expired'],
    ['TOK_E49F110E-804C-4E23-8E9C-4D4FAE4C7868', '[removed]'],
    ['unknown acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340', 'unknown acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340'],
  ])('without the account’s token: %s', async (detail, message) => {
    expect(refusalsOf([fault(null, detail)], await authorizeFieldsOf(authorizeSample))).toMatchObject([{ message }])
  })

  it('names the category where DRUO gives no code', async () => {
    const faults = [{ ...fault(null, null, ''), category: 'API_ERROR' }]
    expect(refusalsOf(faults, await authorizeFieldsOf(authorizeSample))).toMatchObject([
      { message: 'DRUO refused the request (API_ERROR).' },
    ])
  })
})
