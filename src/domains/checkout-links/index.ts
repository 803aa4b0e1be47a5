// The resolvers of checkout links.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { CheckoutLink } from './CheckoutLink.ts'
import { checkoutLink } from './Query.checkoutLink.ts'
import { checkoutLinkUpdated } from './Subscription.checkoutLinkUpdated.ts'

export const checkoutLinkResolvers: Partial<Resolvers> = {
  Query: { checkoutLink },
  Subscription: { checkoutLinkUpdated },
  CheckoutLink,
}
