// Warming up ends where a request no longer gets cheaper, and not before; and in any case.
import { expect, it } from 'vitest'
import { warmUp } from './warm-up.ts'

const costing = (costs: readonly number[]) => {
  let slice = 0
  return async () => {
    const cpuUsPerRequest = costs[slice] ?? costs.at(-1) ?? 0
    slice += 1
    return { requests: 1, requestsPerSecond: 1, cpuUsPerRequest }
  }
}

it.each([
  ['is warm from the first on', [100], 10],
  ['is warm, and was dear or cheap by chance', [100, 100, 40, 100, 100, 100, 300, 100], 10],
  ['is cheaper soon', [100, 90, 80, 70, 60, 50], 13],
  ['falls slowly', [100, 98, 96, 94, 92, 90, 88, 86, 84, 82], 15],
  ['falls always', Array.from({ length: 30 }, (_, slice) => 1000 * 0.9 ** slice), 20],
])('what %s', async (_, costs, slices) => {
  expect((await warmUp(new Map([['read', costing(costs)]]), 20))['read']).toHaveLength(slices)
})

it('goes in turns, without those that are warm', async () => {
  const order: string[] = []
  const contender = (name: string, costs: readonly number[]) => {
    const load = costing(costs)
    return [name, () => (order.push(name), load())] as const
  }
  const costs = await warmUp(new Map([contender('warm', [10]), contender('cold', [100, 90, 80, 70, 60, 50])]), 12)
  expect(order.slice(0, 4)).toEqual(['warm', 'cold', 'warm', 'cold'])
  expect(order.slice(-3)).toEqual(['cold', 'cold', 'cold'])
  expect(costs['cold']?.slice(0, 7)).toEqual([100, 90, 80, 70, 60, 50, 50])
})
