// A write ledger for tests: its clock is set by hand, and what is sent is up to the test.
import { createTag } from '../../src/druo/correlation-reference.ts'
import type { SendResult } from '../../src/ledger/send-result.ts'
import { Ledger, type LedgerOptions, type WriteRequest } from '../../src/ledger/ledger.ts'
import { openSqliteStore } from '../../src/ledger/sqlite-store.ts'
import { Observations } from '../../src/ledger/observations.ts'
import type { WriteStore } from '../../src/ledger/store.ts'

export const leaseMs = 60_000

export const environment = 'test'
export const references = { secret: 'secret', environment, tagReference: createTag }

export class TestClock {
  #now = new Date('2030-01-01T00:00:00.000Z')
  #elapsedMs = 0

  readonly now = (): Date => this.#now
  readonly monotonic = (): number => this.#elapsedMs

  advance(milliseconds: number): void {
    this.#elapsedMs += milliseconds
    this.step(milliseconds)
  }

  /** Changes the wall clock alone, as an administrator or NTP does. */
  step(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds)
  }
}

export interface TestLedger {
  readonly ledger: Ledger
  readonly clock: TestClock
  readonly outcomes: { readonly state: string; readonly cause: string | null; readonly alarm?: string }[]
}

export function testLedger(
  options: {
    readonly store?: WriteStore
    readonly owner?: string
    readonly clock?: TestClock
    readonly observations?: Observations
    readonly environment?: string
    readonly secret?: string
    readonly reconcileIfDue?: LedgerOptions['reconcileIfDue']
    readonly onAcknowledged?: LedgerOptions['onAcknowledged']
  } = {},
): TestLedger {
  const clock = options.clock ?? new TestClock()
  const outcomes: { state: string; cause: string | null; alarm?: string }[] = []
  const ledger = new Ledger({
    references: {
      ...references,
      environment: options.environment ?? environment,
      secret: options.secret ?? references.secret,
    },
    clock,
    observations: options.observations ?? new Observations(clock),
    store: options.store ?? openSqliteStore(':memory:'),
    owner: options.owner ?? 'this process',
    leaseMs,
    sendingMs: 20_000,
    firstSearchMs: 5000,
    reconcileIfDue: options.reconcileIfDue ?? (async (record) => record),
    onAcknowledged: options.onAcknowledged ?? (() => undefined),
    onOutcome: ({ state, cause, alarm }) => outcomes.push({ state, cause, ...(alarm === null ? {} : { alarm }) }),
  })
  return { ledger, clock, outcomes }
}

export interface TestRequest extends WriteRequest<string> {
  /** How often it was sent. */
  readonly sent: () => number
}

/** @param send what sending comes to; by default a success whose value is "made" */
export function testRequest(
  clock: TestClock,
  send: () => Promise<SendResult<string>> = async () => ({ kind: 'done', id: 'trx_1', value: 'made' }),
  changes: Partial<WriteRequest<string>> = {},
): TestRequest {
  let count = 0
  return {
    principal: 'anonymous',
    idempotencyKey: 'key-0123456789abcdef',
    mutation: 'authorizeTransaction',
    input: { amount: 100 },
    waitUntil: new Date(clock.now().getTime() + 10_000),
    send: async () => {
      count += 1
      return send()
    },
    searchCriteria: { amount: 100 },
    createsObject: true,
    snapshot: (value) => ({ kept: value }),
    sent: () => count,
    ...changes,
  }
}

export const unclear = async (): Promise<SendResult<string>> => ({ kind: 'unclear', cause: 'ECONNRESET' })
export const unsent = async (): Promise<SendResult<string>> => ({
  kind: 'unsent',
  reason: 'unavailable',
  cause: 'ECONNREFUSED',
})
export const refused = async (): Promise<SendResult<string>> => ({
  kind: 'refused',
  refusals: [{ code: 'REJECTED_BY_DRUO', message: 'no', path: ['amount'] }],
})
