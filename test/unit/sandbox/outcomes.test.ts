// Which amount chooses which outcome.
import { expect, it } from 'vitest'
import { outcomeOf, outcomes } from '../../../src/sandbox/outcomes.ts'

it.each([
  [0, 'SUCCEEDS'],
  [1, 'SUCCEEDS'],
  [20000, 'SUCCEEDS'],
  [99010, 'SUCCEEDS'],
  [9900, 'SUCCEEDS'],
  [9901, 'DECLINED'],
  [19901, 'DECLINED'],
  [9007199254739901, 'DECLINED'],
  [9902, 'STAYS_PENDING'],
  [9903, 'SLOW'],
  [9904, 'FAILS_AFTER_COMMIT'],
  [9905, 'DROPS_AFTER_COMMIT'],
  [9906, 'RATE_LIMITED'],
  [9907, 'UNKNOWN_STATUS'],
  [9908, 'SUCCEEDS_AT_ONCE'],
  [9909, 'SUCCEEDS'],
])('%i is %s', (amount, name) => {
  expect(outcomeOf(amount)).toBe(name)
})

it.each([...outcomes])('describes $name in one sentence', ({ lastDigits, description }) => {
  expect(description).toMatch(/^[A-Z][^.]*\.$/)
  expect(lastDigits).toMatch(/^(?:\d{4})?$/)
})

it('gives every outcome digits and a name of its own', () => {
  expect(new Set(outcomes.map((outcome) => outcome.lastDigits)).size).toBe(outcomes.length)
  expect(new Set(outcomes.map((outcome) => outcome.name)).size).toBe(outcomes.length)
})
