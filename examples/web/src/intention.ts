// One intention to be paid: what is wanted, and the key that stays with it until it is settled.
import type { CreateCheckoutLinkInput, CreatePaymentInput } from '../../client/__generated__/graphql.ts'

export type Wish =
  | { readonly kind: 'link'; readonly input: Omit<CreateCheckoutLinkInput, 'idempotencyKey'> }
  | { readonly kind: 'charge'; readonly input: Omit<CreatePaymentInput, 'idempotencyKey'> }

export type Intention = Wish & { readonly key: string }

export const newKey = (): string => `shop-${crypto.randomUUID()}`

/** Where the payer comes back to. DRUO's parameters prove nothing: the shop asks the gateway about its own key. */
export function returnUrl(shopUrl: string, key: string): string {
  const url = new URL('/', shopUrl)
  url.searchParams.set('order', key)
  return url.href
}

export const keyInUrl = (shopUrl: string): string | null => new URL(shopUrl).searchParams.get('order')

/** What was stored by an earlier visit; null where it is nothing that this shop wrote. */
export function storedIntention(text: string | null): Intention | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isIntention(value) ? value : null
  } catch {
    return null
  }
}

const isIntention = (value: unknown): value is Intention =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  typeof value.key === 'string' &&
  'kind' in value &&
  (value.kind === 'link' || value.kind === 'charge') &&
  'input' in value &&
  typeof value.input === 'object'
