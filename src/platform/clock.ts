// The time and timers, so that tests can replace them.

export interface Clock {
  now(): number
  /** @returns a function that cancels it */
  after(delayMs: number, action: () => void): () => void
}

export const systemClock: Clock = {
  now: Date.now,
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs)
    // A poller must not keep the process alive.
    timer.unref()
    return () => clearTimeout(timer)
  },
}
