// What is wrong with the input, as lines beside its fields: from `userErrors`, and from `extensions.problems`.
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
    .flatMap(({ extensions, message }) => {
      const problems: unknown = extensions?.['problems']
      return Array.isArray(problems) ? problems.filter(isProblem).map(faultOf) : [{ field: 'input', message }]
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

function faultOf({ path, message }: Problem): Fault {
  return { field: path.join('.'), message }
}
