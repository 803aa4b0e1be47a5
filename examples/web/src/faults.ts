// What is wrong with the input, as lines to be shown beside its fields: from `userErrors`, and from types that do not fit.
import { CombinedGraphQLErrors } from '@apollo/client'
import type { FaultFragment } from '../../client/__generated__/graphql.ts'

export interface Fault {
  /** Such as `input.transaction.amount`; `input` where no one field is at fault. */
  readonly field: string
  readonly message: string
}

export const faultsOf = (userErrors: readonly FaultFragment[]): readonly Fault[] =>
  userErrors.map(({ path, message }) => ({ field: path?.join('.') ?? 'input', message }))

/** Empty where the error is of another kind. */
export function typeFaultsOf(error: unknown): readonly Fault[] {
  if (!CombinedGraphQLErrors.is(error)) return []
  return error.errors
    .filter(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT')
    .map(({ message }) => {
      const [, field = 'input', rest] = / at "([^"]+)"; (.+)$/s.exec(message) ?? []
      return { field, message: rest ?? message }
    })
}
