// A payment that was made, as it goes.
import { useSubscription } from '@apollo/client/react'
import { type PaymentLineFragment, WatchPaymentDocument } from '../../client/__generated__/graphql.ts'
import { Amount } from './amount.tsx'
import { PaymentStatus } from './payment-status.tsx'

export function LivePayment({ payment: first }: { readonly payment: PaymentLineFragment }) {
  const { data, error } = useSubscription(WatchPaymentDocument, { variables: { id: first.id } })
  const payment = data?.transactionUpdated ?? first
  return (
    <>
      <h2>Payment {payment.code}</h2>
      <p className="standing" role="status">
        <Amount amount={payment.amount} /> <PaymentStatus payment={payment} />
      </p>
      {payment.status === 'FAILED' && data?.transactionUpdated.rawRemarks ? (
        <p>The bank says: {data.transactionUpdated.rawRemarks}</p>
      ) : null}
      {error === undefined ? null : <p>Live updates are interrupted. The payment goes on without them.</p>}
    </>
  )
}
