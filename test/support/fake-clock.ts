// A clock that stands until a test advances it, and then runs the timers that are due, in order.
import type { Clock } from '../../src/platform/clock.ts'

export interface FakeClock extends Clock {
  /** Everything that is due within this time has been done afterwards, and what follows from it at once. */
  advance(milliseconds: number): Promise<void>
  /** What is still to be done. */
  readonly timers: number
}

export function createFakeClock(): FakeClock {
  let now = 1_000_000
  const timers = new Set<{ readonly at: number; readonly action: () => void }>()
  const earliest = (until: number) =>
    [...timers].filter(({ at }) => at <= until).sort((left, right) => left.at - right.at)[0]
  return {
    now: () => now,
    after(delayMs, action) {
      const timer = { at: now + delayMs, action }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async advance(milliseconds) {
      const end = now + milliseconds
      await settled()
      for (let timer = earliest(end); timer !== undefined; timer = earliest(end)) {
        timers.delete(timer)
        now = timer.at
        timer.action()
        await settled()
      }
      now = end
    },
    get timers() {
      return timers.size
    },
  }
}

/** What waits for nothing but promises has happened. */
export const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
