// Warming up: V8 compiles what runs hot only after thousands of requests, the later the more code there is.
import type { Measured } from './load.ts'
import { median } from './tables.ts'

/** Slices whose median is compared with that of as many before: a single one may be dear or cheap by chance. */
const compared = 5
const cheaper = 0.95

/**
 * In turns, each until its last five slices are not 5 % cheaper than the five before them, or until it has had its time.
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
  if (costs.length < 2 * compared) return true
  return median(costs.slice(-compared)) < cheaper * median(costs.slice(-2 * compared, -compared))
}
