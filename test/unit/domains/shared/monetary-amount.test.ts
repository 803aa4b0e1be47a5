// MonetaryAmount: exact in minor units, in the major unit, and as people write it.
import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { MonetaryAmountSource } from '../../../../src/domains/shared/context.ts'
import { monetaryAmount, optionalAmount } from '../../../../src/domains/shared/money.ts'
import { scalars } from '../../../../src/domains/shared/scalars/scalars.ts'

const schema = makeExecutableSchema({
  typeDefs: [
    readFileSync(new URL('../../../../schema/base.graphql', import.meta.url), 'utf8'),
    'extend type Query { amount: MonetaryAmount } extend type Mutation { unused: Boolean } extend type Subscription { unused: Boolean }',
  ],
  resolvers: [scalars, { MonetaryAmount: monetaryAmount }],
})

async function serve(amount: MonetaryAmountSource | null, selection: string) {
  const { data, errors } = await graphql({ schema, source: `{ amount { ${selection} } }`, rootValue: { amount } })
  return { amount: data?.['amount'], errors: errors ?? [] }
}

const most = Number.MAX_SAFE_INTEGER
/** Puts no-break spaces where the row, to be readable, has underscores. */
const nbsp = (text: string): string => text.replaceAll('_', '\u00A0')

describe('decimal', () => {
  it.each([
    ['COP', 20_000, '200.00'],
    ['COP', 0, '0.00'],
    ['COP', 5, '0.05'],
    ['COP', 50, '0.50'],
    ['COP', 500, '5.00'],
    ['COP', -5, '-0.05'],
    ['COP', -20_000, '-200.00'],
    ['COP', most, '90071992547409.91'],
    ['COP', -most, '-90071992547409.91'],
    ['USD', 1000, '10.00'],
    ['JPY', 0, '0'],
    ['JPY', 5, '5'],
    ['JPY', -20_000, '-20000'],
    ['JPY', most, '9007199254740991'],
    ['KWD', 0, '0.000'],
    ['KWD', 5, '0.005'],
    ['KWD', 20_000, '20.000'],
    ['KWD', most, '9007199254740.991'],
    ['XXX', 20_000, '20000'],
    ['ZZZ', 20_000, '200.00'],
  ])('%s %i is %s', async (currency, minor, decimal) => {
    const { amount, errors } = await serve({ minor, currency }, 'value currency decimal')
    expect(errors).toEqual([])
    expect(amount).toEqual({ value: minor, currency, decimal })
  })
})

describe('formatted', () => {
  it.each([
    ['COP', 20_000, 'es-CO', '$_200,00'],
    ['COP', 2_000_000, 'es-CO', '$_20.000,00'],
    ['COP', -20_000, 'es-CO', '-$_200,00'],
    ['COP', 20_000, 'en-US', 'COP_200.00'],
    ['COP', 0, 'en-US', 'COP_0.00'],
    ['COP', 5, 'en-US', 'COP_0.05'],
    ['COP', most, 'en-US', 'COP_90,071,992,547,409.91'],
    ['USD', 1000, 'en-US', '$10.00'],
    ['USD', -1000, 'en-US', '-$10.00'],
    ['USD', most, 'en-US', '$90,071,992,547,409.91'],
    ['JPY', 20_000, 'en-US', '¥20,000'],
    ['JPY', most, 'en-US', '¥9,007,199,254,740,991'],
    ['KWD', 20_005, 'en-US', 'KWD_20.005'],
    ['XXX', 20_000, 'en-US', '¤20,000'],
    ['ZZZ', 20_000, 'en-US', 'ZZZ_200.00'],
    ['USD', 123_456_789, 'de-DE', '1.234.567,89_$'],
  ])('%s %i in %s is %s', async (currency, minor, locale, text) => {
    const { amount } = await serve({ minor, currency }, `formatted(locale: "${locale}")`)
    expect(amount).toEqual({ formatted: nbsp(text) })
  })

  it('is American where no locale is named', async () => {
    expect(await serve({ minor: 1000, currency: 'USD' }, 'formatted')).toMatchObject({
      amount: { formatted: '$10.00' },
    })
  })

  it('refuses a locale that nothing can be formatted with', async () => {
    const { errors } = await serve({ minor: 1000, currency: 'USD' }, 'formatted(locale: "i-default")')
    expect(errors.map(({ message }) => message)).toEqual(['Locale must be a BCP 47 language tag, such as "es-CO".'])
  })

  it('stays right when many locales are asked for, as callers may', async () => {
    const regions = Array.from({ length: 300 }, (_, index) => `en-u-nu-latn-x-${String(index).padStart(4, 'a')}`)
    for (const locale of regions) {
      const { amount } = await serve({ minor: 1000, currency: 'USD' }, `formatted(locale: "${locale}")`)
      expect(amount).toEqual({ formatted: '$10.00' })
    }
  })
})

describe('what DRUO did not say', () => {
  it.each(['value', 'decimal', 'formatted'])('is an error at %s where the amount cannot be read', async (field) => {
    const { amount, errors } = await serve({ minor: 'unreadable', currency: 'COP' }, field)
    expect(amount).toBeNull()
    expect(errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['amount', field], 'UPSTREAM_CONTRACT'],
    ])
  })

  it('is no error as long as only the currency is asked for', async () => {
    const { amount, errors } = await serve({ minor: 'unreadable', currency: 'COP' }, 'currency')
    expect({ amount, errors }).toEqual({ amount: { currency: 'COP' }, errors: [] })
  })

  it.each([
    [null, null],
    [0, { minor: 0, currency: 'COP' }],
    [-5, { minor: -5, currency: 'COP' }],
    ['unreadable', { minor: 'unreadable', currency: 'COP' }],
  ] as const)('as an optional amount: %s', (minor, source) => {
    expect(optionalAmount(minor, 'COP')).toEqual(source)
  })

  it('as null without a currency', () => {
    expect(optionalAmount(100, null)).toBeNull()
  })
})
