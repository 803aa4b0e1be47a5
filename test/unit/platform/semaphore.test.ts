// The semaphore: its limit, its order, and what happens to a waiter that gives up.
import { describe, expect, it } from 'vitest'
import { type AcquireOptions, Semaphore } from '../../../src/platform/semaphore.ts'

/** Acquires, and notes the name when it is granted. */
function acquirer(semaphore: Semaphore) {
  const granted: string[] = []
  const acquire = async (name: string, options?: AcquireOptions) => {
    const release = await semaphore.acquire(options)
    granted.push(name)
    return release
  }
  return { granted, acquire }
}

const load = ({ inFlight, queued }: Semaphore) => ({ inFlight, queued })

describe('a semaphore', () => {
  it('grants as many as its maximum, and again after a release', () => {
    const semaphore = new Semaphore(2)
    const first = semaphore.tryAcquire()
    semaphore.tryAcquire()
    expect(semaphore.tryAcquire()).toBeUndefined()
    first?.()
    first?.()
    expect(load(semaphore)).toEqual({ inFlight: 1, queued: 0 })
    expect([semaphore.tryAcquire(), semaphore.tryAcquire()].map((release) => release !== undefined)).toEqual([
      true,
      false,
    ])
  })

  it('serves waiters in the order of their arrival, one for each release', async () => {
    const semaphore = new Semaphore(2)
    const { granted, acquire } = acquirer(semaphore)
    const [releaseA, releaseB] = await Promise.all([acquire('a'), acquire('b')])
    const [c, d] = [acquire('c'), acquire('d')]
    expect(load(semaphore)).toEqual({ inFlight: 2, queued: 2 })
    releaseB()
    releaseB()
    const releaseC = await c
    expect([granted, load(semaphore)]).toEqual([['a', 'b', 'c'], { inFlight: 2, queued: 1 }])
    releaseA()
    const releaseD = await d
    releaseC()
    releaseD()
    expect([granted, load(semaphore)]).toEqual([['a', 'b', 'c', 'd'], { inFlight: 0, queued: 0 }])
  })

  it('serves urgent waiters first', async () => {
    const semaphore = new Semaphore(1)
    const { granted, acquire } = acquirer(semaphore)
    const release = await acquire('a')
    const waiting = [acquire('b'), acquire('c', { urgent: true }), acquire('d', { urgent: true })]
    release()
    for (const next of [waiting[1], waiting[2], waiting[0]]) (await next)?.()
    expect(granted).toEqual(['a', 'c', 'd', 'b'])
  })

  it('ends a wait that takes too long', async () => {
    const semaphore = new Semaphore(1)
    const release = await semaphore.acquire()
    await expect(semaphore.acquire({ maxWaitMs: 1 })).rejects.toThrow('No place was free in time')
    expect(semaphore.queued).toBe(0)
    release()
    const next = await semaphore.acquire({ maxWaitMs: 1 })
    next()
    expect(semaphore.inFlight).toBe(0)
  })

  it('forgets a waiter whose signal is aborted', async () => {
    const semaphore = new Semaphore(1)
    const release = semaphore.tryAcquire()
    const controller = new AbortController()
    const waiting = semaphore.acquire({ signal: controller.signal })
    controller.abort(new Error('too late'))
    await expect(waiting).rejects.toThrow('too late')
    await expect(semaphore.acquire({ signal: controller.signal })).rejects.toThrow('too late')
    expect(load(semaphore)).toEqual({ inFlight: 1, queued: 0 })
    release?.()
    expect(semaphore.inFlight).toBe(0)
  })
})

describe('the share of a caller', () => {
  const take = (semaphore: Semaphore, caller: string | undefined, times: number) =>
    Array.from({ length: times }, () => semaphore.tryAcquire(caller)).filter((release) => release !== undefined)

  it('is a quarter, and one caller leaves an eighth free, so that the 50 accounts of a page are read at once', () => {
    const semaphore = new Semaphore(64)
    expect(take(semaphore, 'greedy', 100)).toHaveLength(56)
    expect(take(semaphore, 'victim', 100)).toHaveLength(8)
    expect(take(semaphore, 'late', 1)).toHaveLength(0)
  })

  it('does not bound holders where callers are not told apart', () => {
    expect(take(new Semaphore(64), undefined, 100)).toHaveLength(64)
  })

  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [16, 14],
  ])('leaves one caller work to do with %s places: %s', (max, taken) => {
    expect(take(new Semaphore(max), 'only', 100)).toHaveLength(taken)
  })

  it('is served before more places of a caller that has its share', async () => {
    const semaphore = new Semaphore(8)
    const { granted, acquire } = acquirer(semaphore)
    const held = [...take(semaphore, 'greedy', 6), ...take(semaphore, 'other', 2)]
    const greedy = [1, 2, 3].map(() => acquire('greedy', { caller: 'greedy' }))
    const victims = ['a', 'b'].map((caller) => acquire(caller, { caller }))
    for (const release of held.slice(0, 2)) release()
    await Promise.all(victims)
    expect(granted).toEqual(['a', 'b'])
    // Now greedy has four, and waits until an eighth is free.
    for (const release of held.slice(2, 3)) release()
    expect([granted.length, semaphore.inFlight, semaphore.queued]).toEqual([2, 7, 3])
    for (const release of held.slice(3)) release()
    await Promise.all(greedy)
    expect(load(semaphore)).toEqual({ inFlight: 5, queued: 0 })
  })

  it('is given in turn to callers with equally many places', async () => {
    const semaphore = new Semaphore(1)
    const release = semaphore.tryAcquire()
    const order: string[] = []
    const waiting = ['a', 'a', 'a', 'b', 'b'].map(async (caller) => {
      const end = await semaphore.acquire({ caller })
      order.push(caller)
      end()
    })
    release?.()
    await Promise.all(waiting)
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a'])
  })
})
