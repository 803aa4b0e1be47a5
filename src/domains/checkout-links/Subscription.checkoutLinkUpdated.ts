// Subscription.checkoutLinkUpdated: the states of one link, until its payment is final or the link has expired unpaid.
import type { SubscriptionResolvers } from '../../__generated__/resolvers-types.ts'
import type { CheckoutLink, DruoReads } from '../../druo/index.ts'
import { watchKnown } from '../shared/known-object.ts'

export const checkoutLinkUpdated: NonNullable<SubscriptionResolvers['checkoutLinkUpdated']> = {
  subscribe: (_root, { id }, context) =>
    watchKnown(context.watch.checkoutLink, 'checkout link', {
      id,
      read: (druo) => readWithPayment(druo, id),
      relatedIds: ({ transaction }) => (transaction === null ? [] : [transaction.id]),
      isLast,
    }),
  resolve: (link: CheckoutLink) => link,
}

/** A change of the payment is a change of the link. If DRUO does not embed the payment, it is read as well. */
async function readWithPayment(druo: DruoReads, id: string): Promise<CheckoutLink | null> {
  const link = await druo.checkoutLinks.get(id)
  const transaction = link?.transaction
  if (!transaction || transaction.embedded !== null) return link
  return { ...link, transaction: { ...transaction, embedded: await druo.transactions.get(transaction.id, 'PAYMENT') } }
}

const notBegun: ReadonlySet<string> = new Set(['CREATED', 'PENDING'])
const underWay: ReadonlySet<string> = new Set(['PROCESSING', 'UNKNOWN'])

// Payments take longer than most links live: a payment in progress continues after its link has expired.
function isLast({ expired, transaction }: CheckoutLink): boolean {
  const status = transaction?.embedded?.status.value
  if (status === undefined || notBegun.has(status)) return expired
  return !underWay.has(status)
}
