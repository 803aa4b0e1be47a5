// Reading any object by its id, where only its kind is known: for Query.node and Query._entities.
import type { GraphQLResolveInfo } from 'graphql'
import type { GatewayContext } from '../../context.ts'
import type { Account } from '../../druo/resources/account-decoder.ts'
import type { CheckoutLink } from '../../druo/resources/checkout-links.ts'
import type { ConnectLink } from '../../druo/resources/connect-links.ts'
import type { EndUser } from '../../druo/resources/end-user-decoder.ts'
import type { RecurringPlan } from '../../druo/resources/recurring-plans.ts'
import type { Transaction } from '../../druo/resources/transaction-decoder.ts'
import { missingScopes, neededScopes, requireScopes } from '../../graphql/scopes.ts'

type Found = Account | CheckoutLink | ConnectLink | EndUser | RecurringPlan | Transaction
type Typename = 'Account' | 'CheckoutLink' | 'ConnectLink' | 'EndUser' | 'RecurringPlan' | 'Transaction'

export interface ObjectReader {
  /** The root field that reads such an object by its id: whoever lacks its scope lacks it here. */
  readonly field: string
  readonly read: (id: string, context: GatewayContext) => Promise<Found | null>
}

// A decoded object does not say what GraphQL calls it, and a copy with a name would be without its getters.
const typenames = new WeakMap<Found, Typename>()

/** For the interface and the union that these objects are served as. */
export function typenameOf(found: Found): Typename | null {
  return typenames.get(found) ?? null
}

export const readers = {
  account: reader('account', 'Account', (id, { loaders }) => loaders.accounts.load(id)),
  checkoutLink: reader('checkoutLink', 'CheckoutLink', (id, { loaders }) => loaders.checkoutLinks.load(id)),
  connectLink: reader('connectLink', 'ConnectLink', (id, { loaders }) => loaders.connectLinks.load(id)),
  endUser: reader('endUser', 'EndUser', (id, { loaders }) => loaders.endUsers.load(id)),
  recurringPlan: reader('recurringPlan', 'RecurringPlan', (id, { druo }) => druo.recurringPlans.get(id)),
  payment: reader('transaction', 'Transaction', (id, { loaders }) => loaders.payments.load(id)),
  payout: reader('transaction', 'Transaction', (id, { loaders }) => loaders.payouts.load(id)),
  transfer: reader('transaction', 'Transaction', (id, { loaders }) => loaders.transfers.load(id)),
} as const

/** A transaction of which nobody says at which of DRUO's three addresses it is; most are payments. */
export const transactionReaders: readonly ObjectReader[] = [readers.payment, readers.payout, readers.transfer]

function reader<T extends Found>(
  field: string,
  typename: Typename,
  load: (id: string, context: GatewayContext) => Promise<T | null>,
): ObjectReader {
  return {
    field,
    async read(id, context) {
      const found = await load(id, context)
      if (found !== null) typenames.set(found, typename)
      return found
    },
  }
}

/** @throws {GraphQLError} FORBIDDEN where it may be an object that the caller lacks the scope for */
export async function readObject(
  candidates: readonly ObjectReader[],
  id: string,
  context: GatewayContext,
  { schema }: GraphQLResolveInfo,
): Promise<Found | null> {
  const rootFields = schema.getQueryType()?.getFields() ?? {}
  const isAllowed = ({ field }: ObjectReader) =>
    missingScopes(neededScopes(rootFields[field]), context.caller) === undefined
  for (const { read } of candidates.filter(isAllowed)) {
    // One after the other: each next one is asked only where the one before does not know the id.
    const found = await read(id, context)
    if (found !== null) return found
  }
  // It may be what the caller may not see: to say that there is nothing would not be true.
  for (const { field } of candidates) requireScopes(rootFields[field], context.caller)
  return null
}
