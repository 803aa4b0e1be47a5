// Mutation.authorizeTransaction: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { performWrite, refusedInput } from '../../graphql/write-payload.ts'
import { checkAuthorizeTransaction } from './check-input.ts'

export const authorizeTransaction: NonNullable<MutationResolvers['authorizeTransaction']> = async (
  _root,
  { input },
  context,
) => {
  const { command, faults } = checkAuthorizeTransaction(input, context.rules)
  if (faults) return refusedInput(faults)
  const { transactions } = context.druo
  return performWrite(context, {
    mutation: 'authorizeTransaction',
    input,
    send: (sending) => transactions.authorize(command, sending),
    snapshot: (transaction) => transactions.snapshot(transaction),
    made: (transaction) => ({ transaction }),
  })
}
