// Amounts of money: the scalar that callers send, the decimal places of currencies, and MonetaryAmount, which is the same exact
// amount for programs, for accounting and for people.
import currencyCodes from 'currency-codes'
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import type { MonetaryAmountResolvers } from '../../__generated__/resolvers-types.ts'
import type { MonetaryAmountSource } from './context.ts'
import { gatewayError } from './gateway-error.ts'

// ISO 4217. COP has 2 decimal places, although locale data differs.
const decimalPlacesOf: ReadonlyMap<string, number> = new Map(
  currencyCodes.data.map(({ code, digits }) => [code, digits]),
)
const usualDecimalPlaces = 2

/** ISO 4217 lists them without a minor unit: metals, funds, a code for tests, and one for no currency. */
const withoutMinorUnit: ReadonlySet<string> = new Set([
  'XAG',
  'XAU',
  'XBA',
  'XBB',
  'XBC',
  'XBD',
  'XDR',
  'XPD',
  'XPT',
  'XSU',
  'XTS',
  'XUA',
  'XXX',
])

/** Whether amounts can be sent in this currency. */
export function isCurrency(code: string): boolean {
  return decimalPlacesOf.has(code) && !withoutMinorUnit.has(code)
}

/** Two where ISO does not know the currency. */
function decimalPlaces(code: string): number {
  return decimalPlacesOf.get(code) ?? usualDecimalPlaces
}

/** An exact whole number of a currency's smallest unit. */
export const money = new GraphQLScalarType<number, number>({
  name: 'Money',
  parseValue: (value) => {
    if (typeof value === 'string') return fromDigits(value)
    // -0 is a sign that JavaScript's comparison does not see.
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) throw refused()
    return value
  },
  parseLiteral: (node) => {
    // A literal such as 1e3 or 1.0 is a Float by its form, even if its value is whole.
    if (node.kind !== Kind.INT && node.kind !== Kind.STRING) throw refused()
    return fromDigits(node.value)
  },
  serialize: (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      throw new GraphQLError('Money can only serve a whole number up to 2^53 - 1.')
    }
    return value
  },
})

function fromDigits(digits: string): number {
  if (!/^\d{1,400}$/.test(digits)) throw refused()
  const value = Number(digits)
  if (!Number.isSafeInteger(value)) throw refused()
  return value
}

function refused(): GraphQLError {
  return new GraphQLError(
    "Money must be a whole number of the currency's smallest unit from 0 to 9007199254740991, " +
      'as an integer or a string of digits (USD 10.00 is 1000).',
  )
}

/** Null without a value or a currency: there is no honest amount. */
export function optionalAmount(
  minor: MonetaryAmountSource['minor'] | null,
  currency: string | null,
): MonetaryAmountSource | null {
  return minor === null || currency === null ? null : { minor, currency }
}

export const monetaryAmount: MonetaryAmountResolvers = {
  value: (amount) => known(amount),
  currency: (amount) => amount.currency,
  decimal: (amount) => decimal(known(amount), decimalPlaces(amount.currency)),
  formatted: (amount, { locale }) => formatted(known(amount), amount.currency, locale),
}

// A wrong amount is worse than none: what cannot be read is an error, never rounded or guessed.
function known({ minor }: MonetaryAmountSource): number {
  if (minor === 'unreadable') throw gatewayError('UPSTREAM_CONTRACT', "DRUO's amount cannot be read.")
  return minor
}

function decimal(minor: number, places: number): string {
  const digits = String(Math.abs(minor)).padStart(places + 1, '0')
  const sign = minor < 0 ? '-' : ''
  if (places === 0) return sign + digits
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

// Making a formatter costs far more than using one; locales come from callers, so there is a bound.
const formatters = new Map<string, Intl.NumberFormat>()
const maxFormatters = 200

function formatted(minor: number, currency: string, locale: string): string {
  const key = `${locale} ${currency}`
  let formatter = formatters.get(key)
  if (formatter === undefined) {
    const places = decimalPlaces(currency)
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    })
    if (formatters.size >= maxFormatters) formatters.clear()
    formatters.set(key, formatter)
  }
  const text = decimal(minor, decimalPlaces(currency))
  // As text the amount stays exact; as a number the last cent of a large one would be rounded.
  return formatter.format(isNumeric(text) ? text : minor)
}

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(?:\.\d+)?$/.test(text)
}
