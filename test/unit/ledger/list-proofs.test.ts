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
  /** Which references the list shows. Null: the results in turn. */
  let shown: ReadonlySet<string> | null = null
  const waiting = new Set<{ readonly at: number; readonly end: () => void }>()
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
      await new Promise<void>((resolve, reject) => {
        const wait = { at: clock.monotonic() + milliseconds, end: resolve }
        waiting.add(wait)
        signal.addEventListener('abort', () => {
          waiting.delete(wait)
          reject(new Error('aborted'))
        })
      })
    },
  })
  const search: Search = {
    async find({ reference }) {
      state.searches += 1
      if (shown !== null) return shown.has(reference) ? { ...found, id: `of ${reference}` } : absent
      return state.results[Math.min(state.searches, state.results.length) - 1] ?? absent
    },
    listOf: ({ mutation }) => mutation,
  }
  const record = await recorded(store, 'key', { state: 'SUCCEEDED', druoId: 'trx_1', sentAt: clock.now() })
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
  /** Lets time pass until no search is waited for, or for so long. */
  const pass = async (milliseconds = Infinity): Promise<void> => {
    const until = clock.monotonic() + milliseconds
    await settled()
    for (;;) {
      const [next] = [...waiting].sort((left, right) => left.at - right.at)
      if (next === undefined || next.at > until) break
      waiting.delete(next)
      clock.advance(Math.max(next.at - clock.monotonic(), 0))
      next.end()
      await settled()
    }
    if (until !== Infinity) clock.advance(until - clock.monotonic())
  }
  return {
    clock,
    store,
    events,
    state,
    proofs,
    pass,
    list: record.mutation,
    show: (...references: readonly string[]) => (shown = new Set(references)),
    /** DRUO acknowledges a write, and its search ends. */
    acknowledge: async (change: Partial<WriteRecord> = {}): Promise<void> => {
      proofs.acknowledged({ ...record, ...change }, search)
      await pass()
    },
    /** DRUO acknowledges another write. */
    acknowledgeOnly: async (reference: string): Promise<void> => {
      proofs.acknowledged({ ...record, reference, druoId: `of ${reference}` }, search)
      await settled()
    },
  }
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
    expect(events).toEqual([`proven ${list} 5000`, `lost ${list}`])
    expect(await proofs.find(list)).toBeUndefined()
    await proofs.stop()
  })
})

describe('an acknowledged write that the list does not show', () => {
  it('does not keep a later one from proving the list', async () => {
    const { proofs, list, events, pass, show, acknowledgeOnly } = await testProofs()
    show('B')
    await acknowledgeOnly('A')
    await pass(20_000)
    await acknowledgeOnly('B')
    await pass(5000)
    expect(events).toEqual([`proven ${list} 5000`])
    expect(await proofs.find(list)).toBeDefined()
    await proofs.stop()
  })

  it('takes the proof away once it is late, until the list has shown three later ones', async () => {
    const { proofs, list, events, pass, show, acknowledgeOnly } = await testProofs()
    show('B', 'C', 'D', 'E')
    await acknowledgeOnly('A')
    await acknowledgeOnly('B')
    await pass(100_000)
    expect(events).toEqual([`proven ${list} 5000`, `lost ${list}`])
    for (const reference of ['C', 'D']) {
      await acknowledgeOnly(reference)
      await pass(5000)
      expect(await proofs.find(list)).toBeUndefined()
    }
    await acknowledgeOnly('E')
    await pass(5000)
    expect(await proofs.find(list)).toMatchObject({ longestDelayMs: 5000 })
    await proofs.stop()
  })

  it('proves the list by turning up after all, with its delay', async () => {
    const { proofs, list, store, pass, show, acknowledgeOnly } = await testProofs()
    show()
    await acknowledgeOnly('A')
    await pass(100_000)
    expect(await store.missing(environment, list)).toEqual(['A'])
    show('A')
    await pass(100_000)
    expect(await proofs.find(list)).toMatchObject({ longestDelayMs: 155_000 })
    await proofs.stop()
  })

  it('is still evidence after a restart', async () => {
    const { proofs, list, store, pass, show, acknowledgeOnly } = await testProofs()
    show('B')
    await acknowledgeOnly('A')
    await pass(100_000)
    await proofs.stop()
    const at = new Date('2030-01-01T00:00:00.000Z')
    await store.saveProof({ environment, list, provenAt: at, lastCheckedAt: at, longestDelayMs: 0 })
    expect(await proofs.find(list)).toBeUndefined()
  })

  it('is one of at most eight that are searched for, of which a late one makes room', async () => {
    const { proofs, list, state, pass, show, acknowledgeOnly } = await testProofs()
    show('later')
    for (let at = 0; at < 8; at += 1) await acknowledgeOnly(`A${at}`)
    await acknowledgeOnly('too many')
    await pass(5000)
    expect(state.searches).toBe(8)
    await pass(100_000)
    const before = state.searches
    await acknowledgeOnly('later')
    await pass(5000)
    expect(state.searches - before).toBe(1)
    expect(await proofs.find(list)).toBeUndefined()
    await proofs.stop()
  })
})
