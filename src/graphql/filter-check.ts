// Filters of lists: what a type cannot say about them.
import { gatewayError } from './gateway-error.ts'

/** A filter without UNKNOWN. */
export type KnownFilter<Filter> = { readonly [Field in keyof Filter]: Exclude<Filter[Field], 'UNKNOWN'> }

/**
 * @param fixed what the list's owner sets already, such as the end user whose accounts are listed
 * @throws {GraphQLError} BAD_USER_INPUT naming every fault: UNKNOWN, a blank text, a field that is fixed
 */
export function checkFilter<Filter extends object>(
  filter: Filter,
  fixed: object = {},
): asserts filter is Filter & KnownFilter<Filter> {
  const faults = Object.entries(filter).flatMap(([field, value]: [string, unknown]) => {
    if (value === null || value === undefined) return []
    if (value === 'UNKNOWN') return [`filter.${field}: UNKNOWN is only served; choose one of the other values.`]
    // DRUO might take a blank one for none, and list everything.
    if (typeof value === 'string' && value.trim() === '') return [`filter.${field} must not be blank.`]
    return Object.hasOwn(fixed, field) ? [`filter.${field} is set already by where the list stands.`] : []
  })
  if (faults.length > 0) throw gatewayError('BAD_USER_INPUT', faults.join(' '))
}
