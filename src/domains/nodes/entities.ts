// Query._entities of a federation subgraph: the objects that a federation gateway asks for by their keys.
import type { GraphQLFieldResolver } from 'graphql'
import type { GatewayContext } from '../shared/context.ts'
import type { ReadableType, Representation } from '../shared/representation.ts'
import { type ObjectReader, readers, readObject, transactionReaders } from './object-readers.ts'

interface Arguments {
  readonly representations: readonly Representation[]
}

const readersByType: Readonly<Record<ReadableType, ObjectReader>> = {
  PAYMENT: readers.payment,
  PAYOUT: readers.payout,
  TRANSFER: readers.transfer,
}

const readersOf: Readonly<
  Record<Representation['typename'], (type: ReadableType | undefined) => readonly ObjectReader[]>
> = {
  Account: () => [readers.account],
  CheckoutLink: () => [readers.checkoutLink],
  EndUser: () => [readers.endUser],
  Transaction: (type) => (type === undefined ? transactionReaders : [readersByType[type]]),
}

// Each entity is resolved separately: one that cannot be read is null with its own error, and does not affect the others.
export const entities: GraphQLFieldResolver<unknown, GatewayContext, Arguments> = (
  _root,
  { representations },
  context,
  info,
) => representations.map(({ typename, type, id }) => readObject(readersOf[typename](type), id, context, info))
