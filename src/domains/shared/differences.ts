// Compares DRUO's answer with the command that was sent, for the `verify` of each mutation.

type Comparison = readonly [field: string, asked: unknown, answered: unknown]

/** The fields that both sides state and that differ. What one side leaves out contradicts nothing. */
export function differences(...comparisons: readonly Comparison[]): readonly string[] {
  return comparisons
    .map(([field, asked, answered]) => [field, trimmed(asked), trimmed(answered)] as const)
    .filter(([, asked, answered]) => isStated(asked) && isStated(answered) && asked !== answered)
    .map(([field]) => field)
}

interface References {
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
}

/** The references of an object that the gateway did not tag, or that may have existed before the write. */
export function references(command: References, answer: References, prefix = ''): readonly Comparison[] {
  return [
    [`${prefix}primaryReference`, command.primaryReference, answer.primaryReference],
    [`${prefix}secondaryReference`, command.secondaryReference, answer.secondaryReference],
  ]
}

/**
 * The references of a new object, which the gateway tags with its own reference if the caller gives no second one. The decoders
 * remove that tag, so a second reference that is left belongs to the caller, or to an object of another write.
 */
export function taggedReferences(command: References, answer: References): readonly Comparison[] {
  return [
    ['primaryReference', command.primaryReference, answer.primaryReference],
    ['secondaryReference', command.secondaryReference || 'the tag', answer.secondaryReference],
  ]
}

/** DRUO may remove blanks around a text. */
const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)

/** An enumeration value that this version does not know is UNKNOWN. */
function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && value !== 'UNKNOWN'
}
