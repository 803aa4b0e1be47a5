// How many GraphQL requests are in the house at once: some run, some wait for their turn, and the rest is turned away at
// once, because an answer that comes too late costs as much as one that comes in time.

export interface CapacityOptions {
  /** Being executed. */
  readonly mostRunning: number
  /** Being received, waiting, being executed or being answered. */
  readonly mostInside: number
}

export interface Capacity {
  /** What the request has to call when it has been answered; undefined where there is no room for it. */
  enter(): (() => void) | undefined
  /** Waits for a turn. The function ends it. */
  turn(): Promise<() => void>
  /** Right now. */
  load(): { readonly running: number; readonly inside: number }
}

export function createCapacity({ mostRunning, mostInside }: CapacityOptions): Capacity {
  let inside = 0
  let running = 0
  const waiting: (() => void)[] = []

  const endTurn = (): void => {
    const next = waiting.shift()
    // The turn goes over to whoever waited longest.
    if (next === undefined) running -= 1
    else next()
  }
  return {
    enter() {
      if (inside >= mostInside) return undefined
      inside += 1
      return once(() => {
        inside -= 1
      })
    },
    async turn() {
      if (running < mostRunning) running += 1
      // The turn that another one ends is passed on.
      else await new Promise<void>((resolve) => waiting.push(resolve))
      return once(endTurn)
    },
    load: () => ({ running, inside }),
  }
}

function once(action: () => void): () => void {
  let done = false
  return () => {
    if (!done) action()
    done = true
  }
}
