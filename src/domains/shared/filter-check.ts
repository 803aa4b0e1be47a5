// Checks the rules of list filters that their types cannot express.
import { gatewayError, type Problem } from './gateway-error.ts'
import { isBlank } from './input-check.ts'

/** A filter without UNKNOWN. */
type KnownFilter<Filter> = { readonly [Field in keyof Filter]: Exclude<Filter[Field], 'UNKNOWN'> }

/**
 * @param fixed the fields that the parent object sets, such as the end user whose accounts are listed
 * @throws {GraphQLError} BAD_USER_INPUT listing every violation: UNKNOWN, a blank text, a fixed field
 */
export function checkFilter<Filter extends object>(
  filter: Filter,
  fixed: object = {},
): asserts filter is Filter & KnownFilter<Filter> {
  const violations = Object.entries(filter).flatMap(([field, value]: [string, unknown]) => {
    if (value === null || value === undefined) return []
    if (value === 'UNKNOWN') return [problemOf(field, 'must not be UNKNOWN, which is only for responses.')]
    if (typeof value === 'string' && !value.isWellFormed())
      return [problemOf(field, 'must not contain unpaired surrogates.')]
    // DRUO might ignore a blank value and list everything.
    if (typeof value === 'string' && isBlank(value)) return [problemOf(field, 'must not be blank.')]
    return Object.hasOwn(fixed, field) ? [problemOf(field, 'is already set by the parent object.')] : []
  })
  if (violations.length > 0) {
    const message = violations.map(({ message: text }) => text).join(' ')
    throw gatewayError('BAD_USER_INPUT', message, { problems: violations })
  }
}

function problemOf(field: string, message: string): Problem {
  return { path: ['filter', field], message: `filter.${field} ${message}` }
}
