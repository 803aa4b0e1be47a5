// Mutation.createEndUser: creates an end user.
import { defineMutation } from '../shared/define-mutation.ts'
import { differences, references } from '../shared/differences.ts'
import { criteriaByReference, findInList } from '../shared/list-search.ts'
import { referencePlacement } from '../shared/search-criteria.ts'
import { checkCreateEndUser } from './check-input.ts'

export const createEndUser = defineMutation({
  name: 'createEndUser',
  movesMoney: false,
  check: (input, { rules }) => checkCreateEndUser(input, rules),
  send: ({ endUsers }, command, sending) => endUsers.create(command, sending),
  verify: (command, endUser) =>
    differences(
      ['type', command.individual ? 'INDIVIDUAL' : 'ORGANIZATION', endUser.type.value],
      ...references(command.individual ?? command.organization ?? {}, endUser),
    ),
  result: (endUser) => ({ endUser }),
  reload: { endUser: ({ endUsers }, id) => endUsers.get(id) },
  reconcile: {
    criteria: ({ endUser }) =>
      criteriaByReference(referencePlacement(endUser.individual ?? endUser.organization ?? {})),
    find: ({ endUsers }, write) =>
      findInList(write, '/end-users/list', (filter, page) => endUsers.list(filter, page), {
        facts: () => ({}),
        createdAt: ({ createdAt }) => createdAt,
        differences: () => [],
        snapshot: () => null,
      }),
  },
})
