// The moments of a load: all of them, at even distances, and none told before it has come.
import { expect, it } from 'vitest'
import { evenMoments, nowMs } from './even-moments.ts'

it('are told to several in turns, at distances of less than a millisecond', async () => {
  const startedAt = nowMs()
  const told: { readonly dueAt: number; readonly at: number; readonly taker: number }[] = []
  const moments = evenMoments({ perSecond: 4000, count: 40 })
  await Promise.all(
    [0, 1].map(async (taker) => {
      for await (const dueAt of moments) told.push({ dueAt, at: nowMs(), taker })
    }),
  )
  const [first] = told
  expect(first?.dueAt).toBeGreaterThan(startedAt)
  expect(told.map(({ dueAt }) => dueAt - (first?.dueAt ?? 0))).toEqual(
    told.map((_, index) => expect.closeTo(index * 0.25, 6)),
  )
  expect(told).toHaveLength(40)
  expect(told.filter(({ dueAt, at }) => at < dueAt)).toEqual([])
  expect(new Set(told.map(({ taker }) => taker))).toEqual(new Set([0, 1]))
})
