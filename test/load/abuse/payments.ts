// How payments went, as the victims' process reports it.

export interface Payments {
  readonly total: number
  readonly succeeded: number
  /** Of each payment. */
  readonly milliseconds: readonly number[]
  /** What was answered instead of success. */
  readonly failures: readonly string[]
  /** The 99th percentile of the delays of the victims' own event loop: what the machine adds to each figure. */
  readonly ownDelayMs: number
}

/** As the process received it. */
export const paymentsFrom = (message: unknown): Payments => Object(message).payments as Payments
