// Query.node: any object by its id, as clients that follow Relay's conventions read one again.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import { type ObjectReader, readers, readObject, transactionReaders } from './object-readers.ts'

// Ids are opaque everywhere else: here the prefix is all there is to tell what an id is of. DRUO's documents use `clk` for
// both kinds of link, and `trx` for what it reads at three addresses.
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
