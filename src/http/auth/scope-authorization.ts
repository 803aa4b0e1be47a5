// Enforces scopes: every field with @requiresScopes in the schema checks the caller before it resolves.
//
// Only those fields are wrapped, once at the start. A mutation checks its whole selection before it runs: a write cannot be
// undone when a part of its result turns out to be forbidden.
import {
  defaultFieldResolver,
  getDirectiveValues,
  getNamedType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { type Caller, type GatewayContext, gatewayError, neededScopes, requireScopes } from '../../domains/index.ts'
type Field = GraphQLField<unknown, GatewayContext>

const notExecuted = { writeMayHaveApplied: false }

export function enforceScopes(schema: GraphQLSchema): void {
  const mutation = schema.getMutationType()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of fieldsOf(type)) {
      if (type === mutation) guardMutation(field)
      else if (neededScopes(field) !== null) guardField(field)
      if (field.subscribe && neededScopes(field) !== null) guardSubscription(field, field.subscribe)
    }
  }
}

function guardField(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (source, args, context, info) => {
    requireScopes(field, context.caller)
    return resolve(source, args, context, info)
  }
}

/** Checks once, before the first event. */
function guardSubscription(field: Field, subscribe: NonNullable<Field['subscribe']>): void {
  field.subscribe = (source, args, context, info): unknown => {
    requireScopes(field, context.caller)
    return subscribe(source, args, context, info)
  }
}

function guardMutation(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (source, args, context, info) => {
    const { caller } = context
    if (caller.endUserId !== undefined) {
      throw gatewayError('FORBIDDEN', "A payer's token may only read.", notExecuted)
    }
    if (caller.scopes !== undefined) {
      requireScopes(field, caller, notExecuted)
      requireScopesBelow(field.type, info, caller)
    }
    return resolve(source, args, context, info)
  }
}

/** @throws {GraphQLError} FORBIDDEN if a selected field needs a scope that the caller lacks */
function requireScopesBelow(type: GraphQLOutputType, info: GraphQLResolveInfo, caller: Caller): void {
  const seen = new Set<string>()
  const visit = (parents: readonly GraphQLObjectType[], { selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, info)) continue
      if (selection.kind === Kind.FIELD) {
        for (const parent of parents) {
          const field: Field | undefined = parent.getFields()[selection.name.value]
          if (field === undefined) continue
          requireScopes(field, caller, notExecuted)
          if (selection.selectionSet) visit(objectTypes(info.schema, field.type), selection.selectionSet)
        }
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(narrowed(parents, selection.typeCondition?.name.value, info.schema), selection.selectionSet)
      } else {
        const fragment = info.fragments[selection.name.value]
        const key = `${selection.name.value} ${parents.map(({ name }) => name).join()}`
        // One visit per type is enough, however often the fragment is spread.
        if (fragment === undefined || seen.has(key)) continue
        seen.add(key)
        visit(narrowed(parents, fragment.typeCondition.name.value, info.schema), fragment.selectionSet)
      }
    }
  }
  for (const { selectionSet } of info.fieldNodes) {
    if (selectionSet) visit(objectTypes(info.schema, type), selectionSet)
  }
}

function isIncluded(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false
}

function objectTypes(schema: GraphQLSchema, type: GraphQLOutputType): readonly GraphQLObjectType[] {
  const named = getNamedType(type)
  if (isAbstractType(named)) return schema.getPossibleTypes(named)
  return isObjectType(named) ? [named] : []
}

function narrowed(
  parents: readonly GraphQLObjectType[],
  condition: string | undefined,
  schema: GraphQLSchema,
): readonly GraphQLObjectType[] {
  const type = condition === undefined ? undefined : schema.getType(condition)
  if (isObjectType(type)) return parents.filter((parent) => parent === type)
  return isAbstractType(type) ? parents.filter((parent) => schema.isSubType(type, parent)) : parents
}

/** Every scope that a field of the schema requires. */
export function schemaScopes(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type))
  return new Set(types.flatMap(fieldsOf).flatMap((field) => (neededScopes(field) ?? []).flat()))
}

const fieldsOf = (type: GraphQLObjectType): readonly Field[] => Object.values(type.getFields())
