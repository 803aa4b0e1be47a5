// Mutation.connectAccount: connects an end user's account.
import { defineMutation } from '../shared/define-mutation.ts'
import { accountReconciliation, checkNewAccount, verifyAccount } from './new-account.ts'

export const connectAccount = defineMutation({
  name: 'connectAccount',
  movesMoney: false,
  check: (input, { rules }) => checkNewAccount(input, rules),
  send: ({ accounts }, command, sending) => accounts.connect(command, sending),
  verify: verifyAccount,
  result: (account) => ({ account }),
  reload: { account: ({ accounts }, id) => accounts.get(id) },
  reconcile: accountReconciliation,
})
