// Mutation.createCheckoutLink: check the input, then have the ledger send it to DRUO at most once.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import { refusedInput, writePayload } from '../../graphql/write-payload.ts'
import { checkCreateCheckoutLink } from './check-input.ts'

export const createCheckoutLink: NonNullable<MutationResolvers['createCheckoutLink']> = async (
  _root,
  { input },
  context,
) => {
  const { command, faults } = checkCreateCheckoutLink(input, context.rules)
  if (faults) return refusedInput(faults)

  const report = await context.writes.perform({
    principal: context.principal,
    idempotencyKey: input.idempotencyKey,
    mutation: 'createCheckoutLink',
    input,
    waitUntil: context.deadline,
    send: (sending) => context.druo.checkoutLinks.create(command, sending),
    // A link can be read again at any time, so that nothing of it needs keeping.
    snapshot: () => null,
  })
  return writePayload(report, (checkoutLink) => ({ checkoutLink }))
}
