// The resolvers of checkout links.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import type { GatewayContext, WriteIntentSource } from '../../context.ts'
import { madeObject } from '../../graphql/made-object.ts'
import { CheckoutLink } from './CheckoutLink.ts'
import { createCheckoutLink } from './Mutation.createCheckoutLink.ts'
import { checkoutLink } from './Query.checkoutLink.ts'
import { checkoutLinkUpdated } from './Subscription.checkoutLinkUpdated.ts'

const madeCheckoutLink = (intent: WriteIntentSource | null, context: GatewayContext) =>
  intent && madeObject('checkoutLink', intent, (id) => context.druo.checkoutLinks.get(id))

export const checkoutLinkResolvers: Partial<Resolvers> = {
  Query: { checkoutLink },
  Mutation: { createCheckoutLink },
  Subscription: { checkoutLinkUpdated },
  CheckoutLink,
  CreateCheckoutLinkPayload: { checkoutLink: ({ intent }, _args, context) => madeCheckoutLink(intent, context) },
  WriteIntent: { checkoutLink: (intent, _args, context) => madeCheckoutLink(intent, context) },
}
