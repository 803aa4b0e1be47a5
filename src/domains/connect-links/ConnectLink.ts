// ConnectLink, as the API serves it. GraphQL reads the fields without a resolver from the decoded object.
import type { ConnectLinkResolvers } from '../../__generated__/resolvers-types.ts'
import { servedRedirect } from '../shared/input-check.ts'

export const ConnectLink: ConnectLinkResolvers = {
  url: ({ url }, _arguments, { pageUrl }) => (url === null ? null : pageUrl(url)),
  deliveryStatus: (link) => link.deliveryStatus.value,
  rawDeliveryStatus: (link) => link.deliveryStatus.raw,
  language: (link) => link.language?.value ?? null,
  rawLanguage: (link) => link.language?.raw ?? null,
  redirectUrl: (link, _args, { rules }) => servedRedirect(link.redirectUrl, rules),
}
