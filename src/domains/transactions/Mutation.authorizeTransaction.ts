// Mutation.authorizeTransaction: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { refusedInput, writePayload } from '../../graphql/write-payload.ts'
import { checkAuthorizeTransaction } from './check-input.ts'

export const authorizeTransaction: NonNullable<MutationResolvers['authorizeTransaction']> = async (
  _root,
  { input },
  context,
) => {
  const { command, faults } = checkAuthorizeTransaction(input, context.rules)
  if (faults) return refusedInput(faults)

  const { transactions } = context.druo
  const report = await context.writes.perform({
    principal: context.principal,
    idempotencyKey: input.idempotencyKey,
    mutation: 'authorizeTransaction',
    input,
    waitUntil: context.deadline,
    send: (sending) => transactions.authorize(command, sending),
    snapshot: (transaction) => transactions.snapshot(transaction),
  })
  return writePayload(report, (transaction) => ({ transaction }))
}
