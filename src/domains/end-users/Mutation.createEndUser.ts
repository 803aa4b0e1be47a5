// Mutation.createEndUser: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkCreateEndUser } from './check-input.ts'

export const createEndUser: NonNullable<MutationResolvers['createEndUser']> = async (_root, { input }, context) => {
  const { command, faults } = checkCreateEndUser(input, context.rules)
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'createEndUser',
    input,
    send: (sending) => context.druo.endUsers.create(command, sending),
    made: (endUser) => ({ endUser }),
  })
}
