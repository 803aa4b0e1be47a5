// What names an object in Query._entities: the scalar `_Any`, read strictly, and what reading the object may cost.
import { GraphQLError, valueFromASTUntyped, type ValueNode } from 'graphql'

const entityTypes = ['Account', 'CheckoutLink', 'EndUser', 'Transaction'] as const
const isEntityType = (name: unknown): name is EntityType => entityTypes.some((known) => known === name)
type EntityType = (typeof entityTypes)[number]

export interface Representation {
  readonly typename: EntityType
  readonly id: string
  /** Of a transaction, where it is known. */
  readonly type: string | undefined
}

/** More objects than in the longest list are not asked for at once. */
export const mostEntities = 100

/** For variables: a representation has its place in the list and up to three values. */
export const valuesPerEntity = 4

/** Where nothing says at which of DRUO's three addresses a transaction is, all are tried. */
const triedAddresses = 3
const readableTypes: readonly unknown[] = ['PAYMENT', 'PAYOUT', 'TRANSFER']

/** @param value not checked yet */
export function callsOfRepresentation(value: unknown): number {
  const { __typename: typename, type } = Object(value)
  return typename === 'Transaction' && !readableTypes.includes(type) ? triedAddresses : 1
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
  if (typeof id !== 'string') throw new GraphQLError('A representation needs an id, which is a text.')
  return { typename, id, type: typeof type === 'string' ? type : undefined }
}
