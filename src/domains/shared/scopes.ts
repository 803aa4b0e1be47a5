// Which scopes a field needs, as the schema says with @requiresScopes, and whether a caller has them.
import { type GraphQLField, valueFromASTUntyped } from 'graphql'
import type { Caller, GatewayContext } from './context.ts'
import { type ErrorDetails, gatewayError } from './gateway-error.ts'

/** One of the lists is enough; of a list, all. */
type NeededScopes = readonly (readonly string[])[]

type Field = GraphQLField<unknown, GatewayContext>

const known = new WeakMap<Field, NeededScopes | null>()

/** Null where the field needs none. */
export function neededScopes(field: Field | undefined): NeededScopes | null {
  if (field === undefined) throw new Error('there is no such field')
  let needed = known.get(field)
  if (needed === undefined) {
    needed = readNeededScopes(field)
    known.set(field, needed)
  }
  return needed
}

function readNeededScopes({ name, astNode }: Field): NeededScopes | null {
  const directive = astNode?.directives?.find((candidate) => candidate.name.value === 'requiresScopes')
  if (directive === undefined) return null
  const argument = directive.arguments?.find((candidate) => candidate.name.value === 'scopes')
  const scopes: unknown = argument && valueFromASTUntyped(argument.value)
  // An empty list would refuse every caller, and an empty list inside it would accept every caller.
  if (!isScopes(scopes)) throw new Error(`@requiresScopes of ${name} is not a list of lists of scopes`)
  return scopes
}

const isFilled = (list: unknown): list is unknown[] => Array.isArray(list) && list.length > 0

function isScopes(value: unknown): value is NeededScopes {
  return isFilled(value) && value.every((list) => isFilled(list) && list.every((scope) => typeof scope === 'string'))
}

/** What is missing, in words such as "payments:read or links:write"; undefined where nothing is. */
export function missingScopes(needed: NeededScopes | null, { scopes }: Caller): string | undefined {
  if (needed === null || scopes === undefined) return undefined
  const missing: string[] = []
  for (const all of needed) {
    const absent = all.filter((scope) => !scopes.has(scope))
    if (absent.length === 0) return undefined
    missing.push(absent.join(' and '))
  }
  return missing.join(' or ')
}

/** @throws {GraphQLError} FORBIDDEN naming what is missing */
export function requireScopes(field: Field | undefined, caller: Caller, details?: ErrorDetails): void {
  const missing = missingScopes(neededScopes(field), caller)
  if (missing !== undefined) throw gatewayError('FORBIDDEN', `${field?.name} needs the scope ${missing}.`, details)
}
