// A reconciler for tests: its clock is set by hand, and what is found is up to the test.
import { Observations } from '../../src/ledger/observations.ts'
import type { Find, SearchResult, UnconfirmedWrite } from '../../src/ledger/search.ts'
import { createReconciler, type Reconciler, type ReconcilerOptions } from '../../src/ledger/reconciler.ts'
import { openSqliteStore } from '../../src/ledger/sqlite-store.ts'
import type { WriteStore } from '../../src/ledger/store.ts'
import { environment, TestClock, type TestLedger, testLedger } from './ledger.ts'

/** What is proven of the list that every test searches. */
export const proven = {
  environment,
  list: 'list',
  provenAt: new Date('2030-01-01T00:00:00.000Z'),
  longestDelayMs: 0,
  lastCheckedAt: new Date('2030-01-01T00:00:00.000Z'),
}

export interface TestReconciler extends TestLedger {
  readonly reconciler: Reconciler
  readonly store: WriteStore
  /** What was searched for so far. */
  readonly asked: readonly UnconfirmedWrite[]
  /** What each search came to. */
  readonly results: readonly string[]
  /** States with their alarms, of the ledger and the reconciler. */
  readonly events: readonly string[]
  readonly failures: readonly unknown[]
  /** Lets time pass, and runs every search that becomes due. */
  readonly pass: (seconds: number) => Promise<void>
}

/** @param search what the n-th search finds; the last result stays */
export function testReconciler(
  search: Find | readonly SearchResult[],
  options: Omit<Partial<ReconcilerOptions>, 'clock'> & { readonly clock?: TestClock } = {},
): TestReconciler {
  const clock = options.clock ?? new TestClock()
  const store = options.store ?? openSqliteStore(':memory:')
  const observations = options.observations ?? new Observations(clock)
  const asked: UnconfirmedWrite[] = []
  const results: string[] = []
  const events: string[] = []
  const failures: unknown[] = []
  const find: Find = async (write) => {
    asked.push(write)
    if (typeof search === 'function') return search(write)
    return search[Math.min(asked.length, search.length) - 1] ?? { kind: 'absent' }
  }
  const reconciler = createReconciler({
    environment,
    owner: 'this process',
    search: { find, listOf: () => 'list' },
    observations,
    proofs: { find: async () => proven },
    onClockStep: () => undefined,
    automatic: true,
    timing: { settleMs: 60_000, firstSearchMs: 5000 },
    searchLeaseMs: 15_000,
    onOutcome: ({ state, alarm }) => events.push(alarm === null ? state : `${state} ${alarm}`),
    onSearch: ({ result }) => results.push(result),
    onFailure: (error) => failures.push(error),
    turnMs: 5,
    ...options,
    clock,
    store,
  })
  const ledger = testLedger({
    store,
    clock,
    observations,
    owner: options.owner ?? 'this process',
    reconcileIfDue: (record, ask) => reconciler.reconcileIfDue(record, ask),
  })
  return {
    ...ledger,
    reconciler,
    store,
    asked,
    results,
    events,
    failures,
    pass: async (seconds) => {
      for (let second = 0; second < seconds; second += 1) {
        clock.advance(1000)
        await reconciler.turn()
      }
    },
  }
}
