// Limits retries to a tenth of all reads: when many reads fail, retrying each of them would prolong the outage.

export interface RetryBudget {
  /** Call it for each read. */
  earn(): void
  /** Whether a read may be retried now. */
  spend(): boolean
}

const perRead = 0.1
/** Lets single failures be retried when there are few reads. */
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
