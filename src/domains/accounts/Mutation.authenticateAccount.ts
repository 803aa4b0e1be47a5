// Mutation.authenticateAccount: look what the step takes, check the input, then have the ledger send it at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { authenticationSnapshot } from '../../druo/resources/account-decoder.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkAuthenticateAccount } from './check-input.ts'

export const authenticateAccount: NonNullable<MutationResolvers['authenticateAccount']> = async (
  _root,
  { input },
  context,
) => {
  // Not through the loader: the payload serves the account as it is after the step.
  const account = await context.druo.accounts.get(input.accountId)
  const { command, faults } = checkAuthenticateAccount(input, account)
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'authenticateAccount',
    input,
    send: (sending) => context.druo.accounts.authenticate(command, sending),
    snapshot: authenticationSnapshot,
    made: (authentication) => ({ authentication }),
  })
}
