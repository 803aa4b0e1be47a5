// A payment link with live updates of its payment.
import { useSubscription } from '@apollo/client/react'
import { type LinkDetailsFragment, WatchCheckoutLinkDocument } from '../../client/__generated__/graphql.ts'
import { Amount } from './amount.tsx'
import { PaymentStatus } from './payment-status.tsx'
import { remarkText } from './remark-text.ts'

export function LiveLink({ link: first }: { readonly link: LinkDetailsFragment }) {
  const { data, error } = useSubscription(WatchCheckoutLinkDocument, { variables: { id: first.id } })
  const link = data?.checkoutLinkUpdated ?? first
  const payment = link.transaction
  const isUnpaid = payment !== null && (payment.status === 'PENDING' || payment.status === 'CREATED')
  const remark = payment === null ? null : remarkText(payment)
  return (
    <>
      <h2>{link.name}</h2>
      {payment === null ? null : (
        <p className="summary" role="status">
          <Amount amount={payment.amount} /> <PaymentStatus payment={payment} />
        </p>
      )}
      {remark === null ? null : <p>{remark} Nothing was charged.</p>}
      {isUnpaid && !link.expired ? (
        <>
          <p>{link.deliveryStatus === 'OPENED' ? 'The payer has opened the page.' : 'The link is ready.'}</p>
          {link.url === null ? null : (
            <a className="button" href={link.url} target="_blank" rel="noopener">
              Open the payment page
            </a>
          )}
        </>
      ) : null}
      {isUnpaid && link.expired ? <p>The link has expired. Nothing was charged.</p> : null}
      {error === undefined ? null : <p>Live updates are interrupted. The payment continues without them.</p>}
    </>
  )
}
