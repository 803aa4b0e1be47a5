// The set that every read has: one, then more, and none again.
import { describe, expect, it } from 'vitest'
import { OneOrMore } from '../../../src/druo/one-or-more.ts'

const named = (name: string) => ({ name })
const taken = (set: OneOrMore<{ readonly name: string }>): readonly string[] => {
  const names: string[] = []
  set.takeAll(({ name }) => names.push(name))
  return names
}

describe('one or more', () => {
  it('holds each once, whichever is deleted', () => {
    for (const left of [0, 1, 2]) {
      const all = ['a', 'b', 'c'].map(named)
      const set = new OneOrMore<{ readonly name: string }>()
      for (const one of all) set.add(one)
      for (const one of all.slice(1)) set.add(one)
      for (const [at, one] of all.entries()) if (at === left) set.delete(one)
      expect(taken(set)).toEqual(['a', 'b', 'c'].toSpliced(left, 1))
    }
  })

  it('is empty at first, once each is deleted, and once all are taken', () => {
    const [one, other] = [named('one'), named('other')]
    const set = new OneOrMore<object>()
    const seen = [set.isEmpty]
    set.add(one)
    set.add(other)
    set.delete(one)
    seen.push(set.isEmpty)
    set.delete(other)
    seen.push(set.isEmpty)
    set.add(one)
    set.add(other)
    set.takeAll(() => seen.push(set.isEmpty))
    expect(seen).toEqual([true, false, true, true, true])
  })

  it('adds one again where it was first and others came after it', () => {
    const [first, second] = [named('first'), named('second')]
    const set = new OneOrMore<{ readonly name: string }>()
    set.add(first)
    set.add(first)
    expect(taken(set)).toEqual(['first'])
    set.add(first)
    set.add(second)
    set.delete(first)
    set.add(second)
    expect(taken(set)).toEqual(['second'])
  })
})
