// Finds a connected or validated account whose answer was lost.
import type { ConnectAccountInput, ValidateAccountInput } from '../../__generated__/resolvers-types.ts'
import type { Reconciliation } from '../shared/define-mutation.ts'
import { criteriaByReference, filterByReference, findByReference } from '../shared/list-search.ts'
import { referencePlacement } from '../shared/search-criteria.ts'

export const accountReconciliation: Reconciliation<ConnectAccountInput | ValidateAccountInput> = {
  criteria: (input) => criteriaByReference(referencePlacement(input)),
  find: ({ accounts }, write) => findByReference(write, (page) => accounts.list(filterByReference(write), page)),
}
