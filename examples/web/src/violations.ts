// Violations of the input, to be shown beside their fields: from `userErrors`, and from `extensions.problems`.
import { CombinedGraphQLErrors } from '@apollo/client'
import type { ErrorDetailsFragment } from '../../client/__generated__/graphql.ts'

export interface Violation {
  /** For example `input.transaction.amount`, or `input` if no single field is the cause. */
  readonly field: string
  readonly message: string
}

export const violationsOf = (userErrors: readonly ErrorDetailsFragment[]): readonly Violation[] =>
  userErrors.map(({ path, message }) => ({ field: path?.join('.') ?? 'input', message }))

/** Empty for errors of another kind. */
export function typeViolationsOf(error: unknown): readonly Violation[] {
  if (!CombinedGraphQLErrors.is(error)) return []
  return error.errors
    .filter(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT')
    .flatMap(({ extensions, message }) => {
      const problems: unknown = extensions?.['problems']
      if (!Array.isArray(problems)) return [{ field: 'input', message }]
      return problems.filter(isProblem).map((problem) => ({ field: problem.path.join('.'), message: problem.message }))
    })
}

/** An entry of `extensions.problems`. */
interface Problem {
  readonly path: readonly string[]
  readonly message: string
}

function isProblem(value: unknown): value is Problem {
  const { path, message } = Object(value)
  return Array.isArray(path) && typeof message === 'string'
}
