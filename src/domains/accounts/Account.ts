// Account: the id costs nothing, any other field loads the account. One that DRUO does not know has its id and no more.
import type { AccountResolvers, PendingAccountValidationResolvers } from '../../__generated__/resolvers-types.ts'
import type { AccountSource, GatewayContext } from '../../context.ts'
import type { Account as DruoAccount } from '../../druo/resources/accounts.ts'

export const Account: AccountResolvers = {
  id: ({ id }) => id,
  code: loaded((account) => account.code),
  status: loaded((account) => account.status?.value),
  rawStatus: loaded((account) => account.status?.raw),
  remarks: loaded((account) => account.remarks?.value),
  rawRemarks: loaded((account) => account.remarks?.raw),
  institution: loaded((account) => account.institution),
  last4: loaded((account) => account.last4),
  type: loaded((account) => account.type?.value),
  subtype: loaded((account) => account.subtype?.value),
  name: loaded((account) => account.name),
  officialName: loaded((account) => account.officialName),
  endUser: loaded((account) => account.endUser),
  requiresValidation: loaded((account) => account.requiresValidation),
  pendingValidations: async (source, _args, context) =>
    (await context.loaders.accounts.load(source.id))?.pendingValidations ?? [],
  primaryReference: loaded((account) => account.primaryReference),
  secondaryReference: loaded((account) => account.secondaryReference),
  metadata: loaded((account) => account.metadata),
  createdAt: loaded((account) => account.createdAt),
  updatedAt: loaded((account) => account.updatedAt),
}

export const PendingAccountValidation: Partial<PendingAccountValidationResolvers> = {
  action: (step) => step.action.value,
  rawAction: (step) => step.action.raw,
}

function loaded<T>(field: (account: DruoAccount) => T | null | undefined) {
  return async (source: AccountSource, _args: unknown, context: GatewayContext): Promise<T | null> => {
    const account = await context.loaders.accounts.load(source.id)
    return account === null ? null : (field(account) ?? null)
  }
}
