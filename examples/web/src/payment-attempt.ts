// One attempt to be paid: the request, and the idempotency key that it keeps until it is settled.
import type { CreateCheckoutLinkInput, CreatePaymentInput } from '../../client/__generated__/graphql.ts'

export type PaymentRequest =
  | { readonly kind: 'link'; readonly input: Omit<CreateCheckoutLinkInput, 'idempotencyKey'> }
  | { readonly kind: 'charge'; readonly input: Omit<CreatePaymentInput, 'idempotencyKey'> }

export type PaymentAttempt = PaymentRequest & { readonly key: string }

export const newKey = (): string => `shop-${crypto.randomUUID()}`

/** Where the payer comes back to. DRUO's parameters prove nothing: the shop asks the gateway about its own key. */
export function returnUrl(shopUrl: string, key: string): string {
  const url = new URL('/', shopUrl)
  url.searchParams.set('order', key)
  return url.href
}

export const keyInUrl = (shopUrl: string): string | null => new URL(shopUrl).searchParams.get('order')

/** The attempt that an earlier visit stored. Null if the text is not an attempt of this shop. */
export function storedAttempt(text: string | null): PaymentAttempt | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isAttempt(value) ? value : null
  } catch {
    return null
  }
}

const isAttempt = (value: unknown): value is PaymentAttempt =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  typeof value.key === 'string' &&
  'kind' in value &&
  (value.kind === 'link' || value.kind === 'charge') &&
  'input' in value &&
  typeof value.input === 'object'
