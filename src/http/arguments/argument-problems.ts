// Finds everything that is wrong with the arguments of an operation, in literals and variables alike, before it is executed.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Problem } from '../../domains/index.ts'
import { type GivenVariable, ValueProblems } from './value-problems.ts'

interface Argument {
  readonly name: string
  readonly type: GraphQLInputType
  readonly value: ValueNode
  readonly hasDefault: boolean
  readonly hasVariable: boolean
}

export interface ArgumentCheck {
  /** Every problem of an operation whose literals have passed validation. */
  problemsOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): readonly Problem[]
  /** Every problem of an operation, in its literals too. */
  allProblemsOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): readonly Problem[]
}

type Variables = Readonly<Record<string, unknown>>

/** @param hidesSchema true if messages must not contain names of the schema that the caller did not use */
export function argumentCheck(schema: GraphQLSchema, hidesSchema: boolean): ArgumentCheck {
  const known = new WeakMap<OperationDefinitionNode, readonly Argument[]>()
  const argumentsOf = (document: DocumentNode, operation: OperationDefinitionNode): readonly Argument[] => {
    const found = known.get(operation) ?? findArguments(schema, document, operation)
    known.set(operation, found)
    return found
  }
  const check = (given: readonly Argument[], operation: OperationDefinitionNode, variables: Variables) => {
    if (given.length === 0) return []
    const values = new ValueProblems(givenVariables(schema, operation, variables), hidesSchema)
    for (const { name, type, value, hasDefault } of given) values.checkLiteral(value, type, [name], hasDefault)
    return values.problems
  }
  return {
    problemsOf: (document, operation, variables) =>
      check(
        argumentsOf(document, operation).filter((argument) => argument.hasVariable),
        operation,
        variables,
      ),
    allProblemsOf: (document, operation, variables) => check(argumentsOf(document, operation), operation, variables),
  }
}

function givenVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): ReadonlyMap<string, GivenVariable> {
  const given = new Map<string, GivenVariable>()
  for (const { variable, type: typeNode, defaultValue } of variableDefinitions) {
    const name = variable.name.value
    const type = typeFromAST(schema, typeNode)
    if (!isInputType(type)) continue
    given.set(name, { type, value: Object.hasOwn(variables, name) ? variables[name] : undefined, defaultValue })
  }
  return given
}

/** The arguments of fields and directives, in the operation and in the fragments that it uses. */
function findArguments(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Argument[] {
  const found: Argument[] = []
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const waiting: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const typeInfo = new TypeInfo(schema)
    const visitor = visitWithTypeInfo(typeInfo, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value)
        if (fragment !== undefined && fragments.delete(name.value)) waiting.push(fragment)
      },
      Argument({ value }) {
        const argument = typeInfo.getArgument()
        if (argument && getNamedType(argument.type)) {
          const { name, type, defaultValue } = argument
          found.push({
            name,
            type,
            value,
            hasDefault: defaultValue !== undefined,
            hasVariable: containsVariable(value),
          })
        }
        return false
      },
    })
    visit(next, visitor)
  }
  return found
}

function containsVariable(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return true
  if (node.kind === Kind.LIST) return node.values.some(containsVariable)
  return node.kind === Kind.OBJECT && node.fields.some(({ value }) => containsVariable(value))
}
