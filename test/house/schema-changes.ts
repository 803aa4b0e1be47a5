// What changed between two schemas, and which of it breaks clients that were not warned: only what the older one deprecates may
// go.
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core'
import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

export interface SchemaChange {
  /** What was changed, such as `EndUser.firstName`. */
  readonly coordinate: string
  readonly message: string
  /** Breaks clients, and was not deprecated first. */
  readonly breaks: boolean
}

/** Without changes of descriptions. */
export async function schemaChanges(older: GraphQLSchema, newer: GraphQLSchema): Promise<readonly SchemaChange[]> {
  const changes = await diff(older, newer)
  return changes
    .filter(({ type }) => !type.includes('DESCRIPTION'))
    .map((change) => ({
      coordinate: change.path ?? 'schema',
      message: change.message,
      breaks: change.criticality.level === CriticalityLevel.Breaking && !wasDeprecated(older, change),
    }))
}

type Member = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue | GraphQLArgument

const isRemoval = /^(?:TYPE|FIELD|FIELD_ARGUMENT|INPUT_FIELD|ENUM_VALUE)_REMOVED$/

function wasDeprecated(older: GraphQLSchema, { type, path = '' }: Change): boolean {
  if (!isRemoval.test(type)) return false
  const [typeName = '', name, argumentName] = path.split('.')
  const members =
    name === undefined ? membersThatName(older, typeName) : [memberOf(older, typeName, name, argumentName)]
  return members.length > 0 && members.every((member) => typeof member?.deprecationReason === 'string')
}

/** A type may go when everything that leads to it is deprecated. */
function membersThatName(schema: GraphQLSchema, typeName: string): readonly Member[] {
  return Object.values(schema.getTypeMap()).flatMap((type): readonly Member[] => {
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).filter((field) => getNamedType(field.type).name === typeName)
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    return Object.values(type.getFields()).flatMap((field): readonly Member[] => {
      if (field.deprecationReason !== undefined && field.deprecationReason !== null)
        return namesIt(field) ? [field] : []
      return [...(getNamedType(field.type).name === typeName ? [field] : []), ...argumentsOf(field)]
    })
  })

  function argumentsOf(field: GraphQLField<unknown, unknown>): readonly GraphQLArgument[] {
    return field.args.filter((argument) => getNamedType(argument.type).name === typeName)
  }
  function namesIt(field: GraphQLField<unknown, unknown>): boolean {
    return getNamedType(field.type).name === typeName || argumentsOf(field).length > 0
  }
}

function memberOf(schema: GraphQLSchema, typeName: string, name: string, argumentName?: string): Member | undefined {
  const type = schema.getType(typeName)
  if (isEnumType(type)) return type.getValue(name) ?? undefined
  if (isInputObjectType(type)) return type.getFields()[name]
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined
  const field = type.getFields()[name]
  return argumentName === undefined ? field : field?.args.find((argument) => argument.name === argumentName)
}

/** Changes that break clients and that no entry of this section of the changelog names as **breaking**. */
export function unannouncedBreaks(changes: readonly SchemaChange[], section: string): readonly SchemaChange[] {
  const entries = section.split('\n- ').filter((entry) => entry.includes('**breaking**'))
  return changes.filter(
    ({ breaks, coordinate }) => breaks && !entries.some((entry) => entry.includes(`\`${coordinate}\``)),
  )
}

export const sectionOf = (changelog: string, heading: string): string =>
  changelog.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
