// The variables of an operation as its resolvers get them: read by graphql-js, but for what most operations have, which is text.
import {
  getVariableValues,
  GraphQLID,
  type GraphQLSchema,
  GraphQLString,
  type GraphQLType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

type Given = Readonly<Record<string, unknown>>

/** Undefined where one does not fit. */
export type ReadVariables = (given: Given) => Record<string, unknown> | undefined

export function variablesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ReadVariables {
  const texts = variableDefinitions
    .filter(({ type, defaultValue }) => defaultValue === undefined && isText(typeFromAST(schema, type)))
    .map(({ variable }) => variable.name.value)
  const areAllTexts = texts.length === variableDefinitions.length
  return (given) => {
    if (areAllTexts) {
      const read: Record<string, unknown> = {}
      for (const name of texts) read[name] = given[name]
      if (texts.every((name) => typeof read[name] === 'string')) return read
    }
    // What is wrong with them, graphql-js says: here it is enough that something is.
    return getVariableValues(schema, variableDefinitions, given, { maxErrors: 0, hideSuggestions: true }).coerced
  }
}

/** Text is read as it is. */
function isText(type: GraphQLType | undefined): boolean {
  const own = isNonNullType(type) ? type.ofType : type
  return own === GraphQLID || own === GraphQLString
}
