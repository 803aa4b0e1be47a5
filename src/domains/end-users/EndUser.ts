// EndUser and its identification, as the API serves it. GraphQL reads the fields without a resolver from the decoded object.
import type { EndUserResolvers, IdentificationResolvers } from '../../__generated__/resolvers-types.ts'

export const EndUser: Partial<EndUserResolvers> = {
  type: (endUser) => endUser.type.value,
  preferredLanguage: (endUser) => endUser.preferredLanguage?.value ?? null,
}

export const Identification: Partial<IdentificationResolvers> = {
  type: (identification) => identification.type.value,
  rawType: (identification) => identification.type.raw,
}
