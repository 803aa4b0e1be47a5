// Reports each id at once, and then at most once in a window: repetitions within a window are reported once, at its end.

interface CoalescerOptions {
  readonly windowMs: number
  readonly onDue: (ids: readonly string[]) => void
}

interface Coalescer {
  add(ids: readonly string[]): void
  /** As add(), but the ids are reported a whole window from now, and possibly also before. */
  addLate(ids: readonly string[]): void
  /** Drops what has not been reported yet. */
  close(): void
}

interface Window {
  /** Whether to report the id at the end. */
  again: boolean
  /** Whether to report the id at the end of the next window: for addLate(), the end of this one is too early. */
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
    // Node counts a timer from the beginning of the event loop turn that set it, so it may fire early.
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
