// The filters by end user of the lists of transactions, accounts and connect links.
import type { EndUser } from '../state.ts'
import { anyEquals, type Filters } from './list-query.ts'

export function endUserFilters<Item>(endUsersOf: (item: Item) => readonly (EndUser | undefined)[]): Filters<Item> {
  return {
    end_user_uuid: anyEquals((item) => endUsersOf(item).map((endUser) => endUser?.uuid)),
    end_user_code: anyEquals((item) => endUsersOf(item).map((endUser) => endUser?.code)),
    end_user_email: anyEquals((item) => endUsersOf(item).map((endUser) => endUser?.email)),
    end_user_local_id: anyEquals((item) => endUsersOf(item).map((endUser) => endUser?.local_id)),
  }
}
