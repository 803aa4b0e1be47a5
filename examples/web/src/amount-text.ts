// An amount as people read it where they are: `COP 85,000`, `USD 85.00`. The figure is exact: the gateway's `decimal`, as text.
import type { AmountFragment } from '../../client/__generated__/graphql.ts'

const isNumeric = (text: string): text is `${number}` => /^-?\d+(?:\.\d+)?$/.test(text)

/** Without a locale, that of the browser. */
export function amountText(
  { decimal, currency }: Pick<AmountFragment, 'currency' | 'decimal'>,
  locale?: string,
): string {
  if (!isNumeric(decimal)) return `${decimal} ${currency}`
  const customary = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
  const places = decimal.split('.')[1]?.length ?? 0
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    // Nobody writes the cents of pesos; where there are some, they are part of the amount.
    trailingZeroDisplay: customary.maximumFractionDigits === 0 ? 'stripIfInteger' : 'auto',
  })
  return format.format(decimal)
}
