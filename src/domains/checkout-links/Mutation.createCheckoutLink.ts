// Mutation.createCheckoutLink: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkCreateCheckoutLink } from './check-input.ts'

export const createCheckoutLink: NonNullable<MutationResolvers['createCheckoutLink']> = async (
  _root,
  { input },
  context,
) => {
  const { command, faults } = checkCreateCheckoutLink(input, context.rules)
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'createCheckoutLink',
    input,
    send: (sending) => context.druo.checkoutLinks.create(command, sending),
    made: (checkoutLink) => ({ checkoutLink }),
  })
}
