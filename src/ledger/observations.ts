// Measures leases and settle windows by the time that this process has watched pass.
//
// Wall clocks differ between machines, and can be stepped. So a lease is over when this process has seen one revision of
// its record for the length of the lease, and a settle window begins when this process first sees the write CONFIRMING.
// Both are at least as long as they have to be, independent of what any clock shows.
import type { WriteRecord } from './record.ts'

export interface Clock {
  readonly now: () => Date
  /** Milliseconds that only ever increase, and that no clock adjustment changes. */
  readonly monotonic: () => number
}

export const systemClock: Clock = { now: () => new Date(), monotonic: () => performance.now() }

/** A wall clock that gains or loses more than this against the monotonic clock was stepped. */
export const maxStepMs = 2000

/** Longer than the interval between two looks at any record that still matters. */
const forgetAfterMs = 2 * 3_600_000

interface WatchedLease {
  readonly revision: number
  readonly since: number
  seenAt: number
}

interface WatchedWindow {
  readonly sentUntil: number | undefined
  readonly since: number
  seenAt: number
  emptySearches: number
}

export interface SettleWindow {
  /** For how long this process has watched the write being CONFIRMING, without a step of the wall clock. */
  readonly watchedMs: number
  /** The complete and empty searches of this process after the window. */
  readonly emptySearches: number
}

export class Observations {
  readonly #clock: Clock
  readonly #leases = new Map<string, WatchedLease>()
  readonly #windows = new Map<string, WatchedWindow>()
  #last: { readonly wall: number; readonly monotonic: number }

  constructor(clock: Clock) {
    this.#clock = clock
    this.#last = this.#moment()
  }

  /** Restarts every settle window if the wall clock was stepped since the last call. Returns by how much, or 0. */
  checkClock(): number {
    const moment = this.#moment()
    const step = moment.wall - this.#last.wall - (moment.monotonic - this.#last.monotonic)
    this.#last = moment
    if (Math.abs(step) <= maxStepMs) return 0
    this.#windows.clear()
    return step
  }

  /** False if no process holds a lease on the record. */
  leaseIsOver(record: WriteRecord): boolean {
    if (record.owner === null || record.leaseUntil === null) return false
    const now = this.#clock.monotonic()
    const known = this.#leases.get(record.reference)
    const lease = known?.revision === record.revision ? known : { revision: record.revision, since: now, seenAt: now }
    lease.seenAt = now
    this.#leases.set(record.reference, lease)
    // Both times come from one reading of the owner's clock, so their difference is the length.
    return now - lease.since >= record.leaseUntil.getTime() - record.updatedAt.getTime()
  }

  /** The settle window of a CONFIRMING write. The first call begins it; a later report of its sender restarts it. */
  settleWindow(record: WriteRecord): SettleWindow {
    this.checkClock()
    const window = this.#window(record)
    return { watchedMs: this.#clock.monotonic() - window.since, emptySearches: window.emptySearches }
  }

  /** Remembers the number of this process' empty searches, unless the window was restarted in the meantime. */
  countEmptySearches(record: WriteRecord, count: number, watchedMs: number): void {
    const window = this.#window(record)
    if (this.#clock.monotonic() - window.since >= watchedMs) window.emptySearches = count
  }

  /** Forgets what was not looked at for long. */
  prune(): void {
    const before = this.#clock.monotonic() - forgetAfterMs
    for (const watched of [this.#leases, this.#windows]) {
      for (const [reference, { seenAt }] of watched) if (seenAt < before) watched.delete(reference)
    }
  }

  #window(record: WriteRecord): WatchedWindow {
    const now = this.#clock.monotonic()
    const sentUntil = record.sentUntil?.getTime()
    const known = this.#windows.get(record.reference)
    const window =
      known?.sentUntil === sentUntil && known ? known : { sentUntil, since: now, seenAt: now, emptySearches: 0 }
    window.seenAt = now
    this.#windows.set(record.reference, window)
    return window
  }

  #moment() {
    return { wall: this.#clock.now().getTime(), monotonic: this.#clock.monotonic() }
  }
}
