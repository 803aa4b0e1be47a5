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
  ['is warm from the first on', [100], [100, 100, 100, 100]],
  ['is at rest for a moment, and falls again', [100, 98, 99, 90, 90], [100, 98, 99, 90, 90, 90, 90]],
  ['falls slowly', [100, 98, 96, 94, 92], [100, 98, 96, 94, 92, 92]],
  ['always falls', [100, 90, 80, 70, 60, 50, 40, 30, 20, 10], [100, 90, 80, 70, 60, 50, 40, 30]],
])('what %s', async (_, costs, expected) => {
  expect(await warmUp(new Map([['read', costing(costs)]]), 8)).toEqual({ read: expected })
})

it('goes in turns, without those that are warm', async () => {
  const order: string[] = []
  const told = (name: string, costs: readonly number[]) => {
    const load = costing(costs)
    return [name, () => (order.push(name), load())] as const
  }
  await warmUp(new Map([told('little', [10]), told('much', [100, 50, 25, 12])]), 6)
  expect(order.join(' ')).toBe('little much little much little much little much much much')
})
