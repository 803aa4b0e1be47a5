// The resolvers of accounts.
import type { Resolvers } from '../../__generated__/resolvers-types.ts'
import { Account, PendingAccountValidation } from './Account.ts'

export const accountResolvers: Partial<Resolvers> = { Account, PendingAccountValidation }
