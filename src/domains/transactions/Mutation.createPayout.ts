// Mutation.createPayout: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkCreatePayout } from './check-payment.ts'

export const createPayout: NonNullable<MutationResolvers['createPayout']> = async (_root, { input }, context) => {
  const { command, faults } = checkCreatePayout(input, context.rules)
  if (faults) return refusedInput(faults)
  const { payments, transactions } = context.druo
  return performWrite(context, {
    mutation: 'createPayout',
    input,
    send: (sending) => payments.createPayout(command, sending),
    snapshot: (transaction) => transactions.snapshot(transaction),
    made: (transaction) => ({ transaction }),
  })
}
