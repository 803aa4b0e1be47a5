// A payment with live updates.
import { useSubscription } from '@apollo/client/react'
import { type PaymentLineFragment, WatchPaymentDocument } from '../../client/__generated__/graphql.ts'
import { Amount } from './amount.tsx'
import { PaymentStatus } from './payment-status.tsx'
import { remarkText } from './remark-text.ts'

export function LivePayment({ payment: first }: { readonly payment: PaymentLineFragment }) {
  const { data, error } = useSubscription(WatchPaymentDocument, { variables: { id: first.id } })
  const payment = data?.transactionUpdated ?? first
  const remark = remarkText(payment)
  return (
    <>
      <h2>{payment.description || `Payment ${payment.code}`}</h2>
      <p className="summary" role="status">
        <Amount amount={payment.amount} /> <PaymentStatus payment={payment} />
      </p>
      {remark === null ? null : <p>{remark} Nothing was charged.</p>}
      {error === undefined ? null : <p>Live updates are interrupted. The payment continues without them.</p>}
    </>
  )
}
