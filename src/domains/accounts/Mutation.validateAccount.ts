// Mutation.validateAccount: starts the validation of an end user's account.
import { defineMutation } from '../shared/define-mutation.ts'
import { accountReconciliation, checkNewAccount, verifyAccount } from './new-account.ts'

export const validateAccount = defineMutation({
  name: 'validateAccount',
  movesMoney: false,
  check: (input, { rules }) => checkNewAccount(input, rules),
  send: ({ accounts }, command, sending) => accounts.validate(command, sending),
  verify: verifyAccount,
  result: (account) => ({ account }),
  reload: { account: ({ accounts }, id) => accounts.get(id) },
  reconcile: accountReconciliation,
})
