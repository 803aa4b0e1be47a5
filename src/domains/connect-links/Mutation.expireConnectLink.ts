// Mutation.expireConnectLink: have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { checkChange } from '../../graphql/check-change.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'

export const expireConnectLink: NonNullable<MutationResolvers['expireConnectLink']> = async (
  _root,
  { input },
  context,
) => {
  const { faults } = checkChange(input, 'connectLinkId')
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'expireConnectLink',
    input,
    send: (sending) => context.druo.connectLinks.expire(input.connectLinkId, sending),
    made: ({ object }) => ({ connectLink: object }),
  })
}
