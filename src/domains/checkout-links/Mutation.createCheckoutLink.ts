// Mutation.createCheckoutLink: creates a link by which an end user pays.
import { defineMutation } from '../shared/define-mutation.ts'
import { differences } from '../shared/differences.ts'
import { checkCreateCheckoutLink } from './check-input.ts'

export const createCheckoutLink = defineMutation({
  name: 'createCheckoutLink',
  movesMoney: false,
  createsObject: true,
  check: (input, { rules }) => checkCreateCheckoutLink(input, rules),
  send: ({ checkoutLinks }, command, sending) => checkoutLinks.create(command, sending),
  verify: ({ endUser, transaction, primaryReference, secondaryReference }, link) =>
    differences(
      ['endUser', endUser.existingId, link.endUser?.id],
      ['transaction.amount', transaction.amount, link.transaction?.embedded?.amountMinor],
      ['primaryReference', primaryReference, link.primaryReference],
      ['secondaryReference', secondaryReference, link.secondaryReference],
    ),
  describe: ({ transaction }) => ({
    amount: transaction?.embedded?.amountMinor,
    currency: transaction?.embedded?.currency,
  }),
  result: (checkoutLink) => ({ checkoutLink }),
  reload: { checkoutLink: ({ checkoutLinks }, id) => checkoutLinks.get(id) },
  // DRUO has no list of checkout links.
  reconcile: null,
})
