// An amount as the shop's customers read it.
import type { AmountFragment } from '../../client/__generated__/graphql.ts'
import { amountText } from './amount-text.ts'

export function Amount({ amount }: { readonly amount: AmountFragment | null }) {
  if (amount === null) return <span className="amount">–</span>
  return <span className="amount">{amountText(amount)}</span>
}
