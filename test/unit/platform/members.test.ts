// What is open or waits: its order, and that what has left takes no memory.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { Members } from '../../../src/platform/members.ts'

describe('members', () => {
  it('are counted and listed in the order in which they came', () => {
    const members = new Members<{ readonly name: string }>()
    const [leaveA, leaveB, leaveC] = ['a', 'b', 'c'].map((name) => members.add({ name }))
    expect(names(members)).toEqual(['a', 'b', 'c'])
    leaveB?.()
    leaveB?.()
    expect([names(members), members.size, members.first?.name]).toEqual([['a', 'c'], 2, 'a'])
    leaveA?.()
    members.add({ name: 'd' })
    leaveC?.()
    expect([names(members), members.size, members.first?.name]).toEqual([['d'], 1, 'd'])
  })

  it('may be the same object twice', () => {
    const members = new Members<object>()
    const one = {}
    const leave = members.add(one)
    members.add(one)
    leave()
    expect([...members]).toEqual([one])
  })

  it('may leave and come while they are listed', () => {
    const members = new Members<{ readonly name: string; leave?: () => void }>()
    for (const name of ['a', 'b']) {
      const member: { name: string; leave?: () => void } = { name }
      member.leave = members.add(member)
    }
    const seen: string[] = []
    for (const { name, leave } of members) {
      seen.push(name)
      leave?.()
      if (name === 'a') members.add({ name: 'c' })
    }
    expect([seen, names(members)]).toEqual([['a', 'b', 'c'], ['c']])
  })

  it('take no memory once they have left, which those of a Set do until a full garbage collection', () => {
    const members = new Members<object>()
    const set = new Set<object>()
    const kept = keptMb((member) => members.add(member))
    const keptBySet = keptMb((member) => {
      set.add(member)
      return () => void set.delete(member)
    })
    expect(kept).toBeLessThan(1)
    expect(keptBySet).toBeGreaterThan(3)
  })
})

const names = (members: Members<{ readonly name: string }>): readonly string[] => [...members].map(({ name }) => name)

/** What 10,000 members of a kilobyte leave in V8's old space, of which ten at a time are there. */
function keptMb(add: (member: object) => () => void): number {
  const arriving: (() => void)[] = []
  const churn = (count: number): void => {
    for (let one = 0; one < count; one += 1) {
      arriving.push(add({ payload: Array.from({ length: 125 }, () => one) }))
      if (arriving.length > 10) arriving.shift()?.()
      if (one % 500 === 499) collectYoungObjects()
    }
  }
  // What is there now becomes old.
  churn(100)
  collectYoungObjects()
  collectYoungObjects()
  const before = oldSpaceMb()
  churn(10_000)
  return oldSpaceMb() - before
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void
const collectYoungObjects = (): void => collect({ type: 'minor' })

function oldSpaceMb(): number {
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')
  return (space?.space_used_size ?? Number.NaN) / 1e6
}
