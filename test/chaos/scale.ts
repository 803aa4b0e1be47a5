// How big the chaos is, and the times that belong together: the settle window is longer than the worst delay at DRUO.

export interface Scale {
  readonly payments: number
  readonly kills: number
  /** Gateways at once, on one database. */
  readonly processes: number
  readonly seed: number
  /** How long DRUO may still be at a request after its connection is gone. */
  readonly latestCommitMs: number
  /** How long after that its lists may be without it. */
  readonly listLagMs: number
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
  listLagMs: 1500,
  patienceMs: 30_000,
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
  listLagMs: 300,
  patienceMs: 30_000,
  environment: {
    DRUO_WRITE_TIMEOUT_MS: '500',
    DRUO_TIMEOUT_MS: '500',
    WRITE_SETTLE_MS: '1000',
    WRITE_LOOKUP_MS: '100',
  },
}
