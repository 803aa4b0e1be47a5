// Compares DRUO's answer with the command that was sent, for the `verify` of each mutation.

type Comparison = readonly [field: string, asked: unknown, answered: unknown]

/** The fields that both sides state and that differ. What one side leaves out contradicts nothing. */
export function differences(...comparisons: readonly Comparison[]): readonly string[] {
  return comparisons
    .filter(([, asked, answered]) => isStated(asked) && isStated(answered) && asked !== answered)
    .map(([field]) => field)
}

/** An enumeration value that this version does not know is UNKNOWN. */
function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && value !== 'UNKNOWN'
}
