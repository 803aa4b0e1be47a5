// Mutation.authenticateAccount: answers one step of an account's validation.
import { authenticationSnapshot, decodeAuthentication } from '../../druo/index.ts'
import { defineMutation } from '../shared/define-mutation.ts'
import { differences } from '../shared/differences.ts'
import { checkAuthenticateAccount } from './check-input.ts'

export const authenticateAccount = defineMutation({
  name: 'authenticateAccount',
  movesMoney: false,
  // Not through the loader, whose object would be from before the step: the payload serves the account as it is after it.
  check: async (input, { druo }) => checkAuthenticateAccount(input, await druo.accounts.get(input.accountId)),
  send: ({ accounts }, command, sending) => accounts.authenticate(command, sending),
  verify: ({ accountId }, authentication) => differences(['accountId', accountId, authentication.id]),
  result: (authentication) => ({ authentication }),
  snapshot: authenticationSnapshot,
  recall: (snapshot, id) => ({ authentication: decodeAuthentication(id, snapshot, () => undefined) }),
  reload: { account: ({ accounts }, id) => accounts.get(id) },
  // DRUO does not document what an account shows of a step that was answered.
  reconcile: null,
})
