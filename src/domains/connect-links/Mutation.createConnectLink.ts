// Mutation.createConnectLink: creates a link by which an end user connects an account.
import { defineMutation } from '../shared/define-mutation.ts'
import { differences } from '../shared/differences.ts'
import { checkCreateConnectLink } from './check-input.ts'
import { connectLinkCriteria, findConnectLink } from './connect-link-search.ts'

export const createConnectLink = defineMutation({
  name: 'createConnectLink',
  movesMoney: false,
  createsObject: true,
  check: (input, { rules }) => checkCreateConnectLink(input, rules),
  send: ({ connectLinks }, command, sending) => connectLinks.create(command, sending),
  verify: ({ endUser }, link) => differences(['endUser', endUser.existingId, link.endUser?.id]),
  result: (connectLink) => ({ connectLink }),
  reload: { connectLink: ({ connectLinks }, id) => connectLinks.get(id) },
  reconcile: { criteria: connectLinkCriteria, find: findConnectLink },
})
