// How the example shop shows amounts: in the reader's locale, exact, and the same as the payment page.
import { expect, it } from 'vitest'
import { formatAmount } from '../../../examples/web/src/format-amount.ts'
import { formatAmount as formatOnPaymentPage } from '../../../src/sandbox/pages/local-format.ts'

it.each([
  ['85000.00', 'COP', 'en-US', '$85,000.00 COP'],
  ['85000.00', 'COP', 'es-CO', '$ 85.000,00 COP'],
  ['99.04', 'COP', 'en-US', '$99.04 COP'],
  ['1234567.89', 'COP', 'es-CO', '$ 1.234.567,89 COP'],
  ['85000.00', 'USD', 'en-US', '$85,000.00 USD'],
  ['-85000.00', 'COP', 'en-US', '-$85,000.00 COP'],
  ['0.00', 'COP', 'en-US', '$0.00 COP'],
  // 2^53 - 1 minor units and beyond: as a number the last cent would be another.
  ['90071992547409.91', 'USD', 'en-US', '$90,071,992,547,409.91 USD'],
  ['9007199254740993.01', 'USD', 'en-US', '$9,007,199,254,740,993.01 USD'],
  ['1500', 'JPY', 'en-US', '¥1,500 JPY'],
])('%s %s in %s is %s', (decimal, currency, locale, text) => {
  expect(formatAmount({ decimal, currency }, locale).replaceAll(/\s/g, ' ')).toBe(text)
})

it.each([
  [20_000, '200.00'],
  [8_500_000, '85000.00'],
  [123_456_789, '1234567.89'],
  [5, '0.05'],
])('%d minor units look the same on the payment page, in both languages', (amount, decimal) => {
  for (const [language, locale] of [
    ['en_US', 'en-US'],
    ['es_CO', 'es-CO'],
  ] as const) {
    const currency = 'COP'
    expect(formatAmount({ decimal, currency }, locale)).toBe(formatOnPaymentPage({ amount, currency }, language))
  }
})
