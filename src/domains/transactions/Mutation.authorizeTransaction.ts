// Mutation.authorizeTransaction: authorizes a transaction between two accounts.
import type {
  AccountInput,
  AccountReferenceInput,
  AuthorizeTransactionInput,
} from '../../__generated__/resolvers-types.ts'
import {
  accountIdOf,
  type AccountReference,
  type AuthorizeTransactionCommand,
  type KnownAccount,
} from '../../druo/index.ts'
import { defineMutation } from '../shared/define-mutation.ts'
import { checkEndUser, type EndUserRules } from '../shared/end-user-input.ts'
import { type Checked, InputCheck, type InputRules, type Path } from '../shared/input-check.ts'
import { referencePlacement } from '../shared/search-criteria.ts'
import { createdTransaction, verifyTransaction } from './created-transaction.ts'
import { findTransaction, transactionCriteria } from './transaction-search.ts'

export const authorizeTransaction = defineMutation({
  name: 'authorizeTransaction',
  movesMoney: true,
  createsObject: true,
  check: (input, { rules }) => checkAuthorizeTransaction(input, rules),
  send: ({ transactions }, command, sending) => transactions.authorize(command, sending),
  verify: (command, transaction) =>
    verifyTransaction(
      {
        ...command,
        originAccountId: accountIdOf(command.originAccount),
        destinationAccountId: accountIdOf(command.destinationAccount),
      },
      transaction,
    ),
  ...createdTransaction,
  reconcile: {
    criteria: (input) =>
      transactionCriteria(referencePlacement(input), {
        type: input.type,
        amount: input.amount,
        currency: input.currency,
        originAccountId: accountIdOf(input.originAccount),
        destinationAccountId: accountIdOf(input.destinationAccount),
      }),
    find: findTransaction,
  },
})

export function checkAuthorizeTransaction(
  input: AuthorizeTransactionInput,
  rules: InputRules,
): Checked<AuthorizeTransactionCommand> {
  const check = new InputCheck(input)
  const where = { rules, currency: input.currency }
  const { idempotencyKey: _key, ...command } = input

  const type = check.known(input.type, ['input', 'type'])
  const originAccount = checkAccount(check, input.originAccount, ['input', 'originAccount'], where)
  const destinationAccount = checkAccount(check, input.destinationAccount, ['input', 'destinationAccount'], where)
  if (input.amount === 0 && input.type !== 'PRENOTIFICATION') {
    check.addViolation('INVALID', ['input', 'amount'], 'amount must be more than zero, except for a PRENOTIFICATION.')
  }
  check.notBlank(input.tenantId, ['input', 'tenantId'])
  check.notBlank(input.customId, ['input', 'customId'])
  check.metadata(input.metadata, ['input', 'metadata'])

  return check.result(
    type && {
      ...command,
      type,
      originAccount,
      destinationAccount,
      tenantId: input.tenantId ?? rules.tenantId,
    },
  )
}

function checkAccount(check: InputCheck, account: AccountInput, path: Path, where: EndUserRules): AccountReference {
  const { bankAccount, reference } = account
  if (reference) return { reference: checkReference(check, reference, [...path, 'reference'], where) }
  if (!bankAccount) {
    check.notBlank(account.id, [...path, 'id'])
    check.notBlank(account.token, [...path, 'token'])
    return account
  }
  const bankPath = [...path, 'bankAccount']
  check.notBlank(bankAccount.institutionId, [...bankPath, 'institutionId'])
  check.notBlank(bankAccount.accountNumber, [...bankPath, 'accountNumber'])
  const endUser = checkEndUser(check, bankAccount.endUser, [...bankPath, 'endUser'], where)
  return { bankAccount: { ...bankAccount, endUser } }
}

function checkReference(
  check: InputCheck,
  { id, token, endUser }: AccountReferenceInput,
  path: Path,
  where: EndUserRules,
): KnownAccount {
  const isMissing = (id === null || id === undefined) && (token === null || token === undefined)
  if (isMissing) check.addViolation('REQUIRED', path, 'At least one of id and token is required.')
  check.notBlank(id, [...path, 'id'])
  check.notBlank(token, [...path, 'token'])
  return { id, token, endUser: endUser && checkEndUser(check, endUser, [...path, 'endUser'], where) }
}
