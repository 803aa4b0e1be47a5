// What the read transport does when the caller leaves: before the read, while it waits for a place or for a response,
// and in the pause before a retry.
import { getEventListeners } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { CallResult } from '../../../src/druo/transport/response.ts'
import { createCircuitBreakers } from '../../../src/druo/transport/resilience.ts'
import { createReadTransport } from '../../../src/druo/transport/reads.ts'
import { Semaphore } from '../../../src/platform/semaphore.ts'
import { answers, type Behaviour, hangs, misbehavingServer } from '../../support/misbehaving-server.ts'

async function transportTo(...behaviours: readonly Behaviour[]) {
  const upstream = await misbehavingServer(...behaviours)
  const results: CallResult[] = []
  const transport = createReadTransport({
    baseUrl: upstream.baseUrl,
    userAgent: 'test',
    timeoutMs: 5000,
    maxConcurrency: 1,
    semaphore: new Semaphore(1),
    largeResponses: new Semaphore(1),
    breakers: createCircuitBreakers(),
    observe: () => (result) => void results.push(result),
  })
  onTestFinished(() => transport.close())
  const get = (signal?: AbortSignal) =>
    transport.get('/payments/1', {}, { deadline: undefined, caller: undefined, signal })
  return { get, results, requests: upstream.requests, connections: upstream.connections }
}

const success = answers(200, { uuid: 'trx_1' })
const abandoned = { name: 'DruoError', kind: 'abandoned' }

describe('a caller who leaves', () => {
  it('before the read: nothing is sent', async () => {
    const { get, connections } = await transportTo(success)
    await expect(get(AbortSignal.abort())).rejects.toMatchObject(abandoned)
    expect(connections()).toBe(0)
  })

  it('while the read waits for a place: it ends at once, and nothing is sent', async () => {
    const { get, requests, results } = await transportTo(hangs, success)
    const [first, second] = [new AbortController(), new AbortController()]
    const holder = get(first.signal)
    const waiting = get(second.signal)
    await expect.poll(() => requests).toHaveLength(1)
    second.abort()
    await expect(waiting).rejects.toMatchObject(abandoned)
    expect(requests).toHaveLength(1)
    first.abort()
    await expect(holder).rejects.toMatchObject(abandoned)
    expect(await get()).toMatchObject({ status: 200 })
    expect(requests).toHaveLength(2)
    // The second was no call.
    expect(results).toEqual(['abandoned', 'ok'])
  })

  it('in the pause before a retry: there is no retry', async () => {
    const { get, requests, results } = await transportTo(answers(503, '', { 'retry-after': '2' }), success)
    const controller = new AbortController()
    const read = get(controller.signal)
    await expect.poll(() => results).toEqual(['failed'])
    controller.abort()
    await expect(read).rejects.toMatchObject(abandoned)
    expect(requests).toHaveLength(1)
  })
})

it('a read that has ended leaves no listener', async () => {
  const { get } = await transportTo(answers(503, '', { 'retry-after': '0' }), success)
  const { signal } = new AbortController()
  expect(await get(signal)).toMatchObject({ status: 200 })
  expect(getEventListeners(signal, 'abort')).toEqual([])
})
