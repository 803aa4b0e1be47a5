// ISO 3166-1: the countries by the three letters that DRUO uses.
import countryCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }

const alpha3: ReadonlySet<string> = new Set(countryCodes.map(([, code = '']) => code))

export function isCountry(code: string): boolean {
  return alpha3.has(code)
}
