// Mutation.refundTransaction: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { transactionChangeSnapshot } from '../../druo/resources/transaction-decoder.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkRefundTransaction } from './check-payment.ts'

export const refundTransaction: NonNullable<MutationResolvers['refundTransaction']> = async (
  _root,
  { input },
  context,
) => {
  const { command, faults } = checkRefundTransaction(input)
  if (faults) return refusedInput(faults)
  return performWrite(context, {
    mutation: 'refundTransaction',
    input,
    send: (sending) => context.druo.payments.refund(command, sending),
    // With the type, which says where the transaction is read again.
    snapshot: (change) => ({ ...transactionChangeSnapshot(change), type: command.type }),
    made: (transactionChange) => ({ transactionChange }),
  })
}
