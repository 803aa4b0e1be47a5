// What an operation selects, worked out once: for each object the fields in order, with all that does not change between requests.
//
// graphql-js finds all of it out again for every object that it answers. Which fields are selected is still asked of graphql-js
// itself; what has no plan here (introspection, interfaces, subscriptions) is executed by graphql-js.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import {
  type Arguments,
  type FieldPlan,
  type KeptFunctions,
  SelectedFields,
  type ValuePlan,
} from './selected-fields.ts'

export interface OperationPlan {
  readonly fields: SelectedFields
  /** How many fields keep arguments of a request. */
  readonly argsCount: number
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
}

/** Of the variables, those that @skip and @include ask for; only with all of them known is a plan the right one. */
export function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'skip' && name.value !== 'include') return
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

class NotPlannedError extends Error {}

/**
 * @param document which must be valid
 * @param conditions the values of what conditionsOf() names: booleans
 * @returns undefined where the operation has to be executed by graphql-js
 */
export function planOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Readonly<Record<string, boolean>>,
  functions: KeptFunctions,
): OperationPlan | undefined {
  const type = schema.getRootType(operation.operation)
  if (operation.operation === OperationTypeNode.SUBSCRIPTION || !type) return undefined
  try {
    return new Planner(schema, document, operation, conditions, functions).plan(type)
  } catch (error) {
    if (error instanceof NotPlannedError) return undefined
    throw error
  }
}

class Planner {
  readonly #schema: GraphQLSchema
  readonly #operation: OperationDefinitionNode
  readonly #fragments: Record<string, FragmentDefinitionNode>
  readonly #conditions: Readonly<Record<string, boolean>>
  readonly #functions: KeptFunctions
  #argsCount = 0

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    conditions: Readonly<Record<string, boolean>>,
    functions: KeptFunctions,
  ) {
    this.#schema = schema
    this.#operation = operation
    this.#conditions = conditions
    this.#functions = functions
    this.#fragments = Object.create(null)
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[definition.name.value] = definition
    }
  }

  plan(type: GraphQLObjectType): OperationPlan {
    const { selectionSet } = this.#operation
    const root = collectFields(this.#schema, this.#fragments, this.#conditions, type, selectionSet)
    // Mutation fields run one after the other, and all is done at once here. More than one is refused anyway.
    if (this.#operation.operation === OperationTypeNode.MUTATION && root.size > 1) throw new NotPlannedError()
    const fields = this.#fields(type, root)
    const [schema, operation, fragments] = [this.#schema, this.#operation, this.#fragments]
    return { fields, argsCount: this.#argsCount, schema, operation, fragments }
  }

  #fields(type: GraphQLObjectType, selected: ReadonlyMap<string, readonly FieldNode[]>): SelectedFields {
    const plans = [...selected].map(([responseName, nodes]) => this.#field(type, responseName, nodes))
    return new SelectedFields(plans, this.#functions)
  }

  #field(parentType: GraphQLObjectType, responseName: string, nodes: readonly FieldNode[]): FieldPlan {
    const [node] = nodes
    const name = node?.name.value ?? ''
    const field: GraphQLField<unknown, unknown> | undefined =
      name === '__typename' ? TypeNameMetaFieldDef : parentType.getFields()[name]
    // An answer is a plain object, where this name would be no entry.
    if (node === undefined || field === undefined || responseName === '__proto__') throw new NotPlannedError()
    return {
      responseName,
      nodes,
      field,
      parentType,
      resolve: field.resolve,
      args: constantArguments(field, node),
      argsAt: this.#argsCount++,
      value: this.#value(field.type, nodes),
    }
  }

  #value(type: GraphQLOutputType, nodes: readonly FieldNode[], nullable = true): ValuePlan {
    if (isNonNullType(type)) return this.#value(type.ofType, nodes, false)
    if (isLeafType(type)) return { kind: 'leaf', nullable, type, takesText: takesText(type) }
    if (isListType(type)) return { kind: 'list', nullable, item: this.#value(type.ofType, nodes) }
    if (!isObjectType(type) || type.isTypeOf) throw new NotPlannedError()
    const selected = collectSubfields(this.#schema, this.#fragments, this.#conditions, type, nodes)
    return { kind: 'object', nullable, fields: this.#fields(type, selected) }
  }
}

function takesText(type: GraphQLLeafType): boolean {
  return type.name === 'String' || type.name === 'ID' || type.serialize === String
}

const noArguments: Arguments = Object.freeze({})

/** Undefined where there are none without a request. */
function constantArguments(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments | undefined {
  if (field.args.length === 0) return noArguments
  let holdsVariable = false
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      Variable() {
        holdsVariable = true
      },
    })
  }
  if (holdsVariable) return undefined
  try {
    return Object.freeze(getArgumentValues(field, node))
  } catch {
    // It is an error of each request that asks for the field.
    return undefined
  }
}
