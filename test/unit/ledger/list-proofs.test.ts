// What the ledger learns about DRUO's lists from writes that DRUO has acknowledged.
import { describe, expect, it } from 'vitest'
import { createListProofs } from '../../../src/ledger/list-proofs.ts'
import type { WriteRecord } from '../../../src/ledger/record.ts'
import type { Search, SearchResult } from '../../../src/ledger/search.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import { environment, TestClock } from '../../support/ledger.ts'
import { recorded } from '../../support/store-records.ts'

const found: SearchResult = { kind: 'found', id: 'trx_1', snapshot: null }
const absent: SearchResult = { kind: 'absent' }
const dayMs = 24 * 3_600_000

/** @param results what the n-th search comes to; the last one stays */
async function testProofs(...results: readonly SearchResult[]) {
  const clock = new TestClock()
  const store = openSqliteStore(':memory:')
  const events: string[] = []
  const state = { results, searches: 0 }
  const waited: number[] = []
  const proofs = createListProofs({
    store,
    environment,
    clock,
    settleMs: 60_000,
    firstSearchMs: 5000,
    onProof: (list, delayMs) => events.push(`proven ${list} ${delayMs}`),
    onLostProof: (list) => events.push(`lost ${list}`),
    onFailure: (error) => events.push(String(error)),
    async wait(milliseconds, signal) {
      signal.throwIfAborted()
      waited.push(milliseconds)
      clock.advance(milliseconds)
    },
  })
  const search: Search = {
    async find() {
      state.searches += 1
      return state.results[Math.min(state.searches, state.results.length) - 1] ?? absent
    },
    listOf: ({ mutation }) => mutation,
  }
  const record = await recorded(store, 'key', { state: 'SUCCEEDED', druoId: 'trx_1', sentAt: clock.now() })
  const acknowledge = async (change: Partial<WriteRecord> = {}): Promise<void> => {
    proofs.acknowledged({ ...record, ...change }, search)
    await settled()
  }
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return { clock, store, events, state, waited, proofs, acknowledge, list: record.mutation }
}

describe('a list', () => {
  it('is not proven before it has shown anything', async () => {
    const { proofs, list } = await testProofs(found)
    expect(await proofs.find(list)).toBeUndefined()
  })

  it('is proven by an acknowledged write that its search finds, with the delay', async () => {
    const { proofs, list, events, acknowledge } = await testProofs(absent, absent, found)
    await acknowledge()
    expect(events).toEqual([`proven ${list} 35000`])
    expect(await proofs.find(list)).toMatchObject({ environment, longestDelayMs: 35_000 })
    expect(await proofs.find('another list')).toBeUndefined()
  })

  it.each<[string, SearchResult]>([
    ['another object', { kind: 'found', id: 'trx_2', snapshot: null }],
    ['the reference in an object that differs', { kind: 'different' }],
    ['something alike', { kind: 'alike', found: [] }],
    ['nothing', absent],
  ])('is not proven by %s', async (_name, result) => {
    const { proofs, list, state, acknowledge } = await testProofs(result)
    await acknowledge()
    expect(state.searches).toBeGreaterThan(0)
    expect(await proofs.find(list)).toBeUndefined()
    await proofs.stop()
  })

  it('is not searched without end, nor where searches fail', async () => {
    const failing = await testProofs({ kind: 'failed', cause: 'ECONNREFUSED' })
    await failing.acknowledge()
    expect(failing.state.searches).toBe(10)
  })

  it('is checked once a day, and keeps the longest delay', async () => {
    const { clock, proofs, list, state, acknowledge } = await testProofs(absent, found)
    await acknowledge()
    expect(state.searches).toBe(2)
    clock.advance(dayMs - 1)
    await acknowledge()
    expect(state.searches).toBe(2)
    clock.advance(1)
    await acknowledge()
    expect(state.searches).toBe(3)
    expect(await proofs.find(list)).toMatchObject({ longestDelayMs: 15_000, lastCheckedAt: clock.now() })
  })

  it('is not proven any more after 30 days without a check', async () => {
    const { clock, proofs, list, acknowledge } = await testProofs(found)
    await acknowledge()
    clock.advance(30 * dayMs - 1)
    expect(await proofs.find(list)).toBeDefined()
    clock.advance(1)
    expect(await proofs.find(list)).toBeUndefined()
  })

  it('loses its proof when it stops to show acknowledged writes', async () => {
    const { clock, proofs, list, events, state, acknowledge } = await testProofs(found)
    await acknowledge()
    clock.advance(dayMs)
    state.results = [absent]
    await acknowledge()
    await expect.poll(() => events).toContain(`lost ${list}`)
    expect(await proofs.find(list)).toBeUndefined()
    await proofs.stop()
  })
})
