// EndUser and its parts: how DRUO's end user is served. Fields that are not here are served as they were read.
import type { EndUserResolvers, IdentificationResolvers } from '../../__generated__/resolvers-types.ts'

export const EndUser: Partial<EndUserResolvers> = {
  type: (endUser) => endUser.type.value,
  preferredLanguage: (endUser) => endUser.preferredLanguage?.value ?? null,
}

export const Identification: Partial<IdentificationResolvers> = {
  type: (identification) => identification.type.value,
  rawType: (identification) => identification.type.raw,
}
