// Query.node: an object of any type by its id, as Relay clients refetch one.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { type ObjectReader, readers, readObject, transactionReaders } from './object-readers.ts'

// Ids are opaque everywhere else. Here only the prefix says what type of object an id names. DRUO's documents use `clk` for
// both types of link, and `trx` for transactions, which have three addresses.
const readersByPrefix: ReadonlyMap<string, readonly ObjectReader[]> = new Map([
  ['eur', [readers.endUser]],
  ['acc', [readers.account]],
  ['chk', [readers.checkoutLink]],
  ['cnl', [readers.connectLink]],
  ['clk', [readers.connectLink, readers.checkoutLink]],
  ['rcp', [readers.recurringPlan]],
  ['trx', transactionReaders],
])

export const node: NonNullable<QueryResolvers['node']> = async (_root, { id }, context, info) =>
  readObject(readersByPrefix.get(id.split('_', 1)[0] ?? '') ?? [], id, context, info)
