// The request's loader of checkout links.
import type DataLoader from 'dataloader'
import type { CheckoutLink, DruoReads } from '../../druo/index.ts'
import { readLoader } from '../shared/read-loader.ts'

export function checkoutLinkLoader(druo: DruoReads): DataLoader<string, CheckoutLink | null> {
  return readLoader((id) => druo.checkoutLinks.get(id))
}
