// Amounts as people read them, the same as on the payment page: `$85,000.00 COP`. They are exact: the gateway's `decimal`, as text.
import type { AmountFragment } from '../../client/__generated__/graphql.ts'

const isNumeric = (text: string): text is `${number}` => /^-?\d+(?:\.\d+)?$/.test(text)

/** With the decimal places of `decimal`. The code follows, because the sign alone could mean pesos or dollars. */
export function formatAmount(
  { decimal, currency }: Pick<AmountFragment, 'currency' | 'decimal'>,
  locale: string,
): string {
  if (!isNumeric(decimal)) return `${decimal} ${currency}`
  const places = decimal.split('.')[1]?.length ?? 0
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  })
  return `${format.format(decimal)}\u00a0${currency}`
}
