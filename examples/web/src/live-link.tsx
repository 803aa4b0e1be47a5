// A link that was made: the way to its page, and its payment as it goes.
import { useSubscription } from '@apollo/client/react'
import { type LinkDetailsFragment, WatchCheckoutLinkDocument } from '../../client/__generated__/graphql.ts'
import { Amount } from './amount.tsx'
import { PaymentStatus } from './payment-status.tsx'

export function LiveLink({ link: first }: { readonly link: LinkDetailsFragment }) {
  const { data, error } = useSubscription(WatchCheckoutLinkDocument, { variables: { id: first.id } })
  const link = data?.checkoutLinkUpdated ?? first
  const payment = link.transaction
  const open = !link.expired && payment !== null && (payment.status === 'PENDING' || payment.status === 'CREATED')
  return (
    <>
      <h2>{link.name}</h2>
      {payment === null ? null : (
        <p className="standing" role="status">
          <Amount amount={payment.amount} /> <PaymentStatus payment={payment} />
        </p>
      )}
      {open ? (
        <>
          <p>{link.deliveryStatus === 'OPENED' ? 'The payer has opened the page.' : 'The link is ready.'}</p>
          {link.url === null ? null : (
            <a className="button" href={link.url} target="_blank" rel="noopener">
              Open the payment page
            </a>
          )}
        </>
      ) : null}
      {link.expired && open ? <p>The link has expired: nothing was charged.</p> : null}
      {error === undefined ? null : <p>Live updates are interrupted. The payment goes on without them.</p>}
    </>
  )
}
