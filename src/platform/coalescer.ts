// Passes each id on at once, and again at most once in a window: what comes meanwhile is passed on together at its end.

export interface CoalescerOptions {
  readonly windowMs: number
  readonly onDue: (ids: readonly string[]) => void
}

export interface Coalescer {
  add(ids: readonly string[]): void
  /** As add(), but the ids are passed on a whole window from now, and perhaps also before. */
  addLate(ids: readonly string[]): void
  /** What waits is dropped. */
  close(): void
}

interface Window {
  /** To be passed on at its end. */
  again: boolean
  /** Its end is too soon for one that came late: it is due at the end of the next. */
  afterNext: boolean
  readonly endsAtMs: number
  timer: NodeJS.Timeout
}

export function createCoalescer({ windowMs, onDue }: CoalescerOptions): Coalescer {
  const windows = new Map<string, Window>()
  let closed = false

  const timerFor = (id: string, ms: number): NodeJS.Timeout => setTimeout(() => endWindow(id), ms).unref()
  const open = (id: string, again: boolean): void => {
    const endsAtMs = performance.now() + windowMs
    windows.set(id, { again, afterNext: false, endsAtMs, timer: timerFor(id, windowMs) })
  }
  const endWindow = (id: string): void => {
    const window = windows.get(id)
    if (window === undefined) return
    // A timer that was set in a long turn of the event loop counts from that turn's beginning.
    const earlyMs = window.endsAtMs - performance.now()
    if (earlyMs > 0) {
      window.timer = timerFor(id, Math.ceil(earlyMs))
      return
    }
    const { again, afterNext } = window
    windows.delete(id)
    if (again || afterNext) open(id, afterNext)
    if (again) onDue([id])
  }

  return {
    add(ids) {
      if (closed) return
      const fresh: string[] = []
      for (const id of ids) {
        const window = windows.get(id)
        if (window !== undefined) window.again = true
        else {
          open(id, false)
          fresh.push(id)
        }
      }
      if (fresh.length > 0) onDue(fresh)
    },
    addLate(ids) {
      if (closed) return
      for (const id of ids) {
        const window = windows.get(id)
        if (window === undefined) open(id, true)
        else window.afterNext = true
      }
    },
    close() {
      closed = true
      for (const { timer } of windows.values()) clearTimeout(timer)
      windows.clear()
    },
  }
}
