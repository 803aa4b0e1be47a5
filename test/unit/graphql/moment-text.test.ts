// Moments are written exactly as JavaScript writes them: on every day of four centuries, and on moments far from all of them.
import { describe, expect, it } from 'vitest'
import { momentText } from '../../../src/graphql/scalars/moment-text.ts'
import { chance } from '../../support/random-requests.ts'

const dayMs = 86_400_000
const farthestMs = 8.64e15

const differing = (times: Iterable<number>): string[] =>
  Array.from(times, (time) => new Date(time))
    .filter((moment) => momentText(moment) !== moment.toISOString())
    .map((moment) => moment.toISOString())

describe('a moment as text', () => {
  it('on every day until 2400, and of the last years that have four digits', () => {
    const days = (from: number, until: number) =>
      Array.from({ length: (until - from) / dayMs }, (_day, index) => from + index * dayMs + ((index * 7919) % dayMs))
    expect(differing(days(0, Date.UTC(2400, 2, 2)))).toEqual([])
    expect(differing(days(Date.UTC(9990, 0), Date.UTC(10_001, 0)))).toEqual([])
  })

  it('at every second of a day and every millisecond of a second', () => {
    const day = Date.UTC(2024, 1, 29)
    expect(differing(Array.from({ length: 86_400 }, (_second, index) => day + index * 1000))).toEqual([])
    expect(differing(Array.from({ length: 1000 }, (_millisecond, index) => day + index))).toEqual([])
  })

  it('anywhere', () => {
    const random = chance(20_260_101)
    const anywhere = () => (random.number() * 2 - 1) * farthestMs
    expect(differing([-1, 0, -farthestMs, farthestMs, ...Array.from({ length: 20_000 }, anywhere)])).toEqual([])
  })
})
