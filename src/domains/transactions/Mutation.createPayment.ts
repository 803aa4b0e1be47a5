// Mutation.createPayment: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkCreatePayment } from './check-payment.ts'

export const createPayment: NonNullable<MutationResolvers['createPayment']> = async (_root, { input }, context) => {
  const { command, faults } = checkCreatePayment(input, context.rules)
  if (faults) return refusedInput(faults)
  const { payments, transactions } = context.druo
  return performWrite(context, {
    mutation: 'createPayment',
    input,
    send: (sending) => payments.createPayment(command, sending),
    snapshot: (transaction) => transactions.snapshot(transaction),
    made: (transaction) => ({ transaction }),
  })
}
