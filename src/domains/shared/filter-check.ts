// Checks the rules of list filters that their types cannot express.
import { gatewayError } from './gateway-error.ts'

/** A filter without UNKNOWN. */
export type KnownFilter<Filter> = { readonly [Field in keyof Filter]: Exclude<Filter[Field], 'UNKNOWN'> }

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
    if (value === 'UNKNOWN') return [`filter.${field}: UNKNOWN is only served; choose one of the other values.`]
    // DRUO might ignore a blank value and list everything.
    if (typeof value === 'string' && value.trim() === '') return [`filter.${field} must not be blank.`]
    return Object.hasOwn(fixed, field) ? [`filter.${field} is set already by where the list stands.`] : []
  })
  if (violations.length > 0) throw gatewayError('BAD_USER_INPUT', violations.join(' '))
}
