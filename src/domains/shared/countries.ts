// ISO 3166-1: the countries by the three letters that DRUO uses.
import countryCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }

/** Kosovo's code is not in ISO 3166-1, but banks and institutions use it. */
const kosovo = 'XKX'

const alpha3: ReadonlySet<string> = new Set([...countryCodes.map(([, code = '']) => code), kosovo])

export function isCountry(code: string): boolean {
  return alpha3.has(code)
}
