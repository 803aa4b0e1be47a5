// The resolvers of checkout links.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { CheckoutLink } from './CheckoutLink.ts'
import { madeCheckoutLink } from './made-checkout-link.ts'
import { createCheckoutLink } from './Mutation.createCheckoutLink.ts'
import { checkoutLink } from './Query.checkoutLink.ts'

export const checkoutLinkResolvers: Partial<Resolvers> = {
  Query: { checkoutLink },
  Mutation: { createCheckoutLink },
  CheckoutLink,
  CreateCheckoutLinkPayload: {
    checkoutLink: ({ intent }, _args, context) => intent && madeCheckoutLink(intent, context),
  },
  WriteIntent: { checkoutLink: (intent, _args, context) => madeCheckoutLink(intent, context) },
}
