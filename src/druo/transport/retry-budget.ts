// Bounds repetitions to a tenth of the reads: where much fails, asking again would be what keeps it failing.

export interface RetryBudget {
  /** A read begins. */
  earn(): void
  /** Whether one may be repeated now. */
  spend(): boolean
}

const perRead = 0.1
/** So that where little is asked, a single failure can be repeated. */
const reserve = 10

export function createRetryBudget(): RetryBudget {
  let left = reserve
  return {
    earn() {
      left = Math.min(left + perRead, reserve)
    },
    spend() {
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
