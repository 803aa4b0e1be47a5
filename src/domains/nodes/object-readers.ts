// Reads objects of any type by their id, for Query.node and Query._entities.
import type { GraphQLResolveInfo } from 'graphql'
import type { GatewayContext } from '../shared/context.ts'
import type { Account, CheckoutLink, ConnectLink, EndUser, RecurringPlan, Transaction } from '../../druo/index.ts'
import { missingScopes, neededScopes, requireScopes } from '../shared/scopes.ts'

type Found = Account | CheckoutLink | ConnectLink | EndUser | RecurringPlan | Transaction
type Typename = 'Account' | 'CheckoutLink' | 'ConnectLink' | 'EndUser' | 'RecurringPlan' | 'Transaction'

export interface ObjectReader {
  /** The root field that reads such an object by its id. The caller needs the scope of that field. */
  readonly field: string
  readonly read: (id: string, context: GatewayContext) => Promise<Found | null>
}

// A decoded object does not contain its GraphQL type.
const typenames = new WeakMap<Found, Typename>()

/** Resolves the interface `Node` and the union `_Entity`. */
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

/** For a transaction without a known type: tries DRUO's three addresses. Most transactions are payments. */
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

/** @throws {GraphQLError} FORBIDDEN if the caller lacks the scope of a type that the object may have */
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
    // One after the other: the next address is tried only if the previous one does not know the id.
    const found = await read(id, context)
    if (found !== null) return found
  }
  // The object may exist where the caller lacks the scope: null would be wrong.
  for (const { field } of candidates) requireScopes(rootFields[field], context.caller)
  return null
}
