// Scalars that are text with a rule: the caller's own spelling is kept, and messages never repeat it.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { GraphQLLocalDate, GraphQLLocale } from 'graphql-scalars'
import countryCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { domainToASCII } from 'node:url'
import { isCurrency } from '../money.ts'

const isLocale = rulesOf(GraphQLLocale)

/** Takes a library's rule where it has one. */
export const textScalars = {
  Date: textScalar('Date', 'must be a day of the calendar, YYYY-MM-DD', rulesOf(GraphQLLocalDate)),
  URL: textScalar('URL', 'must be an absolute URL without blanks, such as "https://example.com/done"', isUrl),
  EmailAddress: textScalar('EmailAddress', 'must be an e-mail address', isEmailAddress),
  Locale: textScalar(
    'Locale',
    'must be a BCP 47 language tag, such as "es-CO"',
    // Some tags that BCP 47 keeps for old times' sake are none that numbers can be formatted with.
    (text) => isLocale(text) && isFormattable(text),
  ),
  CurrencyCode: textScalar('CurrencyCode', 'must be an ISO 4217 code in capitals, such as "COP"', isCurrency),
  CountryCode: textScalar('CountryCode', 'must be an ISO 3166-1 alpha-3 code in capitals, such as "COL"', isCountry),
  Reference: textScalar('Reference', 'must be at most 40 characters', (text) => characters(text) <= 40),
  StatementDescriptor: textScalar(
    'StatementDescriptor',
    'must be 4 to 22 characters with at least one letter',
    (text) => characters(text) >= 4 && characters(text) <= 22 && /\p{L}/u.test(text),
  ),
  IdempotencyKey: textScalar('IdempotencyKey', 'must be 8 to 255 visible ASCII characters without blanks', (text) =>
    /^[\x21-\x7e]{8,255}$/.test(text),
  ),
}

/** @param requirement the text of the error, such as "must be at most 40 characters" */
function textScalar(
  name: string,
  requirement: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !accepts(value)) throw new GraphQLError(`${name} ${requirement}.`)
    return value
  }
  return new GraphQLScalarType<string, string>({
    name,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    // What DRUO sent has been read already; the rule is for callers.
    serialize: String,
  })
}

/** The rule of a scalar of a library, for textScalar. */
function rulesOf(library: GraphQLScalarType): (text: string) => boolean {
  return (text) => {
    try {
      library.parseValue(text)
      return true
    } catch {
      return false
    }
  }
}

/** Characters as a person counts them: code points, so that an emoji is one and not two. */
export function characters(text: string): number {
  return Array.from(text).length
}

const maxEmailLength = 320
const localPart = /^[\p{L}\p{N}\p{M}.!#$%&'*+/=?^_`{|}~-]+$/u
const asciiDomain = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i
const unicodeDomain = /^[\p{L}\p{N}\p{M}.-]+$/u

/** HTML's rule, with letters of any script and international domains. */
function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > maxEmailLength || !localPart.test(text.slice(0, at))) return false
  const domain = text.slice(at + 1)
  return unicodeDomain.test(domain) && asciiDomain.test(domainToASCII(domain))
}

/** Kosovo's code is not in ISO 3166-1, but banks and institutions use it. */
const kosovo = 'XKX'

const alpha3: ReadonlySet<string> = new Set([...countryCodes.map(([, code = '']) => code), kosovo])

/** ISO 3166-1: the three letters that DRUO uses. */
function isCountry(code: string): boolean {
  return alpha3.has(code)
}

/** The URL standard forgives blanks, missing or additional slashes, and empty parts of a host. A payer's browser must not have to. */
function isUrl(text: string): boolean {
  if (!text.isWellFormed() || !/^(?:https?:\/\/(?!\/)|(?!https?:)[a-z][a-z\d+.-]*:)[^\s\p{Cc}\\]+$/iu.test(text))
    return false
  const url = URL.parse(text)
  return url !== null && !/^\.|\.\./.test(url.hostname)
}

function isFormattable(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length >= 0
  } catch {
    return false
  }
}
