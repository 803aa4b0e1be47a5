// All scalars of the schema. HexColor, Money and Metadata are our own; the others take a library's rule where it has one.
import type { GraphQLScalarType } from 'graphql'
import { GraphQLLocalDate, GraphQLLocale } from 'graphql-scalars'
import { isCountry } from '../countries.ts'
import { isCurrency } from '../currencies.ts'
import { dateTime } from './date-time.ts'
import { isEmailAddress } from './email-address.ts'
import { hexColor } from './hex-color.ts'
import { metadata } from './metadata.ts'
import { money } from './money.ts'
import { characters, rulesOf, textScalar } from './text-scalar.ts'

const isLocale = rulesOf(GraphQLLocale)

const ruled = (...rule: Parameters<typeof textScalar>) => behaviourOf(textScalar(...rule))

/**
 * What each scalar does, for a schema that is made of SDL. Whole types would also bring their descriptions and addresses
 * of specification, which are empty, in place of those in the SDL.
 */
export const scalars = {
  HexColor: behaviourOf(hexColor),
  Money: behaviourOf(money),
  Metadata: behaviourOf(metadata),
  DateTime: behaviourOf(dateTime),
  Date: ruled('Date', 'must be a day of the calendar, YYYY-MM-DD', rulesOf(GraphQLLocalDate)),
  URL: ruled('URL', 'must be an absolute URL without blanks, such as "https://example.com/done"', isUrl),
  EmailAddress: ruled('EmailAddress', 'must be an e-mail address', isEmailAddress),
  Locale: ruled(
    'Locale',
    'must be a BCP 47 language tag, such as "es-CO"',
    // Some tags that BCP 47 keeps for old times' sake are none that numbers can be formatted with.
    (text) => isLocale(text) && isFormattable(text),
  ),
  CurrencyCode: ruled('CurrencyCode', 'must be an ISO 4217 code in capitals, such as "COP"', isCurrency),
  CountryCode: ruled('CountryCode', 'must be an ISO 3166-1 alpha-3 code in capitals, such as "COL"', isCountry),
  Reference: ruled('Reference', 'must be at most 40 characters', (text) => characters(text) <= 40),
  StatementDescriptor: ruled(
    'StatementDescriptor',
    'must be 4 to 22 characters with at least one letter',
    (text) => characters(text) >= 4 && characters(text) <= 22 && /\p{L}/u.test(text),
  ),
  IdempotencyKey: ruled('IdempotencyKey', 'must be 8 to 255 visible ASCII characters without blanks', (text) =>
    /^[\x21-\x7e]{8,255}$/.test(text),
  ),
}

/** The URL standard forgives blanks and missing slashes. A payer's browser must not have to. */
function isUrl(text: string): boolean {
  return (
    text.isWellFormed() &&
    /^(?:https?:\/\/|(?!https?:)[a-z][a-z\d+.-]*:)[^\s\p{Cc}\\]+$/iu.test(text) &&
    URL.canParse(text)
  )
}

function behaviourOf({ parseValue, parseLiteral, serialize }: GraphQLScalarType) {
  return { parseValue, parseLiteral, serialize }
}

function isFormattable(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length >= 0
  } catch {
    return false
  }
}
