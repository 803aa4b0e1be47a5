// The data of a new sandbox beside DRUO's samples: the last 90 days of a made-up merchant. The same seed gives the same data.
import type { SandboxState } from '../state.ts'
import { makeAccounts } from './accounts.ts'
import { makeConnectLinks } from './connect-links.ts'
import { createSeededRandom } from './seeded-random.ts'
import { makeEndUsers } from './end-users.ts'
import { makeRecurringPlans } from './recurring-plans.ts'
import { makeTransactions } from './transactions.ts'

/** Does not use the state's ids, so that a change of this data does not change the ids of later objects. */
export function addDataset(state: SandboxState, seed = 'druo'): void {
  const random = createSeededRandom(`${seed}:dataset`)
  const start = state.now()
  const endUsers = makeEndUsers(random, start)
  const links = makeConnectLinks(random, start, endUsers)
  const accounts = makeAccounts(random, start, endUsers, links)
  for (const endUser of endUsers) state.endUsers.set(endUser.uuid, endUser)
  for (const link of links) state.connectLinks.set(link.uuid, link)
  for (const account of accounts) {
    state.institutions.set(account.institution.uuid, account.institution)
    state.accounts.set(account.uuid, account)
  }
  for (const transaction of makeTransactions(random, start, accounts, state.endUsers)) {
    state.transactions.set(transaction.uuid, transaction)
  }
  for (const plan of makeRecurringPlans(random, start, accounts, state.planCycleMs)) {
    state.recurringPlans.set(plan.uuid, plan)
  }
}
