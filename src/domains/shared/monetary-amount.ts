// MonetaryAmount: the same exact amount for programs, for accounting and for people.
import type { MonetaryAmountResolvers } from '../../__generated__/resolvers-types.ts'
import type { MonetaryAmountSource } from './context.ts'
import { decimalPlaces } from './currencies.ts'
import { gatewayError } from './gateway-error.ts'

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
