// The currencies of ISO 4217 with their decimal places. COP has 2, although locale data differs.
import currencyCodes from 'currency-codes'

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
export function decimalPlaces(code: string): number {
  return decimalPlacesOf.get(code) ?? usualDecimalPlaces
}
