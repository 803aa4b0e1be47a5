// The maximum number of calls to DRUO of each field, without its subfields. It follows from the field's type: an object that DRUO
// has an endpoint for, or a list of them. The exceptions are listed here.
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'

export interface FieldCalls {
  readonly calls: number
  /** A list of `first` entries: the calls of subfields count for each entry. */
  readonly isList: boolean
  /** A reference: selecting only the id causes no call. */
  readonly byReference: boolean
  /** `_entities`: the calls of subfields count for each representation. */
  readonly isEntities: boolean
  readonly costFactors: readonly CostFactor[]
}

/** What a field uses that causes additional calls for some callers. */
export type CostFactor = 'transactions' | 'ledger'

const exceptions: Readonly<Record<string, number>> = {
  // An id does not show at which of DRUO's three endpoints the transaction is.
  'Query.node': 3,
  'Query.transaction': 3,
  // Each representation is read once or, as a transaction, at three endpoints: see representation.ts.
  'Query._entities': 1,
  // From the ledger. For a payer, the created object is read to see whose it is.
  'Query.writeIntent': 1,
  // It first reads the account's pending validations.
  'Mutation.authenticateAccount': 2,
}

/** By schema coordinate, such as "Account.endUser"; fields without calls are omitted. */
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
  // The entries are in the page.
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
  // The result of `node`, `_entities` or a write may be a transaction.
  if (parent === schema.getMutationType() || answered === 'WriteIntent') return ['ledger', 'transactions']
  return ['Transaction', 'TransactionConnection', 'Node', '_Entity'].includes(answered) ? ['transactions'] : []
}

const isConnection = (name: string): boolean => name.endsWith('Connection')

const isNode = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Node')
