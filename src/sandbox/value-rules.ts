// The rules that DRUO documents for single text values, each with its error message.
import type { Language } from './state.ts'

export interface ValueRule {
  readonly expects: string
  readonly accepts: (value: string) => boolean
}

const matching = (expects: string, pattern: RegExp): ValueRule => ({
  expects,
  accepts: (value) => pattern.test(value),
})

export const anyText: ValueRule = { expects: 'must be a string', accepts: () => true }

export const filledText: ValueRule = { expects: 'cannot be empty', accepts: (value) => value.trim() !== '' }

export const oneOf = (...values: readonly string[]): ValueRule => ({
  expects: `must be one of ${values.join(', ')}`,
  accepts: (value) => values.includes(value),
})

export const idKnownIn = (records: ReadonlyMap<string, unknown>): ValueRule => ({
  expects: "was not found in DRUO's database",
  accepts: (value) => records.has(value),
})

export const hexColor = matching('must be a HEX color such as #333333', /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i)

// In code points. DRUO says "characters"; this reading rejects no valid text.
export const lengthOf = (text: string): number => Array.from(text).length

export const reference: ValueRule = {
  expects: 'cannot exceed 40 characters',
  accepts: (value) => lengthOf(value) <= 40,
}

// DRUO also asks for the merchant's registered name, but its own sample does not have it.
export const connectIntroText: ValueRule = {
  expects: 'must have 40 to 70 characters and contain the word DRUO',
  accepts: (value) => lengthOf(value) >= 40 && lengthOf(value) <= 70 && value.includes('DRUO'),
}

export const statementDescriptor: ValueRule = {
  expects: 'must have 4 to 22 characters and at least one letter',
  accepts: (value) => lengthOf(value) >= 4 && lengthOf(value) <= 22 && /\p{L}/u.test(value),
}

const currencies = new Set(Intl.supportedValuesOf('currency'))
export const currencyCode: ValueRule = {
  expects: 'must be an ISO 4217 code such as USD',
  accepts: (value) => currencies.has(value),
}

export const countryCode = matching('must be a 3-letter ISO country code such as COL', /^[A-Z]{3}$/)
export const email = matching('must be an email address', /^[^\s@]+@[^\s@]+$/)
export const accountToken = matching(
  'is not a token',
  /^tok_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
)

export const pageNumber = matching('must be a whole number from 1', /^[1-9]\d{0,8}$/)
export const cycleCount = matching('must be a whole number from 1, as a string', /^[1-9]\d{0,5}$/)
export const wholeAmount = matching('must be a whole number of minor units', /^\d{1,16}$/)

export const webAddress: ValueRule = {
  expects: 'must be an absolute URL',
  // The checkout page links to it.
  accepts: (value) => URL.canParse(value) && !/^(?:javascript|data|vbscript|blob|file):/i.test(value.trim()),
}

// Formatting the date again finds days that do not exist, such as February 30. Date would move them to the next month.
export const gmtTime: ValueRule = {
  expects: 'must be a GMT time such as 2021-11-16T23:23:38',
  accepts: (value) => /^\d{4}(?:-\d\d){2}T\d\d:\d\d:\d\d$/.test(value) && isoOf(`${value}Z`) === `${value}.000Z`,
}

/** A time as on DRUO's page, or only a day, which begins at midnight GMT. */
export const gmtTimeOrDate: ValueRule = {
  expects: 'must be a date such as 2024-03-14 or a GMT time such as 2021-11-16T23:23:38',
  accepts: (value) => gmtTime.accepts(value) || calendarDate.accepts(value),
}

export const calendarDate: ValueRule = {
  expects: 'must be a date such as 1990-12-31',
  accepts: (value) => /^\d{4}-\d\d-\d\d$/.test(value) && isoOf(value) === `${value}T00:00:00.000Z`,
}

const isoOf = (value: string): string => {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

export const language: ValueRule = {
  expects: 'must be es_CO or en_US',
  accepts: (value) => languageOf(value) !== null,
}

/** DRUO accepts `es-co` and responds with `es_CO`. Hyphen, underscore and case make no difference. */
export function languageOf(value: string | null): Language | null {
  const plain = value?.toLowerCase().replace('_', '-')
  if (plain === 'en-us') return 'en_US'
  return plain === 'es-co' ? 'es_CO' : null
}

export const accountType = oneOf('DEPOSITORY', 'CREDIT_CARD', 'CREDIT_LINE', 'INVESTMENT', 'LOAN', 'OTHER')
export const accountSubtype = oneOf('SAVINGS', 'CHECKING', 'ELECTRONIC_DEPOSIT')

export const localIdType = oneOf(
  'NATIONAL_IDENTITY_CARD',
  'NATIONAL_ID',
  'DRIVERS_LICENSE',
  'PASSPORT',
  'TAXPAYER_ID',
  'FOREIGN_TAXPAYER_ID',
  'FOREIGN_ID',
  'FOREIGN_DRIVERS_LICENSE',
  'CO_TARJETA_DE_IDENTIDAD',
  'CO_PERMISO_ESPECIAL_PERMANENCIA',
)
