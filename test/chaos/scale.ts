// The size of the chaos, and the times that belong together: the settle window is longer than the usual delays at DRUO.

export interface Scale {
  readonly payments: number
  readonly kills: number
  /** Gateways at once, on one database. */
  readonly processes: number
  readonly seed: number
  /** How long DRUO may still work on a request after its connection has ended. */
  readonly latestCommitMs: number
  /** How long after that its lists may be without it. */
  readonly listLagMs: number
  /** The same with the switch lagsBehind: longer than the settle window, as if it were minutes. */
  readonly longLagMs: number
  /** How long a process is stopped: sometimes longer than its lease and the settle window. */
  readonly stopMs: number
  readonly longStopMs: number
  /** How long after the chaos everything must be settled. */
  readonly patienceMs: number
  readonly environment: Readonly<Record<string, string>>
}

export const fullScale: Scale = {
  payments: 1000,
  kills: 500,
  processes: 1,
  seed: 1,
  latestCommitMs: 3000,
  listLagMs: 500,
  longLagMs: 16_000,
  stopMs: 1500,
  longStopMs: 22_000,
  patienceMs: 90_000,
  environment: {
    DRUO_WRITE_TIMEOUT_MS: '4000',
    DRUO_TIMEOUT_MS: '1000',
    WRITE_SETTLE_MS: '6000',
    WRITE_LOOKUP_MS: '200',
  },
}

/** Small enough for every run of the tests. */
export const smallScale: Scale = {
  payments: 25,
  kills: 3,
  processes: 1,
  seed: 1,
  latestCommitMs: 400,
  listLagMs: 100,
  longLagMs: 3000,
  stopMs: 500,
  longStopMs: 3000,
  patienceMs: 40_000,
  environment: {
    DRUO_WRITE_TIMEOUT_MS: '500',
    DRUO_TIMEOUT_MS: '500',
    WRITE_SETTLE_MS: '1000',
    WRITE_LOOKUP_MS: '100',
  },
}
