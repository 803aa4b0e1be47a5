// Mutation.disconnectAccount: have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { checkChange } from '../../graphql/check-change.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'

export const disconnectAccount: NonNullable<MutationResolvers['disconnectAccount']> = async (
  _root,
  { input },
  context,
) => {
  const { faults } = checkChange(input, 'accountId')
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'disconnectAccount',
    input,
    send: (sending) => context.druo.accounts.disconnect(input.accountId, sending),
    made: ({ object }) => ({ account: object }),
  })
}
