// How many calls to DRUO each field of the schema may cost by itself. What a field answers says it: an object that DRUO
// has an address for, or a list of them. The few fields of which that is not true are named here.
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'

export interface FieldCalls {
  readonly calls: number
  /** A list of `first` entries: what is below it may be called for each of them. */
  readonly isList: boolean
  /** Answered by reference: where nothing but the id is selected, nothing is called. */
  readonly byReference: boolean
  /** By representations: what is below it may be called for each of them. */
  readonly isEntities: boolean
  readonly costFactors: readonly CostFactor[]
}

/** What a field has to do with that some callers cost a call more for. */
export type CostFactor = 'transactions' | 'ledger'

const exceptions: Readonly<Record<string, number>> = {
  // Nothing says at which of DRUO's three addresses a transaction is.
  'Query.node': 3,
  // Each representation once or, as a transaction, at three addresses: see representation.ts.
  'Query._entities': 1,
  // From the ledger; but for a payer, what the write made is read to see whose it is.
  'Query.writeIntent': 1,
  // It first looks what the step takes.
  'Mutation.authenticateAccount': 2,
}

/** By schema coordinate, such as "Account.endUser"; fields that cost nothing are left out. */
export function upstreamCalls(schema: GraphQLSchema): ReadonlyMap<string, FieldCalls> {
  const entries = Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map(
        (field) => [`${type.name}.${field.name}`, callsOf(schema, type, field)] as const,
      ),
    )
  return new Map(entries.filter(([, { calls }]) => calls > 0))
}

function callsOf(schema: GraphQLSchema, parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): FieldCalls {
  const type = getNamedType(field.type)
  const isList = isConnection(type.name)
  // A page has its entries already.
  const isPage = isConnection(parent.name) || parent.name.endsWith('Edge')
  const isRead = isList || (isObjectType(type) && isNode(type))
  const usual = parent === schema.getMutationType() || (isRead && !isPage) ? 1 : 0
  return {
    calls: exceptions[`${parent.name}.${field.name}`] ?? usual,
    isList,
    byReference: !isList && isNode(parent),
    isEntities: field.name === '_entities',
    costFactors: costFactorsOf(schema, parent, field),
  }
}

function costFactorsOf(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): readonly CostFactor[] {
  const answered = getNamedType(field.type).name
  // What `node` and `_entities` answer, and what a write made, may be a transaction.
  if (parent === schema.getMutationType() || answered === 'WriteIntent') return ['ledger', 'transactions']
  return ['Transaction', 'TransactionConnection', 'Node', '_Entity'].includes(answered) ? ['transactions'] : []
}

const isConnection = (name: string): boolean => name.endsWith('Connection')

const isNode = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Node')
