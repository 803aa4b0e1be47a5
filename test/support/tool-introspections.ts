// Introspection as known tools send it: the fields, arguments and nesting of each tool's document, its operation name, method and
// headers. Sources: SchemaDownloader of apollo-kotlin 4 and 5, ApolloSchemaDownloader of apollo-ios 1 and 2, `rover graph
// introspect`. GraphiQL, Relay's and urql's tools and Apollo Sandbox call getIntrospectionQuery of graphql-js.
import { getIntrospectionQuery } from 'graphql'
import type { HttpCall } from './http-call.ts'

export interface ToolIntrospection {
  readonly tool: string
  readonly query: string
  readonly call: HttpCall
  /** Whether the response holds the whole schema. */
  readonly isComplete: boolean
}

interface Features {
  readonly schemaDescription?: boolean
  readonly specifiedByUrl?: boolean
  readonly repeatableDirectives?: boolean
  readonly oneOf?: boolean
  readonly deprecatedInputValues?: boolean
  readonly deprecatedDirectiveArguments?: boolean
}

const all: Features = {
  schemaDescription: true,
  specifiedByUrl: true,
  repeatableDirectives: true,
  oneOf: true,
  deprecatedInputValues: true,
  deprecatedDirectiveArguments: true,
}

const typeRef = (levels: number): string => `kind name ${levels > 0 ? `ofType { ${typeRef(levels - 1)} }` : ''}`

/** What the tools of Apollo share: they differ in the name of the operation and in the newer features of introspection. */
function apolloIntrospection(operation: string, features: Features = {}): string {
  const given = (feature: keyof Features, text: string) => (features[feature] === true ? text : '')
  const deprecated = '(includeDeprecated: true)'
  const inputs = given('deprecatedInputValues', deprecated)
  return `query ${operation} {
    __schema {
      queryType { name } mutationType { name } subscriptionType { name }
      types { ...FullType }
      directives {
        name description locations
        args${given('deprecatedDirectiveArguments', deprecated)} { ...InputValue }
        ${given('repeatableDirectives', 'isRepeatable')}
      }
      ${given('schemaDescription', 'description')}
    }
  }
  fragment FullType on __Type {
    kind name description
    fields${deprecated} {
      name description args${inputs} { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
    }
    inputFields${inputs} { ...InputValue }
    interfaces { ...TypeRef }
    enumValues${deprecated} { name description isDeprecated deprecationReason }
    possibleTypes { ...TypeRef }
    ${given('specifiedByUrl', 'specifiedByURL')} ${given('oneOf', 'isOneOf')}
  }
  fragment InputValue on __InputValue {
    name description type { ...TypeRef } defaultValue
    ${given('deprecatedInputValues', 'isDeprecated deprecationReason')}
  }
  fragment TypeRef on __Type { ${typeRef(7)} }`
}

/** Asks which features of introspection the server has, before the query itself. */
const features = {
  'Apollo Kotlin 3': 'query MetaIntrospectionQuery { __schema { types { name fields { name args { name } } } } }',
  'Apollo Kotlin 4': `query PreIntrospectionQuery {
    ${[
      ['schema', '__Schema'],
      ['type', '__Type'],
      ['directive', '__Directive'],
      ['field', '__Field'],
      ['inputValue', '__InputValue'],
    ]
      .map(([alias, name]) => `${alias}: __type(name: "${name}") { __typename ...TypeFields }`)
      .join(' ')}
  } fragment TypeFields on __Type { __typename fields { name args { name } } }`,
  'Apollo Kotlin 5': `query PreIntrospectionQuery { __schema { types { __typename ...TypeFields } } }
    fragment TypeFields on __Type { __typename name fields { name args { name } } }`,
}

const jsonTypes = 'application/graphql-response+json, application/json'
const apolloKotlin = {
  accept: `multipart/mixed;deferSpec=20220824, ${jsonTypes}`,
  'apollographql-client-name': 'apollo-kotlin',
}

function post(
  tool: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
  operationName: string | null = /query (\w+)/.exec(query)?.[1] ?? null,
): ToolIntrospection {
  const body = JSON.stringify({ operationName, query })
  const isComplete = !/^query (?:Pre|Meta)/.test(query)
  const call = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
  return { tool, query, call, isComplete }
}

/** As apollo-ios does it, with a content type on a request without a body. */
function get(tool: string, query: string): ToolIntrospection {
  const path = `/graphql?${new URLSearchParams({ query }).toString()}`
  const call = { path, headers: { 'content-type': 'application/json', accept: '*/*' } }
  return { tool, query, call, isComplete: true }
}

const ios = apolloIntrospection('IntrospectionQuery')
const iosWithDeprecations = apolloIntrospection('IntrospectionQuery', { deprecatedInputValues: true })
const studio = { schemaDescription: true, inputValueDeprecation: true, directiveIsRepeatable: true } as const

export const toolIntrospections: readonly ToolIntrospection[] = [
  ...Object.entries(features).map(([tool, query]) => post(`${tool}, features`, query, apolloKotlin)),
  post('Apollo Kotlin', apolloIntrospection('IntrospectionQuery', all), { accept: jsonTypes }),
  post('Apollo Kotlin, without features', apolloIntrospection('IntrospectionQuery'), { accept: jsonTypes }),
  post('Apollo iOS', ios, { accept: '*/*' }),
  post('Apollo iOS, with deprecated input values', iosWithDeprecations, { accept: '*/*' }),
  get('Apollo iOS by GET', ios),
  get('Apollo iOS by GET, with deprecated input values', iosWithDeprecations),
  post(
    'Rover',
    apolloIntrospection('GraphIntrospectQuery', { deprecatedInputValues: true }),
    {},
    'GraphIntrospectQuery',
  ),
  post('Rover, legacy', apolloIntrospection('GraphIntrospectLegacyQuery')),
  post('GraphiQL 5', getIntrospectionQuery(), { accept: 'application/json' }),
  post('GraphiQL 5 with all options', getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true }), {
    accept: 'application/json, multipart/mixed',
  }),
  post('GraphiQL 5, without subscriptions', getIntrospectionQuery().replace('subscriptionType { name }', '')),
  post('Relay', getIntrospectionQuery({ inputValueDeprecation: true }), {}, null),
  post('urql', getIntrospectionQuery({ descriptions: false }), {}, null),
  post('GraphQL Code Generator', getIntrospectionQuery({ ...studio, specifiedByUrl: true, oneOf: true })),
  post('Apollo Sandbox', getIntrospectionQuery({ ...studio, specifiedByUrl: true, descriptions: true }), {
    accept: '*/*',
    origin: 'https://studio.apollographql.com',
  }),
]
