// An amount of money.
import type { AmountFragment } from '../../client/__generated__/graphql.ts'
import { formatAmount } from './format-amount.ts'
import { locale } from './locale.ts'

export function Amount({ amount }: { readonly amount: AmountFragment | null }) {
  if (amount === null) return <span className="amount">–</span>
  // A long amount may break before the code, and nowhere else.
  return <span className="amount">{formatAmount(amount, locale).replace(/\u00a0(?=[A-Z]{3}$)/, ' ')}</span>
}
