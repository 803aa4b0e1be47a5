// Query.node: any object by its id, as clients that follow Relay's conventions read one again.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import type { GatewayContext } from '../../context.ts'
import type { Account } from '../../druo/resources/account-object.ts'
import type { CheckoutLink } from '../../druo/resources/checkout-links.ts'
import type { ConnectLink } from '../../druo/resources/connect-links.ts'
import type { EndUser } from '../../druo/resources/end-user-object.ts'
import type { RecurringPlan } from '../../druo/resources/recurring-plan-object.ts'
import type { Transaction } from '../../druo/resources/transaction-object.ts'
import { requireScopes } from '../../graphql/scopes.ts'

type Found = Account | CheckoutLink | ConnectLink | EndUser | RecurringPlan | Transaction

interface Reader {
  /** The root field that reads such an object by its id: whoever lacks its scope lacks it here. */
  readonly field: string
  readonly read: (id: string, context: GatewayContext) => Promise<Found | null>
}

const checkoutLink: Reader = {
  field: 'checkoutLink',
  read: (id, { druo }) => named('CheckoutLink', druo.checkoutLinks.get(id)),
}
const connectLink: Reader = {
  field: 'connectLink',
  read: (id, { loaders }) => named('ConnectLink', loaders.connectLinks.load(id)),
}

// Ids are opaque everywhere else: here the prefix is all there is to tell what an id is of. DRUO's documents use `clk` for
// both kinds of link, and `trx` for what it reads at three addresses.
const readersByPrefix: Readonly<Record<string, readonly Reader[]>> = {
  eur: [{ field: 'endUser', read: (id, { loaders }) => named('EndUser', loaders.endUsers.load(id)) }],
  acc: [{ field: 'account', read: (id, { loaders }) => named('Account', loaders.accounts.load(id)) }],
  chk: [checkoutLink],
  cnl: [connectLink],
  clk: [connectLink, checkoutLink],
  rcp: [{ field: 'recurringPlan', read: (id, { druo }) => named('RecurringPlan', druo.recurringPlans.get(id)) }],
  trx: [
    { field: 'transaction', read: (id, { loaders }) => named('Transaction', loaders.payments.load(id)) },
    { field: 'transaction', read: (id, { druo }) => named('Transaction', druo.transactions.get(id, 'PAYOUT')) },
    { field: 'transaction', read: (id, { druo }) => named('Transaction', druo.transactions.get(id, 'TRANSFER')) },
  ],
}

export const node: NonNullable<QueryResolvers['node']> = async (_root, { id }, context, info) => {
  const prefix = id.split('_', 1)[0] ?? ''
  const readers = Object.hasOwn(readersByPrefix, prefix) ? (readersByPrefix[prefix] ?? []) : []
  const rootFields = info.parentType.getFields()
  for (const { field } of readers) {
    const rootField = rootFields[field]
    if (rootField) requireScopes(rootField, context.caller)
  }
  for (const { read } of readers) {
    // One after the other: each next one is asked only where the one before does not know the id.
    const found = await read(id, context)
    if (found !== null) return found
  }
  return null
}

async function named<T extends Found>(typename: string, object: Promise<T | null>) {
  const found = await object
  return found && { ...found, __typename: typename }
}
