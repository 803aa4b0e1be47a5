// How the example shop shows amounts: grouped as the reader's locale does it, exact, and pesos without cents unless there are some.
import { expect, it } from 'vitest'
import { amountText } from '../../../examples/web/src/amount-text.ts'

it.each([
  ['85000.00', 'COP', 'en-US', 'COP 85,000'],
  ['85000.00', 'COP', 'es-CO', 'COP 85.000'],
  ['99.04', 'COP', 'en-US', 'COP 99.04'],
  ['1234.50', 'COP', 'es-CO', 'COP 1.234,50'],
  ['85000.00', 'USD', 'en-US', 'USD 85,000.00'],
  ['-85000.00', 'COP', 'en-US', '-COP 85,000'],
  ['0.00', 'COP', 'en-US', 'COP 0'],
  // 2^53 - 1 minor units and beyond: as a number the last cent would be another.
  ['90071992547409.91', 'USD', 'en-US', 'USD 90,071,992,547,409.91'],
  ['9007199254740993.01', 'USD', 'en-US', 'USD 9,007,199,254,740,993.01'],
  ['1500', 'JPY', 'en-US', 'JPY 1,500'],
])('%s %s in %s is %s', (decimal, currency, locale, text) => {
  expect(amountText({ decimal, currency }, locale).replaceAll(/\s/g, ' ')).toBe(text)
})
