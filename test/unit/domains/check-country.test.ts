// When a new end user needs an identification: the address decides; without its country, the currency or the merchant.
import { describe, expect, it } from 'vitest'
import type { EndUserInput } from '../../../src/__generated__/resolvers-types.ts'
import { checkCreateCheckoutLink } from '../../../src/domains/checkout-links/Mutation.createCheckoutLink.ts'
import { checkAuthorizeTransaction } from '../../../src/domains/transactions/Mutation.authorizeTransaction.ts'
import {
  authorizeInput,
  bankAccount,
  checkoutInput,
  existingEndUser,
  violationsOf,
  identification,
  individual,
  organization,
  rules,
} from '../../support/mutation-inputs.ts'

const colombian = { address: { country: 'COL' } } as const
const foreign = { address: { country: 'USA' } } as const
const document = { identification } as const
const foreignDocument = { identification: { ...identification, country: 'USA' } } as const

/** What the checks of an end user depend on besides the currency: who it is, and DRUO_COUNTRY. */
const endUsers: readonly [title: string, endUser: EndUserInput, country: string | undefined, variant: string | null][] =
  [
    ['an individual from nowhere', individual(), undefined, null],
    ['an individual with an address abroad', individual(foreign), undefined, null],
    ['an individual with an address of no country', individual({ address: { locality: 'Bogotá' } }), undefined, null],
    ['an individual with an address in Colombia', individual(colombian), undefined, 'individual'],
    ['the same with a document', individual({ ...colombian, ...document }), undefined, null],
    ['the same with a document from abroad', individual({ ...colombian, ...foreignDocument }), undefined, null],
    ['the same with null for a document', individual({ ...colombian, identification: null }), undefined, 'individual'],
    ['an individual at a Colombian merchant', individual(), 'COL', 'individual'],
    ['one with an address abroad at a Colombian merchant', individual(foreign), 'COL', null],
    ['one with an address of no country there', individual({ address: { locality: 'Cali' } }), 'COL', 'individual'],
    ['one with a document at a Colombian merchant', individual(document), 'COL', null],
    ['an individual at a merchant elsewhere', individual(), 'MEX', null],
    ['an organization from nowhere', organization(), undefined, null],
    ['an organization with an address abroad', organization(foreign), undefined, null],
    ['an organization with an address in Colombia', organization(colombian), undefined, 'organization'],
    ['the same organization with a document', organization({ ...colombian, ...document }), undefined, null],
    ['an organization at a Colombian merchant', organization(), 'COL', 'organization'],
    ['an organization with a document at a Colombian merchant', organization(document), 'COL', null],
    ['an organization at a merchant elsewhere', organization(), 'USA', null],
    ['an existing end user', existingEndUser, undefined, null],
    ['an existing end user at a Colombian merchant', existingEndUser, 'COL', null],
  ]

describe('a checkout link for', () => {
  it.each(endUsers)('%s', (_, endUser, country, variant) => {
    expect(violationsOf(checkCreateCheckoutLink(checkoutInput({ endUser }), rules({ country })))).toEqual(
      variant === null ? [] : [`REQUIRED input.endUser.${variant}.identification`],
    )
  })
})

const sides = ['originAccount', 'destinationAccount'] as const

describe.each(sides)('a transaction in dollars, at its %s,', (side) => {
  it.each(endUsers)('%s', (_, endUser, country, variant) => {
    const input = authorizeInput({ [side]: bankAccount(endUser) })
    expect(violationsOf(checkAuthorizeTransaction(input, rules({ country })))).toEqual(
      variant === null ? [] : [`REQUIRED input.${side}.bankAccount.endUser.${variant}.identification`],
    )
  })
})

describe.each(sides)('a transaction in Colombian pesos, at its %s,', (side) => {
  it.each([
    ['an individual', individual(), 'individual'],
    ['an individual with an address abroad', individual(foreign), null],
    ['an individual with an address in Colombia', individual(colombian), 'individual'],
    ['an organization with an address abroad', organization(foreign), null],
    ['an individual with a document', individual(document), null],
    ['an individual with a document from abroad', individual(foreignDocument), null],
    ['an organization', organization(), 'organization'],
    ['an organization with a document', organization(document), null],
    ['an existing end user', existingEndUser, null],
  ])('%s', (_, endUser, variant) => {
    const input = authorizeInput({ currency: 'COP', [side]: bankAccount(endUser) })
    expect(violationsOf(checkAuthorizeTransaction(input, rules()))).toEqual(
      variant === null ? [] : [`REQUIRED input.${side}.bankAccount.endUser.${variant}.identification`],
    )
  })
})

it('asks nothing of accounts that DRUO knows, whatever says Colombia', () => {
  const input = authorizeInput({
    currency: 'COP',
    originAccount: { id: 'acc_1' },
    destinationAccount: { token: 'tok_1' },
  })
  expect(violationsOf(checkAuthorizeTransaction(input, rules({ country: 'COL' })))).toEqual([])
})

it('asks on both sides at once', () => {
  const input = authorizeInput({
    currency: 'COP',
    originAccount: bankAccount(individual()),
    destinationAccount: bankAccount(organization()),
  })
  expect(violationsOf(checkAuthorizeTransaction(input, rules()))).toEqual([
    'REQUIRED input.destinationAccount.bankAccount.endUser.organization.identification',
    'REQUIRED input.originAccount.bankAccount.endUser.individual.identification',
  ])
})

it.each([
  ['the address', individual(colombian), undefined, 'USD', /address/],
  ['the currency', individual(), undefined, 'COP', /currency/],
  ['the configuration', individual(), 'COL', 'USD', /configured/],
])('says that it was %s that said Colombia', (_, endUser, country, currency, reason) => {
  const input = authorizeInput({ currency, originAccount: bankAccount(endUser) })
  const { violations } = checkAuthorizeTransaction(input, rules({ country }))
  expect(violations?.map(({ message }) => message)).toEqual([expect.stringMatching(reason)])
})
