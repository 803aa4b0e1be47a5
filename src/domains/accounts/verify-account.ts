// Compares a connected or validated account with the command.
import type { Account, NewAccountCommand } from '../../druo/index.ts'
import { differences } from '../shared/differences.ts'

export function verifyAccount({ endUser, type, subtype }: NewAccountCommand, account: Account): readonly string[] {
  return differences(
    ['endUser', endUser.existingId, account.endUser?.id],
    ['type', type, account.type?.value],
    ['subtype', subtype, account.subtype?.value],
  )
}
