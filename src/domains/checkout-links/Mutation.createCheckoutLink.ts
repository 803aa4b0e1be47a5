// Mutation.createCheckoutLink: creates a link by which an end user pays.
import { defineMutation } from '../shared/define-mutation.ts'
import { differences, references } from '../shared/differences.ts'
import { checkCreateCheckoutLink } from './check-input.ts'

export const createCheckoutLink = defineMutation({
  name: 'createCheckoutLink',
  movesMoney: false,
  createsObject: true,
  check: (input, { rules }) => checkCreateCheckoutLink(input, rules),
  send: ({ checkoutLinks }, command, sending) => checkoutLinks.create(command, sending),
  verify: (command, link) =>
    differences(
      ['endUser', command.endUser.existingId, link.endUser?.id],
      ['transaction.amount', command.transaction.amount, link.transaction?.embedded?.amountMinor],
      ...references(command.transaction, link.transaction?.embedded ?? {}, 'transaction.'),
      ...references(command, link),
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
