// What names an object in Query._entities: the scalar `_Any`, read strictly, and what reading the object may cost.
import { GraphQLError, valueFromASTUntyped, type ValueNode } from 'graphql'

const entityTypes = ['Account', 'CheckoutLink', 'EndUser', 'Transaction'] as const
const isEntityType = (name: unknown): name is EntityType => entityTypes.some((known) => known === name)
type EntityType = (typeof entityTypes)[number]

export interface Representation {
  readonly typename: EntityType
  readonly id: string
  /** Of a transaction, where it says at which of DRUO's addresses it is. */
  readonly type: ReadableType | undefined
}

/** More objects than in the longest list are not asked for at once. */
export const maxEntities = 100

/** For variables: a representation has its place in the list and up to three values. */
export const valuesPerEntity = 4

/** Each has an address of DRUO's. Types that DRUO documents none for may still be at one of the three: all are tried. */
const readableTypes = ['PAYMENT', 'PAYOUT', 'TRANSFER'] as const
const readableType = (name: unknown): ReadableType | undefined => readableTypes.find((known) => known === name)
export type ReadableType = (typeof readableTypes)[number]

/** @param value not checked yet */
export function callsOfRepresentation(value: unknown): number {
  const { __typename: typename, type } = Object(value)
  return typename === 'Transaction' && readableType(type) === undefined ? readableTypes.length : 1
}

/** A scalar's behaviour. Other fields than keys are passed over: gateways may send what a foreign subgraph requires. */
export const representationScalar = {
  parseValue: parseRepresentation,
  parseLiteral: (node: ValueNode, variables?: Readonly<Record<string, unknown>> | null) =>
    parseRepresentation(valueFromASTUntyped(node, variables)),
}

function parseRepresentation(value: unknown): Representation {
  const { __typename: typename, id, type } = Object(value)
  if (!isEntityType(typename)) {
    throw new GraphQLError(`A representation needs a __typename, one of ${entityTypes.join(', ')}.`)
  }
  if (typeof id !== 'string') throw new GraphQLError('A representation needs an id, as a string.')
  return { typename, id, type: readableType(type) }
}
