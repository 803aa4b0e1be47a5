// Violations of the input, to be shown beside their fields: from `userErrors`, and from values that do not fit their type.
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
    .map(({ message }) => {
      const [, field = 'input', rest] = / at "([^"]+)"; (.+)$/s.exec(message) ?? []
      return { field, message: rest ?? message }
    })
}
