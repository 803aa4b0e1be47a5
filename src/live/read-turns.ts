// How many objects are read again at once: a bound that leaves the rest of DRUO's capacity to requests.

export interface ReadTurns {
  /** @param urgent goes before all that are not */
  run<T>(urgent: boolean, read: () => Promise<T>): Promise<T>
}

export function createReadTurns(most: number): ReadTurns {
  let running = 0
  const urgentOnes: (() => void)[] = []
  const others: (() => void)[] = []
  return {
    async run(urgent, read) {
      if (running < most) running += 1
      else await new Promise<void>((resolve) => void (urgent ? urgentOnes : others).push(resolve))
      try {
        return await read()
      } finally {
        const next = urgentOnes.shift() ?? others.shift()
        // The turn goes over to whoever is next.
        if (next === undefined) running -= 1
        else next()
      }
    },
  }
}
