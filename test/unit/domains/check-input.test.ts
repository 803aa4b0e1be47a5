// The rules of both mutations that types cannot carry, texts and countries apart: amounts, times, addresses, enumerations.
import { describe, expect, it } from 'vitest'
import type { CreateCheckoutLinkInput, TransactionType } from '../../../src/__generated__/resolvers-types.ts'
import { checkCreateCheckoutLink } from '../../../src/domains/checkout-links/Mutation.createCheckoutLink.ts'
import { checkAuthorizeTransaction } from '../../../src/domains/transactions/Mutation.authorizeTransaction.ts'
import {
  authorizeInput,
  bankAccount,
  checkedAt,
  checkoutInput,
  existingEndUser,
  violationsOf,
  identification,
  individual,
  organization,
  rules,
  wholeAuthorizeInput,
  wholeCheckoutInput,
  wholeIndividual,
  wholeOrganization,
} from '../../support/mutation-inputs.ts'

const checkout = (...input: Parameters<typeof checkoutInput>) =>
  violationsOf(checkCreateCheckoutLink(checkoutInput(...input), rules()))
const authorize = (...input: Parameters<typeof authorizeInput>) =>
  violationsOf(checkAuthorizeTransaction(authorizeInput(...input), rules()))

describe('a right input has no violation', () => {
  it.each([
    ['an existing end user', checkoutInput()],
    ['a new individual', checkoutInput({ endUser: individual() })],
    ['a new organization', checkoutInput({ endUser: organization() })],
    ['everything that can be given', wholeCheckoutInput],
    ['everything for an organization', { ...wholeCheckoutInput, endUser: wholeOrganization }],
    ['null for all that may be left out', nullsFor(checkoutInput({}, { tenantId: null, metadata: null }))],
  ] satisfies [string, CreateCheckoutLinkInput][])('checkout link: %s', (_, input) => {
    const { idempotencyKey: _key, ...expected } = input
    const { command, violations } = checkCreateCheckoutLink(input, rules())
    expect(violations).toBeUndefined()
    expect(dropped(command)).toEqual(dropped(expected))
  })

  it.each([
    ['by token and id', authorizeInput()],
    ['by bank accounts of an existing end user', authorizeInput({ originAccount: bankAccount(existingEndUser) })],
    ['of a new individual', authorizeInput({ destinationAccount: bankAccount(individual()) })],
    ['of a new organization', authorizeInput({ destinationAccount: bankAccount(organization()) })],
    ['everything that can be given', wholeAuthorizeInput],
    ['null for all that may be left out', authorizeInput({ tenantId: null, metadata: null, description: null })],
  ])('transaction: %s', (_, input) => {
    const { idempotencyKey: _key, ...expected } = input
    const { command, violations } = checkAuthorizeTransaction(input, rules())
    expect(violations).toBeUndefined()
    expect(dropped(command)).toEqual(dropped(expected))
  })
})

describe('the tenant', () => {
  it.each([
    ['the caller’s own', 'ten_own', 'ten_configured', 'ten_own'],
    ['the caller’s own without a configured one', 'ten_own', undefined, 'ten_own'],
    ['the configured one', undefined, 'ten_configured', 'ten_configured'],
    ['the configured one for null', null, 'ten_configured', 'ten_configured'],
    ['none', undefined, undefined, undefined],
  ])('is %s', (_, own, configured, expected) => {
    const tenant = own === undefined ? {} : { tenantId: own }
    const link = checkCreateCheckoutLink(checkoutInput({}, tenant), rules({ tenantId: configured }))
    const payment = checkAuthorizeTransaction(authorizeInput(tenant), rules({ tenantId: configured }))
    expect(link.command?.transaction.tenantId).toBe(expected)
    expect(payment.command?.tenantId).toBe(expected)
  })
})

describe('the amount', () => {
  it.each([
    ['PRENOTIFICATION', []],
    ['MICRODEPOSIT', ['INVALID input.amount']],
    ['PAYMENT', ['INVALID input.amount']],
    ['REFUND', ['INVALID input.amount']],
    ['PAYOUT', ['INVALID input.amount']],
    ['REVERSAL', ['INVALID input.amount']],
    ['RETURN', ['INVALID input.amount']],
    ['TRANSFER', ['INVALID input.amount']],
  ] satisfies [TransactionType, string[]][])('0 for %s', (type, violations) => {
    expect(authorize({ type, amount: 0 })).toEqual(violations)
    expect(authorize({ type, amount: 1 })).toEqual([])
  })

  it.each([
    [0, ['INVALID input.transaction.amount']],
    [1, []],
    [Number.MAX_SAFE_INTEGER, []],
  ])('%i in a checkout link', (amount, violations) => {
    expect(checkout({}, { amount })).toEqual(violations)
  })
})

describe('expiresAt', () => {
  it.each([
    ['now', 0, false],
    ['a moment ago', -1, false],
    ['a year ago', -31_536_000_000, false],
    // DRUO gets the time to the second: the rest of this second is over by then.
    ['later within this second', 321, false],
    ['in the next second', 322, true],
    ['tomorrow', 86_400_000, true],
  ])('%s', (_, milliseconds, accepted) => {
    const expiresAt = new Date(checkedAt.getTime() + milliseconds)
    expect(checkout({ expiresAt })).toEqual(accepted ? [] : ['INVALID input.expiresAt'])
  })
})

describe('redirectUrl', () => {
  it.each([
    ['https://shop.example.com/done', true],
    ['HTTPS://shop.example.com', true],
    ['http://localhost:3000/done', true],
    ['HTTP://shop.example.com', true],
    ['shop.app://done', true],
    ['SHOP.APP:/done', true],
    ['ftp://shop.example.com', false],
    ['javascript:alert(1)', false],
    ['JavaScript:alert(1)', false],
    ['data:text/html,hello', false],
    ['file:///etc/hosts', false],
    ['myapp://done', false],
  ])('%s', (redirectUrl, accepted) => {
    const { command, violations = [] } = checkCreateCheckoutLink(
      checkoutInput({ redirectUrl }),
      rules({ redirectSchemes: ['shop.app'] }),
    )
    expect(violations.map(({ code, path }) => [code, path])).toEqual(
      accepted ? [] : [['INVALID', ['input', 'redirectUrl']]],
    )
    expect(command?.redirectUrl).toBe(accepted ? new URL(redirectUrl).href : undefined)
  })
})

describe('UNKNOWN is no input', () => {
  const unknownDocument = { identification: { ...identification, type: 'UNKNOWN' } } as const
  it.each([
    ['language', checkout({ language: 'UNKNOWN' }), 'language'],
    [
      'an individual’s preferredLanguage',
      checkout({ endUser: individual({ preferredLanguage: 'UNKNOWN' }) }),
      'endUser.individual.preferredLanguage',
    ],
    [
      'an organization’s preferredLanguage',
      checkout({ endUser: organization({ preferredLanguage: 'UNKNOWN' }) }),
      'endUser.organization.preferredLanguage',
    ],
    [
      'an individual’s identification',
      checkout({ endUser: individual(unknownDocument) }),
      'endUser.individual.identification.type',
    ],
    [
      'an organization’s identification',
      checkout({ endUser: organization(unknownDocument) }),
      'endUser.organization.identification.type',
    ],
    ['type', authorize({ type: 'UNKNOWN' }), 'type'],
    [
      'identification at the origin',
      authorize({ originAccount: bankAccount(individual(unknownDocument)) }),
      'originAccount.bankAccount.endUser.individual.identification.type',
    ],
    [
      'preferredLanguage at the destination',
      authorize({ destinationAccount: bankAccount(organization({ preferredLanguage: 'UNKNOWN' })) }),
      'destinationAccount.bankAccount.endUser.organization.preferredLanguage',
    ],
  ])('%s', (_, violations, path) => {
    expect(violations).toEqual([`INVALID input.${path}`])
  })
})

describe('the gateway’s own key of metadata', () => {
  const metadata = { order: '1', druo_graphql_ref: 'mine' }
  it.each([
    ['a checkout link', checkout({}, { metadata }), 'transaction'],
    ['a new individual', checkout({ endUser: individual({ metadata }) }), 'endUser.individual'],
    ['a new organization', checkout({ endUser: organization({ metadata }) }), 'endUser.organization'],
    ['a transaction', authorize({ metadata }), ''],
    [
      'an account’s end user',
      authorize({ originAccount: bankAccount(individual({ metadata })) }),
      'originAccount.bankAccount.endUser.individual',
    ],
  ])('is refused in %s', (_, violations, path) => {
    expect(violations).toEqual([`INVALID input.${path === '' ? '' : `${path}.`}metadata.druo_graphql_ref`])
  })

  it('is not mistaken for others', () => {
    expect(authorize({ metadata: { DRUO_GRAPHQL_REF: 'a', druo_graphql_reference: 'b' } })).toEqual([])
  })
})

describe('many violations at once', () => {
  it('come back together for a checkout link, each with its path', () => {
    const { violations } = checkCreateCheckoutLink(
      checkoutInput(
        {
          name: ' ',
          endUser: individual({
            firstName: '',
            lastName: 'Smi\nth',
            address: { country: 'COL' },
            phoneNumber: { countryCode: '', number: ' ' },
          }),
          defaultInstitutionId: '',
          language: 'UNKNOWN',
          redirectUrl: 'ftp://example.com',
          expiresAt: checkedAt,
        },
        { amount: 0, tenantId: '', metadata: { druo_graphql_ref: 'x', k: 'a\u0000b' } },
      ),
      rules(),
    )
    expect(violationsOf({ violations: violations ?? [] })).toEqual([
      'INVALID input.endUser.individual.lastName',
      'INVALID input.expiresAt',
      'INVALID input.language',
      'INVALID input.redirectUrl',
      'INVALID input.transaction.amount',
      'INVALID input.transaction.metadata.druo_graphql_ref',
      'INVALID input.transaction.metadata.k',
      'REQUIRED input.defaultInstitutionId',
      'REQUIRED input.endUser.individual.firstName',
      'REQUIRED input.endUser.individual.identification',
      'REQUIRED input.endUser.individual.phoneNumber.countryCode',
      'REQUIRED input.endUser.individual.phoneNumber.number',
      'REQUIRED input.name',
      'REQUIRED input.transaction.tenantId',
    ])
    for (const { message } of violations ?? []) expect(message).toMatch(/^[A-Za-z].{10,}\.$/)
  })

  it('come back together for a transaction, both of its sides included', () => {
    const side = bankAccount(organization({ legalName: ' ' }), { accountNumber: '', institutionId: ' ' })
    expect(
      authorize({ type: 'UNKNOWN', originAccount: side, destinationAccount: side, amount: 0, tenantId: '' }),
    ).toEqual([
      'INVALID input.amount',
      'INVALID input.type',
      'REQUIRED input.destinationAccount.bankAccount.accountNumber',
      'REQUIRED input.destinationAccount.bankAccount.endUser.organization.legalName',
      'REQUIRED input.destinationAccount.bankAccount.institutionId',
      'REQUIRED input.originAccount.bankAccount.accountNumber',
      'REQUIRED input.originAccount.bankAccount.endUser.organization.legalName',
      'REQUIRED input.originAccount.bankAccount.institutionId',
      'REQUIRED input.tenantId',
    ])
  })

  it('never repeat what the caller wrote', () => {
    const { violations } = checkAuthorizeTransaction(
      authorizeInput({
        description: 'secret\u0000thing',
        metadata: { secret: 'a\u0007thing' },
        originAccount: bankAccount(wholeIndividual, { accountNumber: '4711\t' }),
      }),
      rules(),
    )
    expect(violations).toHaveLength(3)
    for (const { message } of violations ?? []) expect(message).not.toMatch(/secret|thing|4711/)
  })
})

/** Without what is undefined or null, as it would be sent. */
function dropped(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) => inner ?? undefined)
}

function nullsFor(input: CreateCheckoutLinkInput): CreateCheckoutLinkInput {
  const left = { description: null, theme: null, defaultInstitutionId: null, primaryReference: null, redirectUrl: null }
  return { ...input, ...left, expiresAt: null, customConfirmationPage: null }
}
