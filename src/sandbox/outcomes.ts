// The table of amounts that choose an outcome: the last four digits of the amount in minor units decide what happens.

export type OutcomeName =
  | 'SUCCEEDS'
  | 'DECLINED'
  | 'STAYS_PENDING'
  | 'SLOW'
  | 'FAILS_AFTER_COMMIT'
  | 'DROPS_AFTER_COMMIT'
  | 'RATE_LIMITED'
  | 'UNKNOWN_STATUS'
  | 'SUCCEEDS_AT_ONCE'

export interface Outcome {
  /** Four digits, or `''` for every other amount. */
  readonly lastDigits: string
  readonly name: OutcomeName
  /**
   * `money` outcomes act when the money moves: on authorizing or creating, and for a checkout link on paying. `transport`
   * outcomes act on the answer to the request that creates something: authorizing, and creating a payment, a payout or a
   * checkout link.
   */
  readonly actsOn: 'money' | 'transport'
  readonly description: string
}

export const outcomes: readonly Outcome[] = [
  {
    lastDigits: '',
    name: 'SUCCEEDS',
    actsOn: 'money',
    description: 'Any other amount succeeds by itself: PENDING, then PROCESSING, then SUCCESSFUL, one step at a time.',
  },
  {
    lastDigits: '9901',
    name: 'DECLINED',
    actsOn: 'money',
    description: 'Is declined: FAILED, with the remark INSUFFICIENT_FUNDS.',
  },
  { lastDigits: '9902', name: 'STAYS_PENDING', actsOn: 'money', description: 'Stays PENDING for ever.' },
  {
    lastDigits: '9903',
    name: 'SLOW',
    actsOn: 'transport',
    description: 'Is committed at once, but answered only after several seconds.',
  },
  {
    lastDigits: '9904',
    name: 'FAILS_AFTER_COMMIT',
    actsOn: 'transport',
    description: 'Is committed, and then answered with HTTP 500.',
  },
  {
    lastDigits: '9905',
    name: 'DROPS_AFTER_COMMIT',
    actsOn: 'transport',
    description: 'Is committed, and then the connection is dropped without an answer.',
  },
  {
    lastDigits: '9906',
    name: 'RATE_LIMITED',
    actsOn: 'transport',
    description: 'Is refused with HTTP 429 and a Retry-After header; nothing is committed.',
  },
  {
    lastDigits: '9907',
    name: 'UNKNOWN_STATUS',
    actsOn: 'money',
    description: "Gets a status that DRUO's documents do not list: ON_HOLD.",
  },
  {
    lastDigits: '9908',
    name: 'SUCCEEDS_AT_ONCE',
    actsOn: 'money',
    description: 'Succeeds at once: the first answer already has the final status and the fees.',
  },
]

const namesByDigits = new Map(outcomes.map((outcome) => [outcome.lastDigits, outcome.name]))

/** `amount` is in minor units: 9901, 19901 and 1239901 all end in 9901. */
export function outcomeOf(amount: number): OutcomeName {
  return namesByDigits.get(String(amount % 10_000).padStart(4, '0')) ?? 'SUCCEEDS'
}
