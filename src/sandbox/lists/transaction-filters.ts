// The filters of "List Payouts". The lists of payments and transfers have the same ones, as far as they are known.
import { progressOf } from '../progress.ts'
import type { Account, EndUser, SandboxState, Transaction } from '../state.ts'
import { endUserFilters } from './end-user-filters.ts'
import { comparesAmount, contains, creationDates, equals, type Filters } from './list-query.ts'

export function transactionFilters(state: SandboxState): Filters<Transaction> {
  return {
    code: equals(({ code }) => code),
    status: equals((transaction) => progressOf(transaction, state).status),
    description: contains(({ description }) => description),
    amount: comparesAmount(({ amount }, exactly) => amount === exactly),
    amount_less_than: comparesAmount(({ amount }, max) => amount <= max),
    amount_greater_than: comparesAmount(({ amount }, min) => amount >= min),
    tenant_uuid: equals(({ tenantId }) => tenantId),
    primary_reference: contains(({ primaryReference }) => primaryReference),
    secondary_reference: contains(({ secondaryReference }) => secondaryReference),
    ...creationDates(),
    ...accountFilters('origin_account', ({ originAccountUuid }) => state.accounts.get(originAccountUuid ?? '')),
    ...accountFilters('destination_account', ({ destinationAccountUuid }) =>
      state.accounts.get(destinationAccountUuid ?? ''),
    ),
    ...endUserFilters((transaction) => endUsersOf(state, transaction)),
  }
}

function accountFilters(
  side: 'origin_account' | 'destination_account',
  accountOf: (transaction: Transaction) => Account | undefined,
): Filters<Transaction> {
  return {
    [`${side}_uuid`]: equals((transaction) => accountOf(transaction)?.uuid),
    [`${side}_code`]: equals((transaction) => accountOf(transaction)?.code),
    [`${side}_last_4`]: equals((transaction) => accountOf(transaction)?.last_4),
    [`${side}_institution_uuid`]: equals((transaction) => accountOf(transaction)?.institution.uuid),
  }
}

// DRUO does not document which end users a transaction belongs to. Here: the owners of its accounts, its link or its plan.
function endUsersOf(state: SandboxState, transaction: Transaction): readonly (EndUser | undefined)[] {
  const accounts = [transaction.originAccountUuid, transaction.destinationAccountUuid]
  const owners = accounts.map((uuid) => state.accounts.get(uuid ?? '')?.endUserUuid)
  return [...owners, transaction.endUserUuid].map((uuid) => state.endUsers.get(uuid ?? ''))
}
