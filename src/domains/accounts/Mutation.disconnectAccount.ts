// Mutation.disconnectAccount: disconnects an account.
import { changeShownBy, checkChange, criteriaById, findChange } from '../shared/object-change.ts'
import { defineMutation, differences } from '../shared/define-mutation.ts'

export const disconnectAccount = defineMutation({
  name: 'disconnectAccount',
  movesMoney: false,
  check: (input) => checkChange(input, 'accountId'),
  send: ({ accounts }, id, sending) => accounts.disconnect(id, sending),
  verify: (id, changed) => differences(['accountId', id, changed.id]),
  result: ({ object }) => ({ account: object }),
  reload: { account: ({ accounts }, id) => accounts.get(id) },
  reconcile: {
    criteria: ({ accountId }) => criteriaById(accountId),
    find: ({ accounts }, { searchCriteria }) =>
      findChange(
        searchCriteria,
        (id) => accounts.get(id),
        // CONNECTED is the only status that DRUO documents.
        ({ status }) => changeShownBy(status?.raw, /^DISCONNECT/, /^CONNECTED$/),
      ),
  },
})
