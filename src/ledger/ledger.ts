// The write ledger: at most one request per idempotency key whose bytes may have left, and a durable, true outcome for
// each key.
//
// A write is recorded and leased to exactly one sender in one commit, before its first byte leaves, and settled by what
// the sender saw. A second request with the same key is answered from the record. The ledger does not know what a write
// does: the caller supplies the function that sends it.
import { setTimeout as pause } from 'node:timers/promises'
import { changeBy, later, leaseExpired, newRecord } from './states.ts'
import { belongsToAnotherWrite, noEvidence } from './evidence.ts'
import { fingerprint, type ReferenceSource, writeReference } from './write-identity.ts'
import type { JsonValue } from './json.ts'
import {
  eventOf,
  type LedgerReport,
  type OutcomeEvent,
  outcomeEvent,
  reportOfRecord,
  reportOfResult,
  type ResultEvent,
} from './ledger-report.ts'
import { type Clock, maxStepMs, type Observations } from './observations.ts'
import type { WriteRecord } from './record.ts'
import type { CallerSearch } from './search.ts'
import type { SendResult } from './send-result.ts'
import { ObjectTakenError, unavailableOnFailure, withRetry, type WriteChange, type WriteStore } from './store.ts'

export interface Sending {
  /** The correlation reference: sent with the write, if its fields have room for it. */
  readonly reference: string
  /**
   * False once the lease is about to end, by the monotonic clock or by the wall clock. To be called in the tick in which the
   * bytes are handed to a connected socket: the process may have been stopped since anything that it checked before.
   */
  readonly mayStillSend: () => boolean
}

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
  /** True if DRUO creates a new object for each such write. */
  readonly createsObject: boolean
  /** How long to wait for this request, or for another request with the same key that is in flight. */
  readonly waitUntil: Date
  /** Called at most once. */
  readonly send: (sending: Sending) => Promise<SendResult<T>>
  /** What to store of a success, without personal data. */
  readonly snapshot: (value: T) => JsonValue
  /** For gateways without credentials: searches with the caller's credentials, if a search is due. */
  readonly search?: CallerSearch | undefined
}

export interface LedgerOptions {
  readonly store: WriteStore
  /** Identifies this process among those that share the store. */
  readonly owner: string
  readonly references: ReferenceSource
  readonly clock: Clock
  /** Shared with the reconciler of this process. */
  readonly observations: Observations
  /** Duration of a sender's lease: longer than any send can take, including everything before its first byte. */
  readonly leaseMs: number
  /** Maximum duration of one request to DRUO. It does not start if the lease would end before it. */
  readonly sendingMs: number
  /** Delay of the first search after an unclear answer. */
  readonly firstSearchMs: number
  /** Searches for a write if its search is due: the reconciler's. */
  readonly reconcileIfDue: (record: WriteRecord, search: CallerSearch) => Promise<WriteRecord>
  /** DRUO has acknowledged the write. */
  readonly onAcknowledged: (record: WriteRecord, search: CallerSearch | undefined) => void
  readonly onOutcome: (event: OutcomeEvent) => void
}

/** A write that this process may send. */
interface Claim {
  readonly change: WriteChange
  /** Of the monotonic clock, before the record was written. */
  readonly since: number
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
    this.#now = options.clock.now
  }

  /**
   * Sends the write, or repeats the outcome that its key already has.
   * @throws {LedgerUnavailableError} if the write could not be recorded; then nothing was sent
   */
  async perform<T>(request: WriteRequest<T>): Promise<LedgerReport<T>> {
    const { principal, idempotencyKey, mutation, searchCriteria, createsObject } = request
    const { references } = this.#options
    const write = {
      environment: references.environment,
      principal,
      idempotencyKey,
      mutation,
      fingerprint: fingerprint(mutation, request.input),
      reference: writeReference(references, principal, idempotencyKey),
      searchCriteria,
      createsObject,
      createdAt: this.#now(),
    }
    const claim = this.#claim(newRecord(write), request)
    const first = await unavailableOnFailure(this.#store.recordOnce(write, claim.change))
    if (first !== undefined) return this.#sendInBackground(first, claim, request)
    const record = await unavailableOnFailure(this.#recorded(principal, idempotencyKey))
    return record.fingerprint === write.fingerprint ? this.#repeat(record, request) : { kind: 'key-reused' }
  }

  /**
   * The current record. A SENDING record whose lease has expired is returned as CONFIRMING. `search`: as in a request.
   * @throws {LedgerUnavailableError}
   */
  async find(principal: string, idempotencyKey: string, search?: CallerSearch): Promise<WriteRecord | undefined> {
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
      if (record.state === 'SENDING' && this.#options.observations.leaseIsOver(record)) {
        record = (await unavailableOnFailure(this.#find(principal, idempotencyKey))) ?? record
      }
      if (record.state === 'RECORDED') {
        // Another request with this key has just failed before sending. Its failure answers both.
        if (waited && record.outcome?.kind === 'unsent') return { ...record.outcome, record }
        const claim = this.#claim(record, request)
        const claimed = await unavailableOnFailure(this.#store.change(record, claim.change))
        if (claimed !== undefined) return this.#sendInBackground(claimed, claim, request)
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
  async #sendInBackground<T>(claimed: WriteRecord, claim: Claim, request: WriteRequest<T>): Promise<LedgerReport<T>> {
    // This process watches the lease from here.
    this.#options.observations.leaseIsOver(claimed)
    const sending = this.#send(claimed, claim, request)
    this.#inFlight.add(sending)
    void sending.finally(() => this.#inFlight.delete(sending))
    const waitMs = Math.max(request.waitUntil.getTime() - this.#now().getTime(), 0)
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<LedgerReport<T>>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'in-progress', record: claimed }), waitMs)
    })
    return Promise.race([sending, timeout]).finally(() => clearTimeout(timer))
  }

  async #send<T>(claimed: WriteRecord, claim: Claim, request: WriteRequest<T>): Promise<LedgerReport<T>> {
    const { onOutcome, onAcknowledged } = this.#options
    const result = await request
      .send(this.#sending(claimed, claim))
      .catch((error: unknown): SendResult<T> => ({ kind: 'unclear', cause: `sending failed: ${String(error)}` }))
    const cause = 'cause' in result ? result.cause : null
    try {
      const { before, after } = await withRetry(() => this.#settle(claimed, result, request.snapshot))
      onOutcome(outcomeEvent(before, after, cause))
      if (result.kind === 'done' && after.state === 'SUCCEEDED') onAcknowledged(after, request.search)
      return reportOfResult(after, result)
    } catch (error) {
      // The outcome is not durable, so it is not reported. The record stays SENDING until its lease expires.
      const record = { ...claimed, state: 'CONFIRMING' as const }
      onOutcome(outcomeEvent(claimed, record, `not recorded: ${String(error)}`))
      return { kind: 'unclear', record, replayed: false }
    }
  }

  #sending({ reference, updatedAt }: WriteRecord, { since }: Claim): Sending {
    const { clock, leaseMs, sendingMs } = this.#options
    const startBefore = later(updatedAt, leaseMs - sendingMs)
    const earliest = later(updatedAt, -maxStepMs)
    return {
      reference,
      mayStillSend() {
        const now = clock.now()
        // The wall clock also advances while a whole machine is suspended. Where it was set back, it shows nothing.
        return clock.monotonic() < since + leaseMs - sendingMs && now < startBefore && now >= earliest
      },
    }
  }

  // The lease may have expired during the request, and another process may have changed the record: the sender's
  // result still counts.
  async #settle<T>(claimed: WriteRecord, result: SendResult<T>, snapshot: (value: T) => JsonValue) {
    let reported = eventOf(result, snapshot)
    let before = claimed
    for (;;) {
      const change = changeBy(before, reported.event, this.#now(), this.#details(before, reported))
      if (change === undefined) return { before, after: before }
      try {
        const after = await this.#store.change(before, change)
        if (after?.state === 'CONFIRMING') this.#options.observations.settleWindow(after)
        if (after !== undefined) return { before, after }
      } catch (error) {
        if (!(error instanceof ObjectTakenError) || result.kind !== 'done') throw error
        reported = takenObject(result.id)
      }
      before = await this.#recorded(claimed.principal, claimed.idempotencyKey)
    }
  }

  #details(before: WriteRecord, { event, ...stored }: ResultEvent) {
    if (event === 'unsent') return { ...stored, settledBy: null }
    if (event !== 'unclear') return { ...stored, settledBy: 'answer' as const }
    const at = this.#now()
    const nextSearchAt = before.searchCriteria === null ? at : later(at, this.#options.firstSearchMs)
    // The outcome may have been thought settled.
    return { ...stored, sentUntil: at, nextSearchAt, emptySearches: 0, settledBy: null }
  }

  #claim(record: WriteRecord, { search }: { readonly search?: CallerSearch | undefined }): Claim {
    const since = this.#options.clock.monotonic()
    const at = this.#now()
    const { owner, leaseMs } = this.#options
    const leaseUntil = later(at, leaseMs)
    const sender = search?.searcher ?? null
    const change = changeBy(record, 'claimed', at, { owner, leaseUntil, sentAt: at, sender })
    if (change === undefined) throw new Error(`a write that is ${record.state} cannot be claimed`)
    return { change, since }
  }

  async #recorded(principal: string, idempotencyKey: string): Promise<WriteRecord> {
    const record = await this.#store.find(this.#options.references.environment, principal, idempotencyKey)
    if (record === undefined) throw new Error('a recorded write is missing from the store')
    return record
  }

  async #find(principal: string, idempotencyKey: string): Promise<WriteRecord | undefined> {
    const record = await this.#store.find(this.#options.references.environment, principal, idempotencyKey)
    if (record?.state !== 'SENDING' || !this.#options.observations.leaseIsOver(record)) return record
    const change = leaseExpired(record, this.#now())
    const expired = change && (await this.#store.change(record, change))
    if (expired === undefined) return this.#store.find(record.environment, principal, idempotencyKey)
    this.#options.observations.settleWindow(expired)
    this.#options.onOutcome(outcomeEvent(record, expired, 'the sender did not report back'))
    return expired
  }

  #reconciled(record: WriteRecord, search: CallerSearch | undefined): Promise<WriteRecord> {
    return search === undefined ? Promise.resolve(record) : this.#options.reconcileIfDue(record, search)
  }
}

/** DRUO answered with an object that is the result of another write. */
function takenObject(id: string): ResultEvent {
  const answer = { id, amount: null, currency: null, createdAt: null, differs: [belongsToAnotherWrite] }
  return { event: 'unclear', evidence: { ...noEvidence, answer } }
}
