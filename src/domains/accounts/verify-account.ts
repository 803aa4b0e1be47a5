// Compares a connected or validated account with the command.
import type { Account, NewAccountCommand } from '../../druo/index.ts'
import { differences, references } from '../shared/differences.ts'

export function verifyAccount(command: NewAccountCommand, account: Account): readonly string[] {
  return differences(
    ['endUser', command.endUser.existingId, account.endUser?.id],
    ['institution', command.institutionId, account.institution?.id],
    ['accountNumber', last4(command.accountNumber), last4(account.last4)],
    ['type', command.type, account.type?.value],
    ['subtype', command.subtype, account.subtype?.value],
    ...references(command, account),
  )
}

/** Null if there are not four digits to compare. */
function last4(text: string | null): string | null {
  const digits = text?.replaceAll(/\D/g, '') ?? ''
  return digits.length < 4 ? null : digits.slice(-4)
}
