// The write ledger: at most one request per key whose bytes may have left, and a durable, true outcome for each key.
//
// A write is recorded and claimed by exactly one sender before anything leaves, in one commit, and settled by what the
// sender saw. Asking again with the same key answers from the record. Nothing here knows what a write is: the caller brings
// the sending.
import { setTimeout as pause } from 'node:timers/promises'
import type { JsonValue } from '../shared/json.ts'
import type { LookUp } from '../shared/write-lookup.ts'
import type { WriteRecord, WriteReport } from '../shared/write-report.ts'
import type { WriteResult } from '../shared/write-result.ts'
import { changeBy, later, leaseExpired, leaseHasExpired, newRecord } from './change.ts'
import { fingerprint } from './fingerprint.ts'
import { noticeOf, type WriteNotice } from './notice.ts'
import { writeReference } from './reference.ts'
import { eventOf, reportOfRecord, reportOfResult } from './report.ts'
import type { WriteChange, WriteStore } from './store.ts'

export interface WriteRequest<T> {
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  /** The coerced input; only its fingerprint is kept. */
  readonly input: unknown
  /**
   * What a search for the write needs once its answer is lost: amounts, currency, ids; never personal data. Kept.
   * Null or left out: it cannot be looked up, and where its outcome is unclear a person must find out.
   */
  readonly lookup?: JsonValue
  /** Until when to wait for another request with the same key that is being sent. */
  readonly waitUntil: Date
  /** Sends, once. `startBefore`: after this moment nothing may be sent any more. */
  readonly send: (sending: { readonly reference: string; readonly startBefore: Date }) => Promise<WriteResult<T>>
  /** What to keep of a success, without personal data. */
  readonly snapshot: (value: T) => JsonValue
  /** Only where the gateway has no credentials of its own: asks DRUO with the caller's, if a look-up is due. */
  readonly lookUp?: LookUp
}

export interface Ledger {
  /** @throws {LedgerUnavailableError} where the write could not be recorded; nothing was sent then */
  perform<T>(request: WriteRequest<T>): Promise<WriteReport<T>>
  /**
   * The record as it stands now: a claim that has run out is seen as UNKNOWN. `lookUp`: as in a request.
   * @throws {LedgerUnavailableError}
   */
  find(principal: string, idempotencyKey: string, lookUp?: LookUp): Promise<WriteRecord | undefined>
  /** Waits for the writes that are being sent, then closes the store. */
  close(): Promise<void>
}

/** The store failed before anything was sent. */
export class LedgerUnavailableError extends Error {
  override readonly name = 'LedgerUnavailableError'
}

export interface LedgerOptions {
  readonly store: WriteStore
  /** Names this process among those that share the store. */
  readonly owner: string
  /** How long a claim lasts: longer than any sending can take, with all that comes before its first byte. */
  readonly leaseMs: number
  /** How long the last request of a sending can take; it is not begun where the claim would end before it. */
  readonly sendingMs: number
  /** How soon after an unclear answer the first look-up makes sense. */
  readonly firstLookUpMs: number
  /** Looks up a write whose look-up is due: the reconciler's. */
  readonly lookUpIfDue: (record: WriteRecord, lookUp: LookUp) => Promise<WriteRecord>
  /** Told of every outcome. */
  readonly onOutcome: (notice: WriteNotice) => void
  readonly now?: () => Date
}

const firstPollMs = 25
const longestPollMs = 250

export function createLedger(options: LedgerOptions): Ledger {
  const { store, owner, leaseMs, sendingMs, firstLookUpMs, lookUpIfDue, onOutcome } = options
  const now = options.now ?? (() => new Date())
  const sending = new Set<Promise<unknown>>()

  const recorded = async (principal: string, idempotencyKey: string): Promise<WriteRecord> => {
    const record = await store.find(principal, idempotencyKey)
    if (record === undefined) throw new Error('a recorded write is gone from the store')
    return record
  }

  const find = async (principal: string, idempotencyKey: string): Promise<WriteRecord | undefined> => {
    const record = await store.find(principal, idempotencyKey)
    if (record === undefined || !leaseHasExpired(record, now())) return record
    const change = leaseExpired(record, now())
    const expired = change && (await store.change(record, change))
    if (expired === undefined) return store.find(principal, idempotencyKey)
    onOutcome(noticeOf(record, expired, 'the sender did not report back'))
    return expired
  }

  // Its lease may have run out meanwhile, and others may be at work on the record: the sender's word still counts.
  const settle = async <T>(claimed: WriteRecord, result: WriteResult<T>, snapshot: (value: T) => JsonValue) => {
    const { event, ...kept } = eventOf(result, snapshot)
    let before = claimed
    for (;;) {
      const at = now()
      const unclear = { sentUntil: at, nextLookUpAt: before.lookup === null ? at : later(at, firstLookUpMs) }
      const details =
        event === 'unclear' ? unclear : { ...kept, settledBy: event === 'unsent' ? null : ('answer' as const) }
      const change = changeBy(before, event, at, details)
      if (change === undefined) return { before, after: before }
      const after = await store.change(before, change)
      if (after !== undefined) return { before, after }
      before = await recorded(claimed.principal, claimed.idempotencyKey)
    }
  }

  const sendClaimed = async <T>(claimed: WriteRecord, request: WriteRequest<T>): Promise<WriteReport<T>> => {
    const startBefore = later(claimed.leaseUntil ?? now(), -sendingMs)
    const result = await request
      .send({ reference: claimed.reference, startBefore })
      .catch((error: unknown): WriteResult<T> => ({ kind: 'unclear', cause: `sending failed: ${String(error)}` }))
    const cause = 'cause' in result ? result.cause : null
    try {
      const { before, after } = await persistently(() => settle(claimed, result, request.snapshot))
      onOutcome(noticeOf(before, after, cause))
      return reportOfResult(after, result)
    } catch (error) {
      // What happened is not durable, so it is not said: the record stays SENDING and becomes UNKNOWN with its lease.
      const record = { ...claimed, state: 'UNKNOWN' as const }
      onOutcome(noticeOf(claimed, record, `not recorded: ${String(error)}`))
      return { kind: 'unclear', record, replayed: false }
    }
  }

  const claimOf = (record: WriteRecord): WriteChange => {
    const at = now()
    const leaseUntil = later(at, leaseMs)
    const change = changeBy(record, 'claimed', at, { owner, leaseUntil, sentAt: at, nextLookUpAt: leaseUntil })
    if (change === undefined) throw new Error(`a write that is ${record.state} cannot be claimed`)
    return change
  }

  /** The write goes its way from here on, whether or not its caller waits for it. */
  const sendDetached = async <T>(claimed: WriteRecord, request: WriteRequest<T>): Promise<WriteReport<T>> => {
    const underWay = sendClaimed(claimed, request)
    sending.add(underWay)
    void underWay.finally(() => sending.delete(underWay))
    const waitMs = Math.max(request.waitUntil.getTime() - now().getTime(), 0)
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<WriteReport<T>>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'in-progress', record: claimed }), waitMs)
    })
    return Promise.race([underWay, tooLate]).finally(() => clearTimeout(timer))
  }

  const lookedUp = (record: WriteRecord, lookUp: LookUp | undefined): Promise<WriteRecord> =>
    lookUp === undefined ? Promise.resolve(record) : lookUpIfDue(record, lookUp)

  return {
    async perform(request) {
      const { principal, idempotencyKey, mutation } = request
      const print = fingerprint(mutation, request.input)
      const write = {
        principal,
        idempotencyKey,
        mutation,
        fingerprint: print,
        reference: writeReference(principal, idempotencyKey),
        lookup: request.lookup ?? null,
        createdAt: now(),
      }
      const first = await unavailableOnFailure(store.recordOnce(write, claimOf(newRecord(write))))
      if (first !== undefined) return sendDetached(first, request)
      let record = await unavailableOnFailure(recorded(principal, idempotencyKey))
      if (record.fingerprint !== print) return { kind: 'key-reused' }

      let pollMs = firstPollMs
      for (let waited = false; ; waited = true) {
        if (leaseHasExpired(record, now())) {
          record = (await unavailableOnFailure(find(principal, idempotencyKey))) ?? record
        }
        if (record.state === 'RECORDED') {
          // Somebody else's try with this key has just failed before sending: one failure is answer enough for both.
          if (waited && record.outcome?.kind === 'unsent') return { ...record.outcome, record }
          const claimed = await unavailableOnFailure(store.change(record, claimOf(record)))
          if (claimed !== undefined) return sendDetached(claimed, request)
        } else if (record.state !== 'SENDING') {
          return reportOfRecord(await unavailableOnFailure(lookedUp(record, request.lookUp)))
        }
        if (now() >= request.waitUntil) return { kind: 'in-progress', record }
        await pause(pollMs)
        pollMs = Math.min(pollMs * 2, longestPollMs)
        record = await unavailableOnFailure(recorded(principal, idempotencyKey))
      }
    },
    async find(principal, idempotencyKey, lookUp) {
      const record = await unavailableOnFailure(find(principal, idempotencyKey))
      return record === undefined ? undefined : unavailableOnFailure(lookedUp(record, lookUp))
    },
    async close() {
      await Promise.allSettled(sending)
      await store.close()
    },
  }
}

const settlePausesMs = [50, 100, 200, 400, 800]

/** What happened at DRUO is known only here, so a store that fails for a moment is asked again. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (const pauseMs of settlePausesMs) {
    try {
      return await work()
    } catch {
      await pause(pauseMs)
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
