// ConnectLink: how DRUO's link is served. Fields that are not here are served as they were read.
import type { ConnectLinkResolvers } from '../../__generated__/resolvers-types.ts'

export const ConnectLink: ConnectLinkResolvers = {
  deliveryStatus: (link) => link.deliveryStatus.value,
  rawDeliveryStatus: (link) => link.deliveryStatus.raw,
  language: (link) => link.language?.value ?? null,
}
