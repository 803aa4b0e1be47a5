// The schema's @sensitive fields: personal data and secrets.
import { getDirectiveValues, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql'

/** Schema coordinates, such as "EndUser.email". */
export function sensitiveFields(schema: GraphQLSchema): readonly string[] {
  const directive = schema.getDirective('sensitive')
  if (!directive) throw new Error('the schema has no directive @sensitive')
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInputObjectType(type)) return []
    return Object.values(type.getFields())
      .filter(({ astNode }) => astNode && getDirectiveValues(directive, astNode) !== undefined)
      .map(({ name }) => `${type.name}.${name}`)
  })
}

/** The names of those fields, each once. */
export function sensitiveNames(schema: GraphQLSchema): readonly string[] {
  return [...new Set(sensitiveFields(schema).map((coordinate) => coordinate.split('.')[1] ?? ''))]
}
