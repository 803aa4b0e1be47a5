// Reports what is wrong with arguments as one BAD_USER_INPUT error with every problem, and keeps the caller's values and
// names out of the messages of all errors that a document or its variables cause.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  specifiedRules,
  validate,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
} from 'graphql'
import type { GatewayContext } from '../../domains/index.ts'
import type { ErrorCode, Problem } from '../../domains/index.ts'
import { isRefused, refusedDocument } from '../limits/document-limits.ts'
import { noteOperation } from '../request-scope.ts'
import { argumentCheck } from './argument-problems.ts'
import { syntaxMessage, validationMessages } from './document-messages.ts'

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
  // What stands in place of a document of which only literals are wrong. Its problems depend on the variables, too.
  const originals = new WeakMap<DocumentNode, DocumentNode>()

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
            const refused = refusedDocument(invalidLiterals, document)
            originals.set(refused, document)
            Object.assign(context, { document: refused })
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
          const original = originals.get(document)
          if (original === undefined && isRefused(document)) return
          const checked = original ?? document
          const found = original === undefined ? operation : getOperationAST(original, request.operationName)
          if (!found) throw requestError('OPERATION_RESOLUTION_FAILURE', operationMessage(checked))
          const variables = request.variables ?? {}
          const problems =
            original === undefined
              ? check.problemsOf(document, found, variables)
              : check.allProblemsOf(original, found, variables)
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
