// What is in progress is neither lost nor kept, in whatever order it ends.
import { expect, it } from 'vitest'
import { InProgress } from '../../../src/server/in-progress.ts'
import { chance } from '../../support/random-requests.ts'

it('holds what was put in and not taken out, whatever the order', () => {
  const random = chance(7)
  const inProgress = new InProgress<number>()
  const expected = new Map<number, () => void>()
  for (let step = 0; step < 5000; step += 1) {
    const [known] = [...expected].slice(random.below(Math.max(expected.size, 1)))
    if (known === undefined || random.is(0.52)) {
      expected.set(step, inProgress.add(step))
    } else {
      known[1]()
      expected.delete(known[0])
    }
    if (step % 50 === 0) expect([...inProgress].sort((a, b) => a - b)).toEqual([...expected.keys()])
  }
  expect(expected.size).toBeGreaterThan(50)
})

it('takes each out once', () => {
  const inProgress = new InProgress<string>()
  const [first, second, third] = ['a', 'b', 'c'].map((value) => inProgress.add(value))
  first?.()
  first?.()
  expect([...inProgress].sort()).toEqual(['b', 'c'])
  third?.()
  third?.()
  expect([...inProgress]).toEqual(['b'])
  inProgress.add('d')
  third?.()
  first?.()
  expect([...inProgress].sort()).toEqual(['b', 'd'])
  second?.()
  expect([...inProgress]).toEqual(['d'])
})

it('passes over nothing while it is emptied', () => {
  const inProgress = new InProgress<() => void>()
  let seen = 0
  for (let count = 0; count < 10; count += 1) {
    const takeOut = inProgress.add(() => takeOut())
  }
  for (const leave of inProgress) {
    seen += 1
    leave()
  }
  expect(seen).toBe(10)
  expect([...inProgress]).toEqual([])
})
