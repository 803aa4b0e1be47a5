// The write ledger: at most one request per idempotency key whose bytes may have left, and a durable, true outcome for
// each key.
//
// A write is recorded and leased to exactly one sender in one commit, before its first byte leaves, and settled by what
// the sender saw. A second request with the same key is answered from the record. The ledger does not know what a write
// does: the caller supplies the function that sends it.
import { setTimeout as pause } from 'node:timers/promises'
import { changeBy, later, leaseExpired, leaseHasExpired, newRecord } from './change.ts'
import { fingerprint } from './fingerprint.ts'
import type { JsonValue } from './json.ts'
import { eventOf, type LedgerReport, reportOfRecord, reportOfResult } from './ledger-report.ts'
import { type OutcomeEvent, outcomeEvent } from './outcome-event.ts'
import type { WriteRecord } from './record.ts'
import { type TagReference, writeReference } from './reference.ts'
import type { Search } from './search.ts'
import type { SendResult } from './send-result.ts'
import type { WriteChange, WriteStore } from './store.ts'

export interface WriteRequest<T> {
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  /** The coerced input. Only its fingerprint is stored. */
  readonly input: unknown
  /**
   * What a search for the write needs if the answer is lost: amounts, currency, ids; never personal data. It is stored.
   * Null: the write cannot be searched for, and a person must determine an unclear outcome.
   */
  readonly searchCriteria: JsonValue
  /** How long to wait for this request, or for another request with the same key that is in flight. */
  readonly waitUntil: Date
  /** Called at most once. Nothing may be sent after `startBefore`. */
  readonly send: (sending: { readonly reference: string; readonly startBefore: Date }) => Promise<SendResult<T>>
  /** What to store of a success, without personal data. */
  readonly snapshot: (value: T) => JsonValue
  /** For gateways without credentials of their own: searches with the caller's credentials, if a search is due. */
  readonly search?: Search | undefined
}

/** The store failed before anything was sent. */
export class LedgerUnavailableError extends Error {
  override readonly name = 'LedgerUnavailableError'
}

export interface LedgerOptions {
  readonly store: WriteStore
  /** Identifies this process among those that share the store. */
  readonly owner: string
  readonly tagReference: TagReference
  /** Duration of a sender's lease: longer than any send can take, including everything before its first byte. */
  readonly leaseMs: number
  /** Maximum duration of one request to DRUO. It does not start if the lease would end before it. */
  readonly sendingMs: number
  /** Delay of the first search after an unclear answer. */
  readonly firstSearchMs: number
  /** Searches for a write if its search is due: the reconciler's. */
  readonly reconcileIfDue: (record: WriteRecord, search: Search) => Promise<WriteRecord>
  readonly onOutcome: (event: OutcomeEvent) => void
  readonly now?: () => Date
}

const firstPollMs = 25
const maxPollMs = 250

export class Ledger {
  readonly #options: LedgerOptions
  readonly #store: WriteStore
  readonly #now: () => Date
  readonly #inFlight = new Set<Promise<unknown>>()

  constructor(options: LedgerOptions) {
    this.#options = options
    this.#store = options.store
    this.#now = options.now ?? (() => new Date())
  }

  /**
   * Sends the write, or repeats the outcome that its key already has.
   * @throws {LedgerUnavailableError} if the write could not be recorded; then nothing was sent
   */
  async perform<T>(request: WriteRequest<T>): Promise<LedgerReport<T>> {
    const { principal, idempotencyKey, mutation, searchCriteria } = request
    const write = {
      principal,
      idempotencyKey,
      mutation,
      fingerprint: fingerprint(mutation, request.input),
      reference: writeReference(principal, idempotencyKey, this.#options.tagReference),
      searchCriteria,
      createdAt: this.#now(),
    }
    const first = await unavailableOnFailure(this.#store.recordOnce(write, this.#claim(newRecord(write))))
    if (first !== undefined) return this.#sendInBackground(first, request)
    const record = await unavailableOnFailure(this.#recorded(principal, idempotencyKey))
    return record.fingerprint === write.fingerprint ? this.#repeat(record, request) : { kind: 'key-reused' }
  }

  /**
   * The current record. A SENDING record whose lease has expired is returned as CONFIRMING. `search`: as in a request.
   * @throws {LedgerUnavailableError}
   */
  async find(principal: string, idempotencyKey: string, search?: Search): Promise<WriteRecord | undefined> {
    const record = await unavailableOnFailure(this.#find(principal, idempotencyKey))
    return record === undefined ? undefined : unavailableOnFailure(this.#reconciled(record, search))
  }

  /** Waits for the writes in flight, then closes the store. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#inFlight)
    await this.#store.close()
  }

  /** The key is known, with the same input: waits for an outcome, or sends if nothing was sent yet. */
  async #repeat<T>(known: WriteRecord, request: WriteRequest<T>): Promise<LedgerReport<T>> {
    const { principal, idempotencyKey, waitUntil, search } = request
    let record = known
    let pollMs = firstPollMs
    for (let waited = false; ; waited = true) {
      if (leaseHasExpired(record, this.#now())) {
        record = (await unavailableOnFailure(this.#find(principal, idempotencyKey))) ?? record
      }
      if (record.state === 'RECORDED') {
        // Another request with this key has just failed before sending. Its failure answers both.
        if (waited && record.outcome?.kind === 'unsent') return { ...record.outcome, record }
        const claimed = await unavailableOnFailure(this.#store.change(record, this.#claim(record)))
        if (claimed !== undefined) return this.#sendInBackground(claimed, request)
      } else if (record.state !== 'SENDING') {
        return reportOfRecord(await unavailableOnFailure(this.#reconciled(record, search)))
      }
      if (this.#now() >= waitUntil) return { kind: 'in-progress', record }
      await pause(pollMs)
      pollMs = Math.min(pollMs * 2, maxPollMs)
      record = await unavailableOnFailure(this.#recorded(principal, idempotencyKey))
    }
  }

  /** The write completes even if its caller stops waiting for it. */
  async #sendInBackground<T>(claimed: WriteRecord, request: WriteRequest<T>): Promise<LedgerReport<T>> {
    const sending = this.#send(claimed, request)
    this.#inFlight.add(sending)
    void sending.finally(() => this.#inFlight.delete(sending))
    const waitMs = Math.max(request.waitUntil.getTime() - this.#now().getTime(), 0)
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<LedgerReport<T>>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'in-progress', record: claimed }), waitMs)
    })
    return Promise.race([sending, timeout]).finally(() => clearTimeout(timer))
  }

  async #send<T>(claimed: WriteRecord, request: WriteRequest<T>): Promise<LedgerReport<T>> {
    const { sendingMs, onOutcome } = this.#options
    const startBefore = later(claimed.leaseUntil ?? this.#now(), -sendingMs)
    const result = await request
      .send({ reference: claimed.reference, startBefore })
      .catch((error: unknown): SendResult<T> => ({ kind: 'unclear', cause: `sending failed: ${String(error)}` }))
    const cause = 'cause' in result ? result.cause : null
    try {
      const { before, after } = await withRetry(() => this.#settle(claimed, result, request.snapshot))
      onOutcome(outcomeEvent(before, after, cause))
      return reportOfResult(after, result)
    } catch (error) {
      // The outcome is not durable, so it is not reported. The record stays SENDING until its lease expires.
      const record = { ...claimed, state: 'CONFIRMING' as const }
      onOutcome(outcomeEvent(claimed, record, `not recorded: ${String(error)}`))
      return { kind: 'unclear', record, replayed: false }
    }
  }

  // The lease may have expired during the request, and another process may have changed the record: the sender's
  // result still counts.
  async #settle<T>(claimed: WriteRecord, result: SendResult<T>, snapshot: (value: T) => JsonValue) {
    const { event, ...stored } = eventOf(result, snapshot)
    let before = claimed
    for (;;) {
      const at = this.#now()
      const nextSearchAt = before.searchCriteria === null ? at : later(at, this.#options.firstSearchMs)
      const details =
        event === 'unclear'
          ? { sentUntil: at, nextSearchAt }
          : { ...stored, settledBy: event === 'unsent' ? null : ('answer' as const) }
      const change = changeBy(before, event, at, details)
      if (change === undefined) return { before, after: before }
      const after = await this.#store.change(before, change)
      if (after !== undefined) return { before, after }
      before = await this.#recorded(claimed.principal, claimed.idempotencyKey)
    }
  }

  #claim(record: WriteRecord): WriteChange {
    const at = this.#now()
    const { owner, leaseMs } = this.#options
    const leaseUntil = later(at, leaseMs)
    const change = changeBy(record, 'claimed', at, { owner, leaseUntil, sentAt: at, nextSearchAt: leaseUntil })
    if (change === undefined) throw new Error(`a write that is ${record.state} cannot be claimed`)
    return change
  }

  async #recorded(principal: string, idempotencyKey: string): Promise<WriteRecord> {
    const record = await this.#store.find(principal, idempotencyKey)
    if (record === undefined) throw new Error('a recorded write is missing from the store')
    return record
  }

  async #find(principal: string, idempotencyKey: string): Promise<WriteRecord | undefined> {
    const record = await this.#store.find(principal, idempotencyKey)
    if (record === undefined || !leaseHasExpired(record, this.#now())) return record
    const change = leaseExpired(record, this.#now())
    const expired = change && (await this.#store.change(record, change))
    if (expired === undefined) return this.#store.find(principal, idempotencyKey)
    this.#options.onOutcome(outcomeEvent(record, expired, 'the sender did not report back'))
    return expired
  }

  #reconciled(record: WriteRecord, search: Search | undefined): Promise<WriteRecord> {
    return search === undefined ? Promise.resolve(record) : this.#options.reconcileIfDue(record, search)
  }
}

const retryDelaysMs = [50, 100, 200, 400, 800]

/** Only this process knows what happened at DRUO, so a store that fails for a moment is tried again. */
async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (const delayMs of retryDelaysMs) {
    try {
      return await work()
    } catch {
      await pause(delayMs)
    }
  }
  return work()
}

async function unavailableOnFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new LedgerUnavailableError('the write ledger cannot be used', { cause: error })
  }
}
