// An id is passed on at once, at most once in a window, and never lost.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCoalescer } from '../../../src/platform/coalescer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start() {
  const startedAt = performance.now()
  const passed: [atMs: number, ...ids: string[]][] = []
  const coalescer = createCoalescer({
    windowMs: 1000,
    onDue: (ids) => void passed.push([performance.now() - startedAt, ...ids]),
  })
  return { coalescer, passed }
}

it('what is new is passed on at once, together', () => {
  const { coalescer, passed } = start()
  coalescer.add(['a', 'b'])
  expect(passed).toEqual([[0, 'a', 'b']])
  vi.advanceTimersByTime(10_000)
  expect(passed).toHaveLength(1)
})

it('what comes again within the window is passed on once at its end, and opens another', () => {
  const { coalescer, passed } = start()
  coalescer.add(['a'])
  vi.advanceTimersByTime(400)
  coalescer.add(['a', 'b'])
  vi.advanceTimersByTime(400)
  coalescer.add(['a'])
  vi.advanceTimersByTime(700)
  coalescer.add(['a'])
  vi.advanceTimersByTime(10_000)
  expect(passed).toEqual([
    [0, 'a'],
    [400, 'b'],
    [1000, 'a'],
    [2000, 'a'],
  ])
})

it('what comes after the window is passed on at once', () => {
  const { coalescer, passed } = start()
  coalescer.add(['a'])
  vi.advanceTimersByTime(1001)
  coalescer.add(['a'])
  expect(passed).toEqual([
    [0, 'a'],
    [1001, 'a'],
  ])
})

it('what is added late is passed on a whole window later or a little after, not with what was due before', () => {
  const { coalescer, passed } = start()
  coalescer.addLate(['a'])
  vi.advanceTimersByTime(5000)
  expect(passed).toEqual([[1000, 'a']])

  coalescer.add(['b'])
  vi.advanceTimersByTime(300)
  coalescer.add(['b'])
  coalescer.addLate(['b'])
  vi.advanceTimersByTime(5000)
  expect(passed.slice(1)).toEqual([
    [5000, 'b'],
    [6000, 'b'],
    [7000, 'b'],
  ])
})

it('a flood is passed on once in a window', () => {
  const { coalescer, passed } = start()
  for (let step = 0; step < 10_000; step += 1) {
    coalescer.add(['a'])
    if (step % 7 === 0) coalescer.addLate(['a'])
    vi.advanceTimersByTime(1)
  }
  vi.advanceTimersByTime(10_000)
  const times = passed.map(([at]) => at)
  expect(times.length).toBeGreaterThanOrEqual(11)
  expect(times.slice(1).every((at, index) => at - (times[index] ?? 0) >= 1000)).toBe(true)
  // After the last of the flood.
  expect(times.at(-1)).toBeGreaterThanOrEqual(10_000)
})

it('nothing is passed on once it is closed', () => {
  const { coalescer, passed } = start()
  coalescer.add(['a'])
  coalescer.add(['a'])
  coalescer.close()
  coalescer.add(['b'])
  coalescer.addLate(['c'])
  vi.advanceTimersByTime(10_000)
  expect(passed).toEqual([[0, 'a']])
})
