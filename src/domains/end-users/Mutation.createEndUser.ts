// Mutation.createEndUser: creates an end user.
import type { CreateEndUserInput } from '../../__generated__/resolvers-types.ts'
import type { EndUserReference } from '../../druo/index.ts'
import { defineMutation, differences, references } from '../shared/define-mutation.ts'
import { checkEndUser } from '../shared/end-user-input.ts'
import { type Checked, InputCheck, type InputRules } from '../shared/input-check.ts'
import { criteriaByReference, findInList } from '../shared/list-search.ts'
import { referencePlacement } from '../shared/search-criteria.ts'

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

export function checkCreateEndUser(input: CreateEndUserInput, rules: InputRules): Checked<EndUserReference> {
  const check = new InputCheck(input)
  return check.result(checkEndUser(check, input.endUser, ['input', 'endUser'], { rules }))
}
