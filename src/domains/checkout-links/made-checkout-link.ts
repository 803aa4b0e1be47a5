// The link that a write made: as DRUO has just answered it, or read again where the answer repeats an earlier one.
import type { GatewayContext, WriteIntentSource } from '../../context.ts'
import type { CheckoutLink } from '../../druo/resources/checkout-links.ts'

/** Null where the write made no link, or it is not certain that it did. */
export async function madeCheckoutLink(
  { record, made }: WriteIntentSource,
  context: GatewayContext,
): Promise<CheckoutLink | null> {
  if (made.checkoutLink) return made.checkoutLink
  if (record.mutation !== 'createCheckoutLink' || record.state !== 'SUCCEEDED' || record.druoId === null) return null
  return context.druo.checkoutLinks.get(record.druoId)
}
