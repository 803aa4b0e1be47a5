// The amounts that choose an outcome: the last four digits of the amount in minor units decide.

type OutcomeName =
  | 'SUCCEEDS'
  | 'DECLINED'
  | 'STAYS_PENDING'
  | 'SLOW'
  | 'FAILS_AFTER_COMMIT'
  | 'DROPS_AFTER_COMMIT'
  | 'RATE_LIMITED'
  | 'UNKNOWN_STATUS'
  | 'SUCCEEDS_AT_ONCE'

interface Outcome {
  /** Four digits, or `''` for every other amount. */
  readonly lastDigits: string
  readonly name: OutcomeName
  /**
   * `money` outcomes apply when the payment starts: for a checkout link when the payer pays. `transport` outcomes apply to the
   * response of the request that creates something: authorize, and create a payment, a payout or a checkout link.
   */
  readonly actsOn: 'money' | 'transport'
  readonly description: string
}

export const outcomes: readonly Outcome[] = [
  {
    lastDigits: '',
    name: 'SUCCEEDS',
    actsOn: 'money',
    description: 'Every other amount succeeds: PENDING, then PROCESSING, then SUCCESSFUL, one step at a time.',
  },
  {
    lastDigits: '9901',
    name: 'DECLINED',
    actsOn: 'money',
    description: 'Is declined: FAILED with the remark INSUFFICIENT_FUNDS.',
  },
  { lastDigits: '9902', name: 'STAYS_PENDING', actsOn: 'money', description: 'Stays PENDING.' },
  {
    lastDigits: '9903',
    name: 'SLOW',
    actsOn: 'transport',
    description: 'The request is carried out, but the response takes several seconds.',
  },
  {
    lastDigits: '9904',
    name: 'FAILS_AFTER_COMMIT',
    actsOn: 'transport',
    description: 'The request is carried out, but the response is HTTP 500: the gateway answers CONFIRMING.',
  },
  {
    lastDigits: '9905',
    name: 'DROPS_AFTER_COMMIT',
    actsOn: 'transport',
    description: 'As 9904, but the connection drops without a response.',
  },
  {
    lastDigits: '9906',
    name: 'RATE_LIMITED',
    actsOn: 'transport',
    description: 'The request is refused with HTTP 429 and Retry-After, and nothing is carried out.',
  },
  {
    lastDigits: '9907',
    name: 'UNKNOWN_STATUS',
    actsOn: 'money',
    description: 'Has an undocumented status: ON_HOLD.',
  },
  {
    lastDigits: '9908',
    name: 'SUCCEEDS_AT_ONCE',
    actsOn: 'money',
    description: 'Succeeds at once: the first response has the final status and the fees.',
  },
]

const namesByDigits = new Map(outcomes.map((outcome) => [outcome.lastDigits, outcome.name]))

/** `amount` is in minor units: 9901, 19901 and 1239901 all end in 9901. */
export function outcomeOf(amount: number): OutcomeName {
  return namesByDigits.get(String(amount % 10_000).padStart(4, '0')) ?? 'SUCCEEDS'
}
