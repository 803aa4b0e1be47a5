// How the reconciler shares its work: between replicas, without credentials, from its start to its stop.
import { describe, expect, it } from 'vitest'
import type { SearchResult } from '../../../src/ledger/search.ts'
import type { SendResult } from '../../../src/ledger/send-result.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { TestClock, testRequest, unclear } from '../../support/ledger.ts'
import { testReconciler } from '../../support/reconciler.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const key = 'key-0123456789abcdef'
const found: SearchResult = { kind: 'found', id: 'trx_9', snapshot: { status: 'PENDING' } }
const absent: SearchResult = { kind: 'absent' }
const never = () => new Promise<SendResult<string>>(() => undefined)

describe('several replicas', () => {
  it('look a write up once', async () => {
    const path = temporaryDatabase()
    const clock = new TestClock()
    const replicas = ['a', 'b', 'c'].map((owner) =>
      testReconciler([absent], { store: openSqliteStore(path), owner, clock }),
    )
    const [first = expect.fail()] = replicas
    const writes = Array.from({ length: 40 }, (_, index) => `key-0123456789-${index}`)
    for (const idempotencyKey of writes) await first.ledger.perform(testRequest(clock, unclear, { idempotencyKey }))
    clock.advance(5000)
    await Promise.all(replicas.map(({ reconciler }) => reconciler.turn()))
    const asked = replicas.flatMap((replica) => replica.asked.map(({ reference }) => reference))
    expect(asked).toHaveLength(40)
    expect(new Set(asked).size).toBe(40)
    await Promise.all(replicas.map(({ ledger }) => ledger.close()))
  })

  it('take over a search whose process has ended', async () => {
    const path = temporaryDatabase()
    const clock = new TestClock()
    const dead = testReconciler(() => new Promise(() => undefined), { store: openSqliteStore(path), owner: 'a', clock })
    await dead.ledger.perform(testRequest(clock, unclear))
    clock.advance(5000)
    void dead.reconciler.turn()
    await expect.poll(() => dead.asked.length).toBe(1)
    const other = testReconciler([found], { store: openSqliteStore(path), owner: 'b', clock })
    // It has to watch the whole lease: no clock shows how much of the lease is over.
    await other.pass(15)
    expect(other.asked).toEqual([])
    await other.pass(1)
    expect(other.events).toEqual(['SUCCEEDED'])
  })
})

it('a long search that another replica has taken over still tells what it found', async () => {
  const path = temporaryDatabase()
  const clock = new TestClock()
  const release = Promise.withResolvers<SearchResult>()
  const slow = testReconciler(() => release.promise, { store: openSqliteStore(path), owner: 'a', clock })
  await slow.ledger.perform(testRequest(clock, unclear))
  clock.advance(5000)
  const turn = slow.reconciler.turn()
  await expect.poll(() => slow.asked.length).toBe(1)
  const other = testReconciler(() => new Promise(() => undefined), { store: openSqliteStore(path), owner: 'b', clock })
  await other.reconciler.turn()
  clock.advance(15_000)
  void other.reconciler.turn()
  await expect.poll(() => other.asked.length).toBe(1)
  release.resolve(found)
  await turn
  expect(slow.events).toEqual(['SUCCEEDED'])
})

describe('a gateway without credentials', () => {
  it('looks up only when the caller asks again, with what the caller brings', async () => {
    const { ledger, clock, asked, pass } = testReconciler([found], { automatic: false })
    await ledger.perform(testRequest(clock, unclear))
    await pass(30)
    expect((await ledger.find('anonymous', key))?.state).toBe('CONFIRMING')
    const seen: string[] = []
    const searcher = 'the token'
    const listOf = () => 'list'
    const ofCaller = {
      searcher,
      listOf,
      find: async ({ principal }: { readonly principal: string }): Promise<SearchResult> => {
        seen.push(principal)
        return absent
      },
    }
    expect((await ledger.find('anonymous', key, ofCaller))?.state).toBe('CONFIRMING')
    // Not due again yet.
    await ledger.find('anonymous', key, ofCaller)
    expect(seen).toEqual(['anonymous'])
    clock.advance(60_000)
    const again = testRequest(clock, undefined, { search: { searcher, listOf, find: async () => found } })
    expect(await ledger.perform(again)).toMatchObject({ kind: 'done', record: { druoId: 'trx_9' } })
    expect(asked).toEqual([])
  })

  it('still sees to claims that have run out', async () => {
    const { ledger, clock, events, pass } = testReconciler([found], { automatic: false })
    for (const idempotencyKey of Array.from({ length: 20 }, (_, index) => `in-doubt-0123456-${index}`)) {
      await ledger.perform(testRequest(clock, unclear, { idempotencyKey }))
    }
    await ledger.perform(testRequest(clock, never, { waitUntil: clock.now() }))
    await pass(60)
    expect(events).toEqual(['CONFIRMING'])
  })
})

describe('starting and stopping', () => {
  it('looks up by itself, and waits at the end for what runs', async () => {
    const release = Promise.withResolvers<SearchResult>()
    const { ledger, clock, reconciler, asked, store } = testReconciler(() => release.promise)
    await ledger.perform(testRequest(clock, unclear))
    clock.advance(5000)
    reconciler.start()
    await expect.poll(() => asked.length).toBe(1)
    let stopped = false
    const stopping = reconciler.stop().then(() => (stopped = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(stopped).toBe(false)
    release.resolve(found)
    await stopping
    expect((await store.find('test', 'anonymous', key))?.state).toBe('SUCCEEDED')
  })

  it('is not held up by one search that takes long', async () => {
    const release = Promise.withResolvers<SearchResult>()
    const { ledger, clock, reconciler, asked, events } = testReconciler(async () =>
      asked.length === 1 ? release.promise : found,
    )
    for (let index = 0; index < 50; index += 1) {
      await ledger.perform(testRequest(clock, unclear, { idempotencyKey: `key-0123456789-${index}` }))
    }
    clock.advance(5000)
    const turn = reconciler.turn()
    await expect.poll(() => events.length).toBe(49)
    release.resolve(found)
    await turn
    expect(events).toHaveLength(50)
  })

  it('goes on after the store has failed', async () => {
    const store = openSqliteStore(':memory:')
    let broken = true
    const test = testReconciler([found], {
      store: { ...store, due: (query) => (broken ? Promise.reject(new Error('disk full')) : store.due(query)) },
    })
    await test.ledger.perform(testRequest(test.clock, unclear))
    test.clock.advance(5000)
    test.reconciler.start()
    await expect.poll(() => test.failures.length).toBeGreaterThan(1)
    broken = false
    await expect.poll(() => test.events).toEqual(['SUCCEEDED'])
    await test.reconciler.stop()
  })
})
