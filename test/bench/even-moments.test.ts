// The moments of a load: all of them, at even distances, and none given before it is due.
import { expect, it } from 'vitest'
import { evenMoments, nowMs } from './even-moments.ts'

it('are seen to several in turns, at distances of less than a millisecond', async () => {
  const startedAt = nowMs()
  const seen: { readonly dueAt: number; readonly at: number; readonly taker: number }[] = []
  const moments = evenMoments({ perSecond: 4000, count: 40 })
  await Promise.all(
    [0, 1].map(async (taker) => {
      for await (const dueAt of moments) seen.push({ dueAt, at: nowMs(), taker })
    }),
  )
  const [first] = seen
  expect(first?.dueAt).toBeGreaterThan(startedAt)
  expect(seen.map(({ dueAt }) => dueAt - (first?.dueAt ?? 0))).toEqual(
    seen.map((_, index) => expect.closeTo(index * 0.25, 6)),
  )
  expect(seen).toHaveLength(40)
  expect(seen.filter(({ dueAt, at }) => at < dueAt)).toEqual([])
  expect(new Set(seen.map(({ taker }) => taker))).toEqual(new Set([0, 1]))
})
