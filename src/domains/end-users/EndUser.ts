// EndUser and its identification, as the API serves it. GraphQL reads the fields without a resolver from the decoded object.
import type { EndUserResolvers, IdentificationResolvers } from '../../__generated__/resolvers-types.ts'

export const EndUser: Partial<EndUserResolvers> = {
  type: (endUser) => endUser.type.value,
  rawType: (endUser) => endUser.type.raw,
  preferredLanguage: (endUser) => endUser.preferredLanguage?.value ?? null,
  rawPreferredLanguage: (endUser) => endUser.preferredLanguage?.raw ?? null,
}

export const Identification: Partial<IdentificationResolvers> = {
  type: (identification) => identification.type.value,
  rawType: (identification) => identification.type.raw,
}
