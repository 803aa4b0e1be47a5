// What is known about a write whose outcome is not certain: shown to the person who decides. It holds ids, amounts and
// times, and no personal data.

/** An object at DRUO that is, or may be, the result of a write. */
export interface FoundObject {
  readonly id: string
  /** In minor units. Null if DRUO does not show it, or the object has no amount. */
  readonly amount: number | null
  readonly currency: string | null
  /** ISO 8601, in UTC. */
  readonly createdAt: string | null
  /** The names of the facts that differ from the write. */
  readonly differs: readonly string[]
}

export interface Evidence {
  /** What DRUO answered to the request, if that is not what was asked for. */
  readonly answer: FoundObject | null
  /** What the last search read, such as `/payments/list by secondary_reference`. */
  readonly searched: readonly string[]
  readonly searchedAt: string | null
  /** How the last search ended. */
  readonly result: string | null
  /** What the last search found. */
  readonly found: readonly FoundObject[]
}

export const noEvidence: Evidence = { answer: null, searched: [], searchedAt: null, result: null, found: [] }

/** The fact that differs if another write already has the object as its result. */
export const belongsToAnotherWrite = 'belongsToAnotherWrite'
