// Query._entities, which only a subgraph has: the objects that a federation gateway names by their keys.
import type { GraphQLFieldResolver } from 'graphql'
import type { GatewayContext } from '../../context.ts'
import type { Representation } from '../../graphql/representation.ts'
import { type ObjectReader, readers, readObject, transactionReaders } from './object-readers.ts'

interface Arguments {
  readonly representations: readonly Representation[]
}

const transactionReadersByType: ReadonlyMap<string | undefined, readonly ObjectReader[]> = new Map([
  ['PAYMENT', [readers.payment]],
  ['PAYOUT', [readers.payout]],
  ['TRANSFER', [readers.transfer]],
])

const readersOf: Readonly<Record<Representation['typename'], (type: string | undefined) => readonly ObjectReader[]>> = {
  Account: () => [readers.account],
  CheckoutLink: () => [readers.checkoutLink],
  EndUser: () => [readers.endUser],
  // Types that DRUO documents no address for may still be at one of the three.
  Transaction: (type) => transactionReadersByType.get(type) ?? transactionReaders,
}

// Each by itself: what cannot be read is null with its own error, and takes nothing else with it.
export const entities: GraphQLFieldResolver<unknown, GatewayContext, Arguments> = (
  _root,
  { representations },
  context,
  info,
) => representations.map(({ typename, type, id }) => readObject(readersOf[typename](type), id, context, info))
