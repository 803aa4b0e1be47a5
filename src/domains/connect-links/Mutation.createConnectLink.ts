// Mutation.createConnectLink: creates a link by which an end user connects an account.
import { defineMutation } from '../shared/define-mutation.ts'
import { differences, references } from '../shared/differences.ts'
import { checkCreateConnectLink } from './check-input.ts'
import { connectLinkCriteria, findConnectLink } from './connect-link-search.ts'

export const createConnectLink = defineMutation({
  name: 'createConnectLink',
  movesMoney: false,
  createsObject: true,
  check: (input, { rules }) => checkCreateConnectLink(input, rules),
  send: ({ connectLinks }, command, sending) => connectLinks.create(command, sending),
  verify: (command, link) =>
    differences(['endUser', command.endUser.existingId, link.endUser?.id], ...references(command, link)),
  result: (connectLink) => ({ connectLink }),
  reload: { connectLink: ({ connectLinks }, id) => connectLinks.get(id) },
  reconcile: { criteria: connectLinkCriteria, find: findConnectLink },
})
