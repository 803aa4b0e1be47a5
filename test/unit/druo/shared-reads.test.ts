// Shared reads: when one is aborted, and what it leaves behind.
import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { callScope } from '../../../src/druo/call-scope.ts'
import { createSharedReads, type SharedReads } from '../../../src/druo/shared-reads.ts'

const path = '/payments/1'

/** Waits for the read with a separate controller, as one request. */
function join(reads: SharedReads, start: (signal: AbortSignal) => Promise<unknown>) {
  const controller = new AbortController()
  const { signal } = controller
  const scope = { requestId: 'shared-reads', deadline: new Date(Date.now() + 10_000), signal }
  const outcome = callScope
    .run(scope, () => reads.get(path, start))
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    )
  return { outcome, leave: () => controller.abort(), listeners: () => getEventListeners(signal, 'abort').length }
}

/** A read that never ends, and the signals that it was started with. */
function endlessRead() {
  const signals: AbortSignal[] = []
  const start = (signal: AbortSignal) => {
    signals.push(signal)
    return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
  }
  return { signals, start }
}

const abandoned = { error: expect.objectContaining({ name: 'DruoError', kind: 'abandoned' }) }

describe('a read that has ended', () => {
  it.each([
    ['with a result', () => Promise.resolve('result')],
    ['with an error', () => Promise.reject(new Error('refused'))],
  ])('%s leaves no listener at the requests that waited', async (_name, read) => {
    const reads = createSharedReads()
    const waiting = [join(reads, read), join(reads, read)]
    expect(waiting.map(({ listeners }) => listeners())).toEqual([1, 1])
    await Promise.all(waiting.map(({ outcome }) => outcome))
    expect(waiting.map(({ listeners }) => listeners())).toEqual([0, 0])
  })
})

describe('a read in flight', () => {
  it('is aborted when the last request that waits for it has left', async () => {
    const reads = createSharedReads()
    const { signals, start } = endlessRead()
    const [first, second] = [join(reads, start), join(reads, start)]
    first.leave()
    expect(await first.outcome).toEqual(abandoned)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    second.leave()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    expect(await second.outcome).toEqual(abandoned)
  })

  it('is not joined any more once it is aborted', async () => {
    const reads = createSharedReads()
    const { signals, start } = endlessRead()
    const first = join(reads, start)
    first.leave()
    const late = join(reads, start)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
    late.leave()
    await Promise.all([first.outcome, late.outcome])
  })

  it('is not started for a request that has left already', async () => {
    const reads = createSharedReads()
    const { signals, start } = endlessRead()
    const scope = { requestId: 'left', deadline: new Date(Date.now() + 10_000), signal: AbortSignal.abort() }
    await expect(callScope.run(scope, () => reads.get(path, start))).rejects.toMatchObject({ kind: 'abandoned' })
    expect(signals).toEqual([])
  })
})

describe('after a change', () => {
  /** Reads that end when the test says so, numbered in their order. */
  function numberedReads() {
    const pending: PromiseWithResolvers<unknown>[] = []
    const start = (): Promise<unknown> => {
      const read = Promise.withResolvers<unknown>()
      pending.push(read)
      return read.promise
    }
    return { pending, start }
  }

  it('a new read does not join one that began before', async () => {
    const reads = createSharedReads()
    const { pending, start } = numberedReads()
    const before = join(reads, start)
    reads.notifyChanged()
    const after = [join(reads, start), join(reads, start)]
    expect(pending).toHaveLength(2)
    pending[0]?.resolve('old')
    expect(await before.outcome).toEqual({ value: 'old' })
    // The end of the old read does not hide the new one.
    const late = join(reads, start)
    expect(pending).toHaveLength(2)
    pending[1]?.resolve('new')
    expect(await Promise.all([...after, late].map(({ outcome }) => outcome))).toEqual(
      Array.from({ length: 3 }, () => ({ value: 'new' })),
    )
  })

  it('the earlier read is still aborted when its last request has left', async () => {
    const reads = createSharedReads()
    const { signals, start } = endlessRead()
    const before = join(reads, start)
    reads.notifyChanged()
    const after = join(reads, start)
    before.leave()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
    after.leave()
    await Promise.all([before.outcome, after.outcome])
  })
})
