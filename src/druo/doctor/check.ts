// One assumption about DRUO, and what the doctor found out about it.

/**
 * ok: it holds. warning: it does not, and the gateway works with a disadvantage. problem: it does not, and some writes will
 * need a person. unknown: DRUO's answers do not show it.
 */
export type Verdict = 'ok' | 'warning' | 'problem' | 'unknown'

export interface Check {
  /** Such as "payments: filter by reference". */
  readonly name: string
  readonly verdict: Verdict
  /** What DRUO answered. It holds no value of any object. */
  readonly found: string
  /** The consequence, and a fix if there is one. Empty if the assumption holds. */
  readonly advice: string
}

export const check = (name: string, verdict: Verdict, found: string, advice = ''): Check => ({
  name,
  verdict,
  found,
  advice,
})
