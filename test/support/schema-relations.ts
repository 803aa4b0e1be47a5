// The root fields and relations of the schema: all that lead to an object with an id, or to a list of them.
import { getNamedType, type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql'
import { schema } from './schema.ts'

export interface Relation {
  readonly parent: string
  readonly field: string
  readonly type: string
}

const isRoot = (type: GraphQLObjectType) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type)

const isRelation = (name: string): boolean => {
  const type = schema.getType(name)
  if (isInterfaceType(type)) return type.name === 'Node'
  return (
    isObjectType(type) && (type.getInterfaces().some(({ name: of }) => of === 'Node') || name.endsWith('Connection'))
  )
}

// What a page lists has been asked for by the list's own field.
/** In every object type but pages and their edges. */
export const relations: readonly Relation[] = Object.values(schema.getTypeMap())
  .filter((type): type is GraphQLObjectType => isObjectType(type) && !/^__|(?:Connection|Edge)$/.test(type.name))
  .flatMap((type) =>
    Object.values(type.getFields())
      .map((field) => ({ parent: type.name, field: field.name, type: getNamedType(field.type).name }))
      .filter((relation) => isRoot(type) || isRelation(relation.type)),
  )

export const coordinateOf = ({ parent, field }: Relation) => `${parent}.${field}`
/** False for what only a mutation answers. */
export const isAsked = ({ parent }: Relation) => parent !== 'Mutation' && !parent.endsWith('Payload')
