// Mutation.createConnectLink: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkCreateConnectLink } from './check-input.ts'

export const createConnectLink: NonNullable<MutationResolvers['createConnectLink']> = async (
  _root,
  { input },
  context,
) => {
  const { command, faults } = checkCreateConnectLink(input, context.rules)
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'createConnectLink',
    input,
    send: (sending) => context.druo.connectLinks.create(command, sending),
    made: (connectLink) => ({ connectLink }),
  })
}
