// An account in a request: `uuid`, `token`, or the bank's own details (druo-api.md 2.9).
import type { EndUserReference, Given } from '../../shared/new-end-user.ts'
import type { CommandField } from '../command-fields.ts'
import { endUserFields } from './end-user-fields.ts'

/** Exactly one of the three. */
export interface AccountReference {
  readonly id?: Given<string>
  readonly token?: Given<string>
  readonly bankAccount?: Given<{
    readonly institutionId: string
    readonly accountNumber: string
    readonly routingNumber?: Given<string>
    readonly endUser: EndUserReference
  }>
}

/** `uuid`, `token` or the bank's details, below `wire` ("origin_account"). */
export function accountFields(
  account: AccountReference,
  wire: string,
  path: readonly string[],
): readonly CommandField[] {
  const { bankAccount } = account
  if (!bankAccount) {
    const named: CommandField = account.token
      ? { wire: `${wire}.token`, path: [...path, 'token'], value: account.token, kind: 'token' }
      : { wire: `${wire}.uuid`, path: [...path, 'id'], value: account.id, kind: 'id' }
    return [{ wire, path: named.path, kind: 'id' }, named]
  }
  const bankPath = [...path, 'bankAccount']
  return [
    { wire, path: bankPath },
    {
      wire: `${wire}.institution_uuid`,
      path: [...bankPath, 'institutionId'],
      value: bankAccount.institutionId,
      kind: 'id',
    },
    {
      wire: `${wire}.account_number`,
      path: [...bankPath, 'accountNumber'],
      value: bankAccount.accountNumber,
      kind: 'personal',
    },
    {
      wire: `${wire}.routing_number`,
      path: [...bankPath, 'routingNumber'],
      value: bankAccount.routingNumber,
      kind: 'personal',
    },
    ...endUserFields(bankAccount.endUser, `${wire}.`, [...bankPath, 'endUser']),
  ]
}
