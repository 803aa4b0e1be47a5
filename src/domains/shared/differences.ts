// Compares DRUO's answer with the command that was sent, for the `verify` of each mutation.

type Comparison = readonly [field: string, asked: unknown, answered: unknown]

/** The fields that both sides state and that differ. What one side leaves out contradicts nothing. */
export function differences(...comparisons: readonly Comparison[]): readonly string[] {
  return comparisons
    .filter(([, asked, answered]) => isStated(asked) && isStated(answered) && asked !== answered)
    .map(([field]) => field)
}

interface References {
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
}

/**
 * The references of a write that DRUO tags with the gateway's own reference if the caller gives no second one. The decoders
 * remove that tag, so a second reference that is left belongs to the caller, or to an object of another write.
 */
export function taggedReferences(command: References, answer: References): readonly Comparison[] {
  return [
    ['primaryReference', command.primaryReference, answer.primaryReference],
    ['secondaryReference', command.secondaryReference || 'the tag', answer.secondaryReference],
  ]
}

/** An enumeration value that this version does not know is UNKNOWN. */
function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && value !== 'UNKNOWN'
}
