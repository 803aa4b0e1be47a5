// Warming up: V8 compiles what runs hot only after thousands of requests, the later the more code there is.
import type { Measured } from './load.ts'

/** So much cheaper is more than chance. */
const share = 0.95
const slicesInARow = 3

/**
 * In turns, each until three slices in a row are not 5 % cheaper than the cheapest before them, or until it has had its time.
 *
 * @param slices by name, each a short load, always as long
 * @returns by name, microseconds of a request in each slice
 */
export async function warmUp(
  slices: ReadonlyMap<string, () => Promise<Measured>>,
  mostSlices: number,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const costs = new Map<string, number[]>([...slices.keys()].map((name) => [name, []]))
  let cold = [...slices]
  while (cold.length > 0) {
    for (const [name, load] of cold) costs.get(name)?.push((await load()).cpuUsPerRequest)
    cold = cold.filter(([name]) => {
      const own = costs.get(name) ?? []
      return own.length < mostSlices && isFalling(own)
    })
  }
  return Object.fromEntries(costs)
}

function isFalling(costs: readonly number[]): boolean {
  const [before, last] = [costs.slice(0, -slicesInARow), costs.slice(-slicesInARow)]
  return before.length === 0 || Math.min(...last) < share * Math.min(...before)
}
