// The request's checkout link loader.
import type DataLoader from 'dataloader'
import type { DruoResources } from '../../druo/client.ts'
import type { CheckoutLink } from '../../druo/resources/checkout-links.ts'
import { readLoader } from '../../graphql/read-loader.ts'

export function checkoutLinkLoader(druo: DruoResources): DataLoader<string, CheckoutLink | null> {
  return readLoader((id) => druo.checkoutLinks.get(id))
}
