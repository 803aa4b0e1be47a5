// Compares what the gateways answered with what DRUO's book says.
import { needsReview } from './behaviours.ts'
import type { Booked } from './book.ts'
import type { HostileDruo } from './hostile-druo.ts'
import type { Payment } from './payer.ts'
import type { Switches } from './switches.ts'
import { isSearched } from './write-kinds.ts'

export interface Findings {
  /** Paid more than once. */
  readonly duplicates: number
  /** Sent again although the first request may have been executed. */
  readonly resent: number
  /** Payments with a statement that is not true, then or later. */
  readonly falseOutcomes: number
  /** Without an outcome at the end, and no switch explains it. */
  readonly unsettled: number
  /** DRUO has executed it, and no gateway has ever answered for its key. */
  readonly lost: number
  /** In review or without an outcome, and a switch explains it. */
  readonly justified: number
  /** In review, and no switch explains it. */
  readonly unjustified: number
  readonly outcomes: Readonly<Record<string, number>>
  /** The payments behind the figures that must be 0. */
  readonly details: readonly object[]
}

type Druo = Pick<HostileDruo, 'book' | 'taken' | 'hasLookalike'>

/** @param reasons why a key has no outcome */
export function findings(
  payments: readonly Payment[],
  druo: Druo,
  switches: Switches,
  reasons: ReadonlyMap<string, readonly string[]> = new Map(),
): Findings {
  const outcomes: Record<string, number> = {}
  for (const { outcome } of payments) {
    const name = outcome?.state ?? 'UNSETTLED'
    outcomes[name] = (outcomes[name] ?? 0) + 1
  }
  const judged = payments.map((payment) => judge(payment, druo, switches))
  const count = (verdict: Verdict): number => judged.filter(({ verdicts }) => verdicts.includes(verdict)).length
  return {
    duplicates: count('duplicate'),
    resent: count('resent'),
    falseOutcomes: count('falseOutcome'),
    unsettled: count('unsettled'),
    lost: count('lost'),
    justified: count('justified'),
    unjustified: count('unjustified'),
    outcomes,
    details: judged
      .filter(({ verdicts }) => verdicts.some((verdict) => verdict !== 'justified'))
      .map(({ verdicts, payment }) => ({
        verdicts,
        mutation: payment.kind.mutation,
        key: payment.key,
        did: druo.taken(payment.reference),
        reasons: reasons.get(payment.key) ?? [],
        statements: [...new Set(payment.statements.map(({ state }) => state))],
      })),
  }
}

export function isClean({ duplicates, resent, falseOutcomes, unsettled, lost, unjustified }: Findings): boolean {
  return duplicates + resent + falseOutcomes + unsettled + lost + unjustified === 0
}

type Verdict = 'duplicate' | 'resent' | 'falseOutcome' | 'unsettled' | 'lost' | 'justified' | 'unjustified'

function judge(payment: Payment, druo: Druo, switches: Switches) {
  const { book, taken } = druo
  const made = book.filter((booked) => booked.payment === payment.reference)
  const did = taken(payment.reference)
  const state = payment.outcome?.state
  const isOpen = state === undefined || state === 'NEEDS_REVIEW'
  const explained = isOpen && (druo.hasLookalike(payment.reference) || isExplained(payment, did, switches))
  const verdicts: Verdict[] = []
  if (made.length > 1) verdicts.push('duplicate')
  if (did.length > 1) verdicts.push('resent')
  if (saysWhatIsNotTrue(payment, made)) verdicts.push('falseOutcome')
  if (made.length > 0 && payment.statements.every((statement) => statement.state === 'NOT_SENT')) verdicts.push('lost')
  if (explained) verdicts.push('justified')
  else if (state === 'NEEDS_REVIEW') verdicts.push('unjustified')
  else if (isOpen) verdicts.push('unsettled')
  return { payment, verdicts }
}

function saysWhatIsNotTrue(payment: Payment, made: readonly Booked[]): boolean {
  return payment.statements.some(({ state, id, askedAt }) => {
    switch (state) {
      case 'SUCCEEDED':
        return !made.some((booked) => (id === null || booked.id === id) && isAsAsked(payment, booked))
      case 'REJECTED':
      case 'NOT_EXECUTED':
        return made.length > 0
      // True of what was asked before; the same key may have been sent since.
      case 'NOT_SENT':
        return made.some(({ arrivedAt }) => arrivedAt < askedAt)
      default:
        return false
    }
  })
}

const isAsAsked = ({ kind, amount }: Payment, booked: Booked): boolean =>
  booked.amount === amount && (!kind.asksCurrency || booked.currency === 'USD')

/** Whether the switches, or what DRUO did with this payment, leave the gateway without evidence. */
function isExplained({ kind, secondaryReference }: Payment, did: readonly string[], switches: Switches): boolean {
  return (
    !isSearched(kind, secondaryReference) ||
    (switches.hidesAuthorizations && kind.mutation === 'authorizeTransaction') ||
    switches.dropsReferences ||
    switches.lagsBehind ||
    switches.writesLocalTime ||
    switches.startsUnproven ||
    // A renewed token does not show the absence of what another token sent.
    switches.callers === 'opaque' ||
    did.some(needsReview)
  )
}
