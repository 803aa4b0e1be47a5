// Introspection as known tools send it, in their own combinations of options.
import { getIntrospectionQuery, type IntrospectionOptions } from 'graphql'

export interface ToolIntrospection {
  readonly tool: string
  readonly query: string
}

const all: IntrospectionOptions = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
}

/** Asks which features of introspection the server has, before it sends the query itself. */
const apolloKotlinFeatures = `query PreIntrospectionQuery {
  schema: __type(name: "__Schema") { ...TypeFields }
  type: __type(name: "__Type") { ...TypeFields }
  directive: __type(name: "__Directive") { ...TypeFields }
  field: __type(name: "__Field") { ...TypeFields }
  inputValue: __type(name: "__InputValue") { ...TypeFields }
}
fragment TypeFields on __Type { fields { name args { name } } }`

export const toolIntrospections: readonly ToolIntrospection[] = [
  { tool: 'Apollo Kotlin, features', query: apolloKotlinFeatures },
  { tool: 'Apollo Kotlin', query: getIntrospectionQuery(all) },
  { tool: 'Apollo iOS and Relay', query: getIntrospectionQuery() },
  { tool: 'Rover', query: getIntrospectionQuery({ inputValueDeprecation: true }) },
  { tool: 'GraphiQL 5', query: getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true }) },
  { tool: 'urql', query: getIntrospectionQuery({ descriptions: false }) },
  { tool: 'Apollo Studio', query: getIntrospectionQuery({ ...all, oneOf: false }) },
]
