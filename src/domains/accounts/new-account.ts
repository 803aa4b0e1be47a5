// What connectAccount and validateAccount have in common: the check of the input, the comparison of DRUO's answer, and the search
// for an account whose answer was lost.
import type { ConnectAccountInput, ValidateAccountInput } from '../../__generated__/resolvers-types.ts'
import type { Account, NewAccountCommand } from '../../druo/index.ts'
import { differences, type Reconciliation, references } from '../shared/define-mutation.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'
import { criteriaByReference, findInList } from '../shared/list-search.ts'
import { referencePlacement } from '../shared/search-criteria.ts'

export function checkNewAccount(
  input: ConnectAccountInput | ValidateAccountInput,
  rules: InputRules,
): Checked<NewAccountCommand> {
  const check = new InputCheck(input)
  const { idempotencyKey: _key, userAuthorization, ...command } = input

  if (!userAuthorization) {
    check.addViolation(
      'INVALID',
      ['input', 'userAuthorization'],
      "userAuthorization must be true: the owner's consent.",
    )
  }
  check.notBlank(input.institutionId, ['input', 'institutionId'])
  const type = check.known(input.type, ['input', 'type'])
  const subtype = check.known(input.subtype, ['input', 'subtype'])
  check.notBlank(input.accountNumber, ['input', 'accountNumber'])
  const endUser = checkEndUser(check, input.endUser, ['input', 'endUser'], { rules })
  check.metadata(input.metadata, ['input', 'metadata'])

  return check.result(type && subtype && { ...command, userAuthorization: true, type, subtype, endUser })
}

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

export const accountReconciliation: Reconciliation<ConnectAccountInput | ValidateAccountInput> = {
  criteria: (input) => criteriaByReference(referencePlacement(input)),
  find: ({ accounts }, write) =>
    findInList(write, '/accounts/list', (filter, page) => accounts.list(filter, page), {
      facts: () => ({}),
      createdAt: ({ createdAt }) => createdAt,
      differences: () => [],
      snapshot: () => null,
    }),
}
