// An amount of money.
import type { AmountFragment } from '../../client/__generated__/graphql.ts'
import { formatAmount } from './format-amount.ts'
import { locale } from './locale.ts'

export function Amount({ amount }: { readonly amount: AmountFragment }) {
  return <span className="amount">{formatAmount(amount, locale)}</span>
}
