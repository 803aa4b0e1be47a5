// Large responses are handed over one after the other, so that many at once do not hold up the event loop.
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createTurns } from '../../../src/druo/transport/large-responses.ts'
import { Semaphore } from '../../../src/platform/semaphore.ts'
import { druoClient } from '../../support/druo-client.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'

const soon = { interval: 2, timeout: 5000 }

it('callers alternate, and the event loop turns between two', async () => {
  const awaitTurn = createTurns(new Semaphore(1))
  const handed: { readonly caller: string; readonly turns: number }[] = []
  let turns = 0
  const wait = async (caller: string) => {
    await awaitTurn({ caller, maxWaitMs: 5000 })
    handed.push({ caller, turns })
  }
  for (const caller of ['attacker', 'attacker', 'attacker', 'victim']) void wait(caller)
  while (handed.length < 4) {
    await turn()
    turns += 1
  }
  expect(handed.map(({ caller }) => caller)).toEqual(['attacker', 'attacker', 'victim', 'attacker'])
  expect(new Set(handed.map((one) => one.turns)).size).toBe(4)
})

it('a read of a large response waits for its turn, and another does not', async () => {
  const places = new Semaphore(1)
  const held = await places.acquire()
  const large = { uuid: 'trx_1', status: 'PENDING', description: 'x'.repeat(20_000) }
  const upstream = await misbehavingServer(answers(200, large), answers(200, { uuid: 'acc_1' }))
  const druo = druoClient(upstream, { largeResponses: places })
  let isThere = false
  const read = druo.transactions.get('trx_1', 'PAYMENT').then((transaction) => {
    isThere = true
    return transaction
  })
  await expect.poll(() => [upstream.requests.length, places.queued], soon).toEqual([1, 1])
  expect((await druo.accounts.get('acc_1'))?.id).toBe('acc_1')
  expect(isThere).toBe(false)
  held()
  expect((await read)?.id).toBe('trx_1')
})
