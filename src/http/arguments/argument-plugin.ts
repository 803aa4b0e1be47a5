// Reports what is wrong with arguments as one BAD_USER_INPUT error with every problem, and keeps the caller's values and
// names out of the messages of all errors that a document or its variables cause.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getOperationAST,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  specifiedRules,
  typeFromAST,
  TypeInfo,
  validate,
  type ValidationRule,
  type ValueNode,
  ValuesOfCorrectTypeRule,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { ErrorCode, GatewayContext, Problem } from '../../domains/index.ts'
import { isRefused, originalOf, refusedDocument } from '../limits/document-limits.ts'
import { noteOperation } from '../request-scope.ts'
import { syntaxMessage, validationMessages } from './document-messages.ts'
import { type GivenVariable, ValueProblems } from './value-problems.ts'

const maxMessageProblems = 5

const invalidLiterals = {
  code: 'GRAPHQL_VALIDATION_FAILED',
  message: 'A value in the document does not fit its type.',
} as const

/** @param ownRules the validation rules besides those of the specification */
export function argumentPlugin(
  schema: GraphQLSchema,
  hidesSchema: boolean,
  ownRules: readonly ValidationRule[],
): ApolloServerPlugin<GatewayContext> {
  const check = argumentCheck(schema, hidesSchema)
  const messageOf = validationMessages(schema, hidesSchema)
  const otherRules = [...specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule), ...ownRules]
  const hasInvalidLiteralsOnly = (document: DocumentNode): boolean =>
    validate(schema, document, [ValuesOfCorrectTypeRule], { maxErrors: 1 }).length > 0 &&
    validate(schema, document, otherRules, { maxErrors: 1 }).length === 0

  return {
    async requestDidStart() {
      return {
        async parsingDidStart(context) {
          return async (error) => {
            if (error !== undefined) Object.assign(error, { message: syntaxMessage(error.message) })
            const { document, request } = context
            if (document === undefined || isRefused(document)) return
            noteOperation(document, request.operationName)
            if (!hasInvalidLiteralsOnly(document)) return
            Object.assign(context, { document: refusedDocument(invalidLiterals, document) })
          }
        },
        async validationDidStart() {
          return async (errors) => {
            for (const error of errors ?? []) {
              if (error instanceof GraphQLError) Object.assign(error, { message: messageOf(error) })
            }
          }
        },
        async didResolveOperation({ document, request, operation }) {
          // The problems of a document of which only literals are wrong depend on the variables, too.
          const hasInvalidLiterals = isRefused(document) && document.refusal === invalidLiterals
          if (isRefused(document) && !hasInvalidLiterals) return
          const checked = originalOf(document)
          const found = hasInvalidLiterals ? getOperationAST(checked, request.operationName) : operation
          if (!found) throw requestError('OPERATION_RESOLUTION_FAILURE', operationMessage(checked))
          const variables = request.variables ?? {}
          const problems = hasInvalidLiterals
            ? check.allProblemsOf(checked, found, variables)
            : check.problemsOf(checked, found, variables)
          if (problems.length > 0) throw requestError('BAD_USER_INPUT', problemsMessage(problems), problems)
        },
      }
    },
  }
}

function operationMessage({ definitions }: DocumentNode): string {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operations.length === 0) return 'The document has no operation.'
  return 'The document has no operation with this operationName, or has several and operationName is missing.'
}

function problemsMessage(problems: readonly Problem[]): string {
  const lines = problems.slice(0, maxMessageProblems).map(({ path, message }) => `${path.join('.')}: ${message}`)
  const more = problems.length > lines.length ? ' See extensions.problems for the others.' : ''
  return `Invalid arguments. ${lines.join(' ')}${more}`
}

function requestError(code: ErrorCode, message: string, problems?: readonly Problem[]): GraphQLError {
  const http = { status: 400, headers: new HeaderMap() }
  return new GraphQLError(message, { extensions: { code, http, ...(problems === undefined ? {} : { problems }) } })
}

interface Argument {
  readonly name: string
  readonly type: GraphQLInputType
  readonly value: ValueNode
  readonly hasDefault: boolean
  readonly hasVariable: boolean
}

interface ArgumentCheck {
  /** Every problem of an operation whose literals have passed validation. */
  problemsOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): readonly Problem[]
  /** Every problem of an operation, in its literals too. */
  allProblemsOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): readonly Problem[]
}

type Variables = Readonly<Record<string, unknown>>

/** @param hidesSchema true if messages must not contain names of the schema that the caller did not use */
function argumentCheck(schema: GraphQLSchema, hidesSchema: boolean): ArgumentCheck {
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
