// CheckoutLink, as the API serves it. GraphQL reads the fields without a resolver from the decoded object.
import type { CheckoutLinkResolvers } from '../../__generated__/resolvers-types.ts'

export const CheckoutLink: Partial<CheckoutLinkResolvers> = {
  url: ({ url }, _arguments, { pageUrl }) => pageUrl(url),
  deliveryStatus: (link) => link.deliveryStatus.value,
  rawDeliveryStatus: (link) => link.deliveryStatus.raw,
  language: (link) => link.language?.value ?? null,
}
