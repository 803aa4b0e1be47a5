// How calls to DRUO in flight are shared out: no caller keeps another from reading, and reads never delay writes.
import { expect, it, vi } from 'vitest'
import { callScope } from '../../../src/druo/call-scope.ts'
import { Semaphore } from '../../../src/platform/semaphore.ts'
import { druoClient, sampleText, sending } from '../../support/druo-client.ts'
import { answers, type Behaviour, hangs, misbehavingServer } from '../../support/misbehaving-server.ts'

const paymentId = 'trx_422f0f81-5001-4cce-a229-242d9ab9960a'
const success = answers(200, sampleText('authorize-transaction.response'))

async function clientTo(behaviour: Behaviour, places: number, readTimeoutMs = 600) {
  const upstream = await misbehavingServer(behaviour)
  const onBreaker = vi.fn<() => void>()
  const druo = druoClient(upstream, {
    maxConcurrency: places,
    readSemaphore: new Semaphore(places),
    writeSemaphore: new Semaphore(places),
    readTimeoutMs,
    onBreaker,
  })
  const as = <T>(caller: string, work: () => Promise<T>, forMs = 5000): Promise<T> =>
    callScope.run({ requestId: `of-${caller}`, caller, deadline: new Date(Date.now() + forMs) }, work)
  const read = (caller: string, id: string, forMs?: number) =>
    as(caller, () => druo.transactions.get(id, 'PAYMENT'), forMs).catch((error: unknown) => error)
  return { upstream, druo, as, read, onBreaker }
}

/** Answers no request before it is released. */
function heldSuccess() {
  const held = Promise.withResolvers<undefined>()
  const behaviour: Behaviour = async (exchange) => {
    await held.promise
    await success(exchange)
  }
  return { behaviour, release: () => held.resolve(undefined) }
}

/** Answers those of the victim, and no others. */
const hangsForAttackers: Behaviour = ({ response, ...exchange }) =>
  (response.req.headers['x-request-id'] === 'of-victim' ? success : hangs)({ response, ...exchange })

it('a caller who reads slowly leaves places to others, for reads and for writes', async () => {
  const { upstream, druo, as, read } = await clientTo(hangsForAttackers, 8)
  const attack = Promise.all(Array.from({ length: 30 }, (_, at) => read('attacker', `trx_${at}`)))
  await expect.poll(() => upstream.requests.length).toBe(7)
  expect(await read('victim', 'trx_victim')).toMatchObject({ id: paymentId })
  const written = await as('victim', () =>
    druo.payments.createPayment({ fundingSourceId: 'acc_1', amount: 1000 }, sending()),
  )
  expect([written.kind, upstream.requests.length]).toEqual(['done', 9])
  await attack
})

it('an identical read of another caller is not waited for', async () => {
  const { upstream, read } = await clientTo(hangsForAttackers, 8)
  const attack = read('attacker', 'trx_1')
  await expect.poll(() => upstream.requests.length).toBe(1)
  expect(await read('victim', 'trx_1')).toMatchObject({ id: paymentId })
  await attack
})

it('waiting for a place says nothing about DRUO: the read is refused as overloaded, and no breaker opens', async () => {
  const { behaviour, release } = heldSuccess()
  const { upstream, read, onBreaker } = await clientTo(behaviour, 1, 5000)
  const holder = read('attacker', 'trx_holder')
  await expect.poll(() => upstream.requests.length).toBe(1)
  const waiting = await Promise.all(Array.from({ length: 60 }, (_, at) => read('attacker', `trx_${at}`, 100)))
  for (const result of waiting) expect(result).toMatchObject({ kind: 'overloaded', retryAfterMs: 1000 })
  expect(upstream.requests.length).toBe(1)
  release()
  expect(await holder).toMatchObject({ id: paymentId })
  expect(onBreaker).not.toHaveBeenCalled()
})

it('the wait for a place takes none of the time that DRUO has', async () => {
  const { behaviour, release } = heldSuccess()
  const { upstream, read } = await clientTo(behaviour, 1, 1200)
  const holder = read('one', 'trx_1', 500)
  await expect.poll(() => upstream.requests.length).toBe(1)
  const other = read('other', 'trx_2')
  expect(await holder).toMatchObject({ kind: 'timeout' })
  await expect.poll(() => upstream.requests.length).toBe(2)
  // Both together are longer than DRUO's time. Another client's deadline shows that it has passed.
  const clock = await clientTo(hangs, 1, 1200)
  expect(await clock.read('clock', 'trx_3', 900)).toMatchObject({ kind: 'timeout' })
  release()
  expect(await other).toMatchObject({ id: paymentId })
})

it('the deadline of the request ends the wait for a place', async () => {
  const { upstream, read } = await clientTo(hangs, 1)
  const holder = read('attacker', 'trx_1')
  await expect.poll(() => upstream.requests.length).toBe(1)
  expect(await read('victim', 'trx_2', 100)).toMatchObject({ kind: 'overloaded' })
  await holder
})
