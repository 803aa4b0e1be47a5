// Searches that a webhook has started before their time: they may find
// a success sooner, and nothing else. Above all they never help to prove that a payment did not happen.
import { describe, expect, it } from 'vitest'
import type { SearchResult } from '../../../src/ledger/search.ts'
import type { SendResult } from '../../../src/ledger/send-result.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { testRequest, unclear } from '../../support/ledger.ts'
import { testReconciler } from '../../support/reconciler.ts'

const key = 'key-0123456789abcdef'
const found: SearchResult = { kind: 'found', id: 'trx_9', snapshot: { status: 'PENDING' } }
const absent: SearchResult = { kind: 'absent' }
const never = () => new Promise<SendResult<string>>(() => undefined)

it('finds what DRUO has, before its search is due', async () => {
  const { ledger, clock, reconciler, asked, events } = testReconciler([found])
  await ledger.perform(testRequest(clock, unclear))
  await reconciler.turn()
  expect(asked).toEqual([])
  await reconciler.reconcileEarly()
  expect(events).toEqual(['SUCCEEDED'])
  expect(await ledger.perform(testRequest(clock))).toMatchObject({
    kind: 'done',
    replayed: true,
    record: { state: 'SUCCEEDED', druoId: 'trx_9', settledBy: 'search' },
  })
})

describe.each<[SearchResult['kind'], SearchResult]>([
  ['absent', absent],
  ['several', { kind: 'several' }],
  ['different', { kind: 'different' }],
  ['impossible', { kind: 'impossible' }],
  ['failed', { kind: 'failed', cause: 'ECONNREFUSED' }],
])('an early search that comes to "%s"', (_kind, result) => {
  it.each([0, 30, 61, 66])('leaves all but revision and time as it was, %d s after the sending', async (seconds) => {
    let answer: SearchResult = { kind: 'absent' }
    const { ledger, clock, reconciler, store, asked, pass } = testReconciler(async () => answer)
    await ledger.perform(testRequest(clock, unclear))
    await pass(seconds)
    const before = await store.find('test', 'anonymous', key)
    const asked0 = asked.length
    answer = result
    for (let round = 0; round < 20; round += 1) {
      clock.advance(10)
      await reconciler.reconcileEarly()
    }
    expect(asked.length).toBe(asked0 + 20)
    const { revision: _, updatedAt: __, ...after } = (await store.find('test', 'anonymous', key)) ?? expect.fail()
    expect(before).toMatchObject({ ...after, state: 'CONFIRMING' })
  })
})

it('a flood of them does not turn absences into NOT_EXECUTED any sooner than none of them does', async () => {
  const givenUpAfterSeconds = async (isFlooded: boolean): Promise<number> => {
    const { ledger, clock, reconciler, events } = testReconciler([absent])
    await ledger.perform(testRequest(clock, unclear))
    for (let second = 1; second < 600; second += 1) {
      for (let notification = 0; notification < 10; notification += 1) {
        clock.advance(100)
        if (isFlooded) await reconciler.reconcileEarly()
        await reconciler.turn()
      }
      if (events.includes('NOT_EXECUTED')) return second
    }
    return Number.POSITIVE_INFINITY
  }
  expect(await givenUpAfterSeconds(false)).toBe(75)
  expect(await givenUpAfterSeconds(true)).toBe(75)
})

it('counts as seen what turns up between absences', async () => {
  let isShown = false
  const { ledger, clock, reconciler, events, pass } = testReconciler(async () => (isShown ? found : absent))
  await ledger.perform(testRequest(clock, unclear))
  await pass(70)
  isShown = true
  await reconciler.reconcileEarly()
  expect(events).toEqual(['SUCCEEDED'])
})

it('what is due already is left to its turn', async () => {
  const { ledger, clock, reconciler, asked } = testReconciler([absent])
  await ledger.perform(testRequest(clock, unclear))
  clock.advance(5000)
  await reconciler.reconcileEarly()
  expect(asked).toEqual([])
  await reconciler.turn()
  expect(asked).toHaveLength(1)
})

it('what is being sent, searched for, settled or for a person is let alone', async () => {
  const { ledger, clock, reconciler, asked, pass } = testReconciler([{ kind: 'several' }])
  const request = (name: string, send: () => Promise<SendResult<string>>) =>
    testRequest(clock, send, { idempotencyKey: `key-0123456789-${name}`, waitUntil: clock.now() })
  await ledger.perform(request('for a person', unclear))
  await pass(5)
  await ledger.perform(request('being sent', never))
  await ledger.perform(request('done', async () => ({ kind: 'done', id: 'trx_1', value: 'made' })))
  const before = asked.length
  await reconciler.reconcileEarly()
  expect(asked).toHaveLength(before)
})

it('of many the last sent are searched for, each once however many replicas are told at one moment', async () => {
  const store = openSqliteStore(':memory:')
  const one = testReconciler([absent], { store, owner: 'a' })
  const other = testReconciler([absent], { store, owner: 'b', clock: one.clock })
  const keys = Array.from({ length: 40 }, (_, index) => `key-0123456789-${index}`)
  for (const idempotencyKey of keys) {
    await one.ledger.perform(testRequest(one.clock, unclear, { idempotencyKey }))
    one.clock.advance(10)
  }
  await Promise.all([one.reconciler.reconcileEarly(), other.reconciler.reconcileEarly()])
  const asked = [...one.asked, ...other.asked].map(({ reference }) => reference)
  expect(new Set(asked).size).toBe(asked.length)
  const records = await Promise.all(
    keys.slice(-16).map((idempotencyKey) => store.find('test', 'anonymous', idempotencyKey)),
  )
  expect(new Set(asked)).toEqual(new Set(records.map((record) => record?.reference)))
})

it('where DRUO asks to be left in peace, the next search comes no sooner than that', async () => {
  const { ledger, clock, reconciler, store } = testReconciler([
    { kind: 'failed', cause: 'HTTP 429', retryAfterMs: 90_000 },
  ])
  await ledger.perform(testRequest(clock, unclear))
  await reconciler.reconcileEarly()
  expect(await store.find('test', 'anonymous', key)).toMatchObject({
    nextSearchAt: new Date(clock.now().getTime() + 90_000),
    failedSearches: 0,
  })
})

it('without credentials of its own the gateway looks nothing up', async () => {
  const { ledger, clock, reconciler, asked } = testReconciler([found], { automatic: false })
  await ledger.perform(testRequest(clock, unclear))
  await reconciler.reconcileEarly()
  expect(asked).toEqual([])
})

it('one that runs is waited for where the reconciler stops, and no other begins', async () => {
  const answer = Promise.withResolvers<SearchResult>()
  const { ledger, clock, reconciler, asked, events } = testReconciler(() => answer.promise)
  await ledger.perform(testRequest(clock, unclear))
  const early = reconciler.reconcileEarly()
  await expect.poll(() => asked.length).toBe(1)
  const stopped = reconciler.stop()
  await reconciler.reconcileEarly()
  expect(asked).toHaveLength(1)
  answer.resolve(found)
  await stopped
  expect(events).toEqual(['SUCCEEDED'])
  await early
})
