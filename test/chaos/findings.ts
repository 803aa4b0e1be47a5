// What the gateways said, against what DRUO's book says.
import type { HostileDruo } from './hostile-druo.ts'
import type { Payment } from './payer.ts'

export interface Findings {
  /** Paid more than once. */
  readonly duplicates: number
  /** Sent again although the first request may have been at work. */
  readonly resent: number
  /** Something was said that is not so, then or later. */
  readonly falseOutcomes: number
  /** Without an outcome at the end. */
  readonly unsettled: number
  /** DRUO has a payment of which nobody was told for certain. */
  readonly lost: number
  readonly outcomes: Readonly<Record<string, number>>
}

export function findings(payments: readonly Payment[], { book, taken }: HostileDruo): Findings {
  const madeBy = (mark: string) => book.filter((booked) => booked.mark === mark)
  const outcomes: Record<string, number> = {}
  for (const { outcome } of payments) {
    const name = outcome?.state ?? 'UNSETTLED'
    outcomes[name] = (outcomes[name] ?? 0) + 1
  }
  const requests = new Map<string, number>()
  for (const mark of taken) requests.set(mark, (requests.get(mark) ?? 0) + 1)
  return {
    duplicates: payments.filter(({ mark }) => madeBy(mark).length > 1).length,
    resent: [...requests.values()].filter((count) => count > 1).length,
    falseOutcomes: payments.filter((payment) => saidWhatIsNotSo(payment, madeBy(payment.mark))).length,
    unsettled: payments.filter(({ outcome }) => outcome === null).length,
    lost: payments.filter(({ mark, outcome }) => outcome === null && madeBy(mark).length > 0).length,
    outcomes,
  }
}

export function isClean({ duplicates, resent, falseOutcomes, unsettled, lost }: Findings): boolean {
  return duplicates + resent + falseOutcomes + unsettled + lost === 0
}

function saidWhatIsNotSo({ statements }: Payment, made: HostileDruo['book']): boolean {
  return statements.some(({ state, id, askedAt }) => {
    switch (state) {
      case 'SUCCEEDED':
        return !made.some((booked) => id === null || booked.id === id)
      case 'REJECTED':
      case 'NOT_EXECUTED':
        return made.length > 0
      // True of what was asked before; the same key may have been paid with since.
      case 'NOT_SENT':
        return made.some(({ arrivedAt }) => arrivedAt < askedAt)
      default:
        return false
    }
  })
}
