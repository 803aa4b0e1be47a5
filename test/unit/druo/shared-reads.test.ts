// What a shared read leaves behind: once it has ended, nothing of it is held by those who waited.
import { describe, expect, it } from 'vitest'
import { Abandonment, type AbandonmentListener } from '../../../src/druo/abandonment.ts'
import { callScope } from '../../../src/druo/call-scope.ts'
import { createSharedReads } from '../../../src/druo/shared-reads.ts'

/** Counts who listens. */
class CountedAbandonment extends Abandonment {
  readonly listeners = new Set<AbandonmentListener>()

  override listen(listener: AbandonmentListener): void {
    this.listeners.add(listener)
    super.listen(listener)
  }

  override unlisten(listener: AbandonmentListener): void {
    this.listeners.delete(listener)
    super.unlisten(listener)
  }
}

const waitFor = (reads: ReturnType<typeof createSharedReads>, abandonment: Abandonment, read: Promise<unknown>) => {
  const scope = { requestId: 'shared-reads', deadline: new Date(Date.now() + 10_000), abandonment }
  return callScope.run(scope, () => reads.get('/payments/1', () => read))
}

describe('a read that has ended', () => {
  it.each([
    ['with an answer', () => Promise.resolve('answer')],
    ['with an error', () => Promise.reject(new Error('refused'))],
  ])('%s is let go of by all who waited', async (_name, read) => {
    const reads = createSharedReads()
    const waiting = [new CountedAbandonment(), new CountedAbandonment()]
    const reading = read()
    const ended = waiting.map((abandonment) => waitFor(reads, abandonment, reading))
    expect(waiting.map(({ listeners }) => listeners.size)).toEqual([1, 1])
    await Promise.allSettled(ended)
    expect(waiting.map(({ listeners }) => listeners.size)).toEqual([0, 0])
  })
})

describe('an abandonment', () => {
  it('tells each listener once, and none that no longer listens or comes too late', () => {
    const abandonment = new Abandonment()
    const told: string[] = []
    const tell = (name: string) => ({ abandoned: () => void told.push(name) })
    const left = tell('left')
    abandonment.listen(tell('first'))
    abandonment.listen(left)
    abandonment.unlisten(left)
    abandonment.abandon()
    abandonment.abandon()
    abandonment.listen(tell('late'))
    expect([told, abandonment.isAbandoned]).toEqual([['first'], true])
  })
})
