// The messages of errors in documents. graphql-js writes names and values of the caller's into them: they are removed.
import {
  type GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
} from 'graphql'

/** Makes the messages of validation errors. @param hidesSchema true if they must not contain names of the schema either */
export function validationMessages(schema: GraphQLSchema, hidesSchema: boolean): (error: GraphQLError) => string {
  const names = hidesSchema ? new Set<string>() : schemaNames(schema)
  return ({ message, nodes }) => {
    const kind = nodes?.[0]?.kind
    if (kind !== undefined && valueKinds.has(kind)) return 'A value does not fit its type.'
    if (hidesSchema && / (?:is required|of required type)/.test(message))
      return 'A required argument or field is missing.'
    return message.replaceAll(/"([^"]*)"/g, (quoted, text: string) => (isOf(names, text) ? quoted : '"…"'))
  }
}

/** The kinds of nodes that are values of arguments. */
export const valueKinds: ReadonlySet<string> = new Set([
  Kind.OBJECT,
  Kind.LIST,
  Kind.STRING,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.NULL,
])

/** The message of a syntax error. What the document has at this place comes last, and is left out. */
export function syntaxMessage(message: string): string {
  // `format-error.ts` has a separate message for it.
  if (message.startsWith('Syntax Error: Document contains more')) return message
  const end = message.search(/ "(?!(?:[!$&().:=@[\]{|}]|\.\.\.)")/)
  const known = (end === -1 ? message : message.slice(0, end)).replace(/^Syntax Error: /, '').replace(/[.,:]$/, '')
  return `Syntax error: ${known.slice(0, maxSyntaxLength)}.`
}

const maxSyntaxLength = 200

/** Type references such as `[String!]!`, and coordinates such as `EndUser.email`, consist of names. */
function isOf(names: ReadonlySet<string>, text: string): boolean {
  const parts = text
    .replace(/ \{ \.\.\. \}$/, '')
    .replaceAll(/[[\]!@]/g, '')
    .split('.')
  return parts.every((part) => names.has(part))
}

function schemaNames(schema: GraphQLSchema): ReadonlySet<string> {
  const names = new Set<string>()
  const add = ({
    name,
    args = [],
  }: {
    readonly name: string
    readonly args?: readonly { readonly name: string }[]
  }) => {
    names.add(name)
    for (const argument of args) names.add(argument.name)
  }
  for (const directive of schema.getDirectives()) add(directive)
  for (const type of Object.values(schema.getTypeMap())) {
    add(type)
    if (isEnumType(type)) type.getValues().forEach(add)
    if (isObjectType(type) || isInterfaceType(type)) Object.values(type.getFields()).forEach(add)
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(add)
  }
  return names
}
