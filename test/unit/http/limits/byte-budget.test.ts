// Who is refused when requests take too much memory.
import { describe, expect, it } from 'vitest'
import { createByteBudget } from '../../../../src/http/limits/byte-budget.ts'

function startBudget() {
  const refused: string[] = []
  const budget = createByteBudget({ maxTotal: 100, maxPerCaller: 50 })
  const open = (caller: string | undefined, name: string) => budget.open(caller, () => void refused.push(name))
  return { budget, refused, open }
}

describe('a caller with too many bytes', () => {
  it('loses the oldest incomplete request, and no other caller does', () => {
    const { budget, refused, open } = startBudget()
    open('other', 'other').hold(10)
    const requests = ['a1', 'a2', 'a3'].map((name) => open('a', name))
    for (const request of requests) request.hold(20)
    expect([refused, budget.held]).toEqual([['a1'], 50])
  })

  it('loses the new request if all others are complete', () => {
    const { budget, refused, open } = startBudget()
    const old = open('a', 'old')
    old.hold(40)
    old.complete()
    open('a', 'new').hold(20)
    expect([refused, budget.held]).toEqual([['new'], 40])
  })

  it('keeps what has no byte yet', () => {
    const { refused, open } = startBudget()
    open('a', 'empty').hold(0)
    open('a', 'large').hold(60)
    expect(refused).toEqual(['large'])
  })
})

describe('all callers together with too many bytes', () => {
  it('cost the one with the most', () => {
    const { refused, open } = startBudget()
    open('small', 'small').hold(10)
    for (const caller of ['a', 'b']) open(caller, caller).hold(45)
    open('small', 'small too').hold(1)
    expect(refused).toEqual(['a'])
  })

  it('include callers that are not distinguished', () => {
    const { refused, open } = startBudget()
    const first = open(undefined, 'first')
    first.hold(90)
    open(undefined, 'second').hold(20)
    expect(refused).toEqual(['first'])
  })
})

describe('bytes', () => {
  it('are free again when their request ends, and only once', () => {
    const { budget, refused, open } = startBudget()
    const request = open('a', 'a')
    request.hold(50)
    for (let again = 0; again < 2; again += 1) request.leave()
    request.hold(50)
    expect([refused, budget.held]).toEqual([[], 0])
  })

  it('of what is complete are reserved only if there is room', () => {
    const { budget } = startBudget()
    const first = budget.reserve('a', 50)
    expect([budget.reserve('a', 1), budget.held]).toEqual([undefined, 50])
    first?.leave()
    expect([budget.reserve('a', 1) === undefined, budget.held]).toEqual([false, 1])
  })
})
