// So many at once and no more: the others wait for their turn, each for as long as it has time.

export interface Slots {
  /** False where there was no turn within `timeoutMs`. Every true one must be given back by `release`. */
  take(timeoutMs: number): Promise<boolean>
  release(): void
}

export function createSlots(count: number): Slots {
  let free = count
  // In the order in which they came; a waiter that has lost its patience takes itself out.
  const waiting = new Set<() => void>()

  return {
    take(timeoutMs) {
      if (free > 0) {
        free -= 1
        return Promise.resolve(true)
      }
      return new Promise((resolve) => {
        const turn = (): void => {
          clearTimeout(timer)
          resolve(true)
        }
        const timer = setTimeout(() => {
          waiting.delete(turn)
          resolve(false)
        }, timeoutMs)
        waiting.add(turn)
      })
    },
    release() {
      const [next] = waiting
      if (next === undefined) {
        free += 1
        return
      }
      waiting.delete(next)
      next()
    },
  }
}
