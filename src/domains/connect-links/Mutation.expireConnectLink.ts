// Mutation.expireConnectLink: ends a connect link.
import { checkChange, criteriaById, findChange } from '../shared/object-change.ts'
import { defineMutation, differences } from '../shared/define-mutation.ts'

export const expireConnectLink = defineMutation({
  name: 'expireConnectLink',
  movesMoney: false,
  check: (input) => checkChange(input, 'connectLinkId'),
  send: ({ connectLinks }, id, sending) => connectLinks.expire(id, sending),
  verify: (id, changed) => differences(['connectLinkId', id, changed.id]),
  result: ({ object }) => ({ connectLink: object }),
  reload: { connectLink: ({ connectLinks }, id) => connectLinks.get(id) },
  reconcile: {
    criteria: ({ connectLinkId }) => criteriaById(connectLinkId),
    find: ({ connectLinks }, { searchCriteria }) =>
      findChange(
        searchCriteria,
        (id) => connectLinks.get(id),
        ({ expired }) => (expired ? 'shown' : 'absent'),
      ),
  },
})
