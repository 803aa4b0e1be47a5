// Notes the userErrors of mutations for the log line of their request, whether or not the client selects them.
import { defaultFieldResolver, type GraphQLSchema } from 'graphql'
import { requestScope } from './request-scope.ts'

interface UserError {
  readonly code: string
  readonly message: string
  readonly path?: readonly string[] | null
}

/** Wraps the resolver of every mutation. */
export function noteUserErrors(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field
    field.resolve = async (source, args, context, info) => {
      const payload: unknown = await resolve(source, args, context, info)
      note(userErrorsOf(payload))
      return payload
    }
  }
}

function note(errors: readonly UserError[]): void {
  const [first] = errors
  const scope = requestScope.getStore()
  if (first === undefined || scope === undefined) return
  scope.userErrorCodes.push(...errors.map(({ code }) => code))
  // DRUO's messages may contain what the caller sent.
  const message = first.code === 'REJECTED_BY_DRUO' ? 'the reason is in the response' : first.message
  scope.reason ??= first.path ? `${first.path.join('.')}: ${message}` : message
}

function userErrorsOf(payload: unknown): readonly UserError[] {
  const { userErrors } = Object(payload)
  return Array.isArray(userErrors) ? userErrors.filter(isUserError) : []
}

function isUserError(value: unknown): value is UserError {
  const { code, message } = Object(value)
  return typeof code === 'string' && typeof message === 'string'
}
