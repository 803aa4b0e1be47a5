// The list of all mutations. To add one, define it in the file of its name and add it here.
import { authenticateAccount } from './accounts/Mutation.authenticateAccount.ts'
import { connectAccount } from './accounts/Mutation.connectAccount.ts'
import { disconnectAccount } from './accounts/Mutation.disconnectAccount.ts'
import { validateAccount } from './accounts/Mutation.validateAccount.ts'
import { createCheckoutLink } from './checkout-links/Mutation.createCheckoutLink.ts'
import { createConnectLink } from './connect-links/Mutation.createConnectLink.ts'
import { expireConnectLink } from './connect-links/Mutation.expireConnectLink.ts'
import { createEndUser } from './end-users/Mutation.createEndUser.ts'
import { activateRecurringPlan } from './recurring-plans/Mutation.activateRecurringPlan.ts'
import { cancelRecurringPlan } from './recurring-plans/Mutation.cancelRecurringPlan.ts'
import { createRecurringPlan } from './recurring-plans/Mutation.createRecurringPlan.ts'
import { pauseRecurringPlan } from './recurring-plans/Mutation.pauseRecurringPlan.ts'
import type { AnyMutation } from './shared/define-mutation.ts'
import { authorizeTransaction } from './transactions/Mutation.authorizeTransaction.ts'
import { createPayment } from './transactions/Mutation.createPayment.ts'
import { createPayout } from './transactions/Mutation.createPayout.ts'
import { refundTransaction } from './transactions/Mutation.refundTransaction.ts'
import { validateTransaction } from './transactions/Mutation.validateTransaction.ts'

export const mutations: readonly AnyMutation[] = [
  createCheckoutLink,
  authorizeTransaction,
  createPayment,
  createPayout,
  validateTransaction,
  refundTransaction,
  createConnectLink,
  expireConnectLink,
  connectAccount,
  validateAccount,
  authenticateAccount,
  disconnectAccount,
  createEndUser,
  createRecurringPlan,
  activateRecurringPlan,
  pauseRecurringPlan,
  cancelRecurringPlan,
]

const byName: ReadonlyMap<string, AnyMutation> = new Map(mutations.map((mutation) => [mutation.name, mutation]))

/** Undefined for a name that only an older version of the gateway knew: the ledger may still hold its writes. */
export function findMutation(name: string): AnyMutation | undefined {
  return byName.get(name)
}
