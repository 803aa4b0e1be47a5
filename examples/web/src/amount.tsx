// An amount as the shop's customers read it; the figure is exact, from the gateway's `decimal`.
import type { AmountFragment } from '../../client/__generated__/graphql.ts'

export function Amount({ amount: { decimal, currency } }: { readonly amount: AmountFragment }) {
  const [whole = '', fraction = ''] = decimal.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ')
  return (
    <span className="amount">
      {fraction === '' ? grouped : `${grouped}.${fraction}`} <small>{currency}</small>
    </span>
  )
}
