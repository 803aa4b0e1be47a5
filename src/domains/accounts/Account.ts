// Account and its parts, as the API serves it. GraphQL reads the fields without a resolver from the decoded object.
import type {
  AccountAuthenticationResolvers,
  AccountResolvers,
  PendingAccountValidationResolvers,
} from '../../__generated__/resolvers-types.ts'

export const Account: AccountResolvers = {
  status: (account) => account.status?.value ?? null,
  rawStatus: (account) => account.status?.raw ?? null,
  remarks: (account) => account.remarks?.value ?? null,
  rawRemarks: (account) => account.remarks?.raw ?? null,
  type: (account) => account.type?.value ?? null,
  rawType: (account) => account.type?.raw ?? null,
  subtype: (account) => account.subtype?.value ?? null,
  rawSubtype: (account) => account.subtype?.raw ?? null,
}

export const PendingAccountValidation: PendingAccountValidationResolvers = {
  action: (step) => step.action.value,
  rawAction: (step) => step.action.raw,
}

export const AccountAuthentication: AccountAuthenticationResolvers = {
  status: ({ status }) => status.value,
  rawStatus: ({ status }) => status.raw,
  action: ({ action }) => action?.value ?? null,
  rawAction: ({ action }) => action?.raw ?? null,
  remarks: ({ remarks }) => remarks?.value ?? null,
  rawRemarks: ({ remarks }) => remarks?.raw ?? null,
}
