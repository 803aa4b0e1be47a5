// The time, and what is to be done at a later one; tests bring their own.

export interface Clock {
  now(): number
  /** @returns what calls it off */
  after(delayMs: number, action: () => void): () => void
}

export const systemClock: Clock = {
  now: Date.now,
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs)
    // A watch alone must not keep the process.
    timer.unref()
    return () => clearTimeout(timer)
  },
}
