// Mutation.validateAccount: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkNewAccount } from './check-input.ts'

export const validateAccount: NonNullable<MutationResolvers['validateAccount']> = async (_root, { input }, context) => {
  const { command, faults } = checkNewAccount(input, context.rules)
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'validateAccount',
    input,
    send: (sending) => context.druo.accounts.validate(command, sending),
    made: (account) => ({ account }),
  })
}
