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
