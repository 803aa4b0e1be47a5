// Finds a connected or validated account whose answer was lost.
import type { ConnectAccountInput, ValidateAccountInput } from '../../__generated__/resolvers-types.ts'
import type { Reconciliation } from '../shared/define-mutation.ts'
import { criteriaByReference, findInList } from '../shared/list-search.ts'
import { referencePlacement } from '../shared/search-criteria.ts'

export const accountReconciliation: Reconciliation<ConnectAccountInput | ValidateAccountInput> = {
  criteria: (input) => criteriaByReference(referencePlacement(input)),
  find: ({ accounts }, write) =>
    findInList(write, '/accounts/list', (filter, page) => accounts.list(filter, page), {
      facts: () => ({}),
      createdAt: ({ createdAt }) => createdAt,
      differences: () => [],
      snapshot: () => null,
    }),
}
