// The write ledger: at most one request per key whose bytes may have left, and a durable, true outcome for each key.
//
// A write is recorded before anything leaves, claimed by exactly one sender, and settled by what the sender saw. Asking
// again with the same key answers from the record. Nothing here knows what a write is: the caller brings the sending.
import { setTimeout as pause } from 'node:timers/promises'
import type { JsonValue } from '../shared/json.ts'
import type { WriteOutcome, WriteRecord, WriteReport } from '../shared/write-report.ts'
import type { WriteResult } from '../shared/write-result.ts'
import { fingerprint } from './fingerprint.ts'
import { writeReference } from './reference.ts'
import { isSettled, nextState, type WriteEvent } from './states.ts'
import type { WriteStore } from './store.ts'

export interface WriteRequest<T> {
  readonly principal: string
  readonly idempotencyKey: string
  readonly mutation: string
  /** The coerced input; only its fingerprint is kept. */
  readonly input: unknown
  /** Until when to wait for another request with the same key that is being sent. */
  readonly waitUntil: Date
  /** Sends, once. `startBefore`: after this moment nothing may be sent any more. */
  readonly send: (sending: { readonly reference: string; readonly startBefore: Date }) => Promise<WriteResult<T>>
  /** What to keep of a success, without personal data. */
  readonly snapshot: (value: T) => JsonValue
}

export interface Ledger {
  /** @throws {LedgerUnavailableError} where the write could not be recorded; nothing was sent then */
  perform<T>(request: WriteRequest<T>): Promise<WriteReport<T>>
  /** The record as it stands now: a claim that has run out is seen as UNKNOWN. @throws {LedgerUnavailableError} */
  find(principal: string, idempotencyKey: string): Promise<WriteRecord | undefined>
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
  /** Told of every outcome, for logs: never the key, the input or the answer. */
  readonly onOutcome: (outcome: {
    readonly mutation: string
    readonly reference: string
    readonly state: string
    readonly cause: string | null
  }) => void
  readonly now?: () => Date
}

const firstPollMs = 25
const longestPollMs = 250

export function createLedger(options: LedgerOptions): Ledger {
  const { store, owner, leaseMs, sendingMs, onOutcome } = options
  const now = options.now ?? (() => new Date())
  const sending = new Set<Promise<unknown>>()

  const change = async (
    record: WriteRecord,
    event: WriteEvent,
    details: { druoId?: string; outcome?: WriteOutcome } = {},
  ): Promise<WriteRecord | undefined> => {
    const state = nextState(record.state, event)
    if (state === undefined) return undefined
    const at = now()
    return store.change(record, {
      state,
      owner: state === 'SENDING' ? owner : null,
      leaseUntil: state === 'SENDING' ? new Date(at.getTime() + leaseMs) : null,
      updatedAt: at,
      settledAt: isSettled(state) ? at : null,
      druoId: details.druoId ?? record.druoId,
      outcome: details.outcome ?? record.outcome,
    })
  }

  const find = async (principal: string, idempotencyKey: string): Promise<WriteRecord | undefined> => {
    const record = await store.find(principal, idempotencyKey)
    if (record === undefined || !leaseHasExpired(record, now())) return record
    const expired = await change(record, 'leaseExpired')
    if (expired === undefined) return store.find(principal, idempotencyKey)
    onOutcome({ ...described(expired), cause: 'the sender did not report back' })
    return expired
  }

  // The record at the end of a sending is found again, because its lease may have run out meanwhile.
  const settle = async <T>(
    claimed: WriteRecord,
    result: WriteResult<T>,
    snapshot: (value: T) => JsonValue,
  ): Promise<WriteRecord> => {
    const [event, details] = eventOf(result, snapshot)
    const settled = await change(claimed, event, details)
    if (settled !== undefined) return settled
    const current = await store.find(claimed.principal, claimed.idempotencyKey)
    if (current === undefined) throw new Error('a claimed write is gone from the store')
    return (await change(current, event, details)) ?? current
  }

  const sendClaimed = async <T>(claimed: WriteRecord, request: WriteRequest<T>): Promise<WriteReport<T>> => {
    const startBefore = new Date((claimed.leaseUntil ?? now()).getTime() - sendingMs)
    const result = await request
      .send({ reference: claimed.reference, startBefore })
      .catch((error: unknown): WriteResult<T> => ({ kind: 'unclear', cause: `sending failed: ${String(error)}` }))
    const cause = 'cause' in result ? result.cause : null
    try {
      const record = await persistently(() => settle(claimed, result, request.snapshot))
      onOutcome({ ...described(record), cause })
      return reportOfResult(record, result)
    } catch (error) {
      // What happened is not durable, so it is not said: the record stays SENDING and becomes UNKNOWN with its lease.
      onOutcome({ ...described(claimed), state: 'UNKNOWN', cause: `not recorded: ${String(error)}` })
      return { kind: 'unclear', record: { ...claimed, state: 'UNKNOWN' }, replayed: false }
    }
  }

  /** Undefined where another request claimed it first. */
  const claimAndSend = async <T>(
    record: WriteRecord,
    request: WriteRequest<T>,
  ): Promise<WriteReport<T> | undefined> => {
    const claimed = await unavailableOnFailure(change(record, 'claimed'))
    if (claimed === undefined) return undefined
    // From here on the write goes its way whether or not its caller waits for it.
    const underWay = sendClaimed(claimed, request)
    sending.add(underWay)
    void underWay.finally(() => sending.delete(underWay))
    const patience = new AbortController()
    const waitMs = Math.max(request.waitUntil.getTime() - now().getTime(), 0)
    const tooLate = pause(waitMs, undefined, { signal: patience.signal }).then((): WriteReport<T> => ({
      kind: 'in-progress',
      record: claimed,
    }))
    // Cancelled where the answer came first: then nobody looks at it any more.
    tooLate.catch(() => undefined)
    return Promise.race([underWay, tooLate]).finally(() => patience.abort())
  }

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
        createdAt: now(),
      }
      let record = await unavailableOnFailure(store.recordOnce(write))
      if (record.fingerprint !== print) return { kind: 'key-reused' }

      let pollMs = firstPollMs
      for (let waited = false; ; waited = true) {
        if (leaseHasExpired(record, now())) {
          record = (await unavailableOnFailure(find(principal, idempotencyKey))) ?? record
        }
        if (record.state === 'RECORDED') {
          // Somebody else's try with this key has just failed before sending: one failure is answer enough for both.
          if (waited && record.outcome?.kind === 'unsent') return { ...record.outcome, record }
          const report = await claimAndSend(record, request)
          if (report !== undefined) return report
        } else if (record.state !== 'SENDING') {
          return reportOfRecord(record)
        }
        if (now() >= request.waitUntil) return { kind: 'in-progress', record }
        await pause(pollMs)
        pollMs = Math.min(pollMs * 2, longestPollMs)
        record = (await unavailableOnFailure(store.find(principal, idempotencyKey))) ?? record
      }
    },
    find: (principal, idempotencyKey) => unavailableOnFailure(find(principal, idempotencyKey)),
    async close() {
      await Promise.allSettled(sending)
      await store.close()
    },
  }
}

function leaseHasExpired(record: WriteRecord, at: Date): boolean {
  return record.state === 'SENDING' && record.leaseUntil !== null && record.leaseUntil <= at
}

function described(record: WriteRecord) {
  return { mutation: record.mutation, reference: record.reference, state: record.state }
}

function eventOf<T>(
  result: WriteResult<T>,
  snapshot: (value: T) => JsonValue,
): [WriteEvent, { druoId?: string; outcome?: WriteOutcome }] {
  switch (result.kind) {
    case 'done':
      return ['done', { druoId: result.id, outcome: { kind: 'done', snapshot: snapshot(result.value) } }]
    case 'refused':
      return ['refused', { outcome: { kind: 'refused', refusals: result.refusals } }]
    case 'unsent':
      return [
        'unsent',
        { outcome: { kind: 'unsent', reason: result.reason, retryAfterMs: result.retryAfterMs ?? null } },
      ]
    case 'unclear':
      return ['unclear', {}]
  }
}

/** What the sender saw, as far as the record bears it out. */
function reportOfResult<T>(record: WriteRecord, result: WriteResult<T>): WriteReport<T> {
  if (record.state === 'SUCCEEDED' && result.kind === 'done') {
    return { kind: 'done', record, replayed: false, value: result.value }
  }
  if (record.state === 'REJECTED' && result.kind === 'refused') {
    return { kind: 'refused', record, replayed: false, refusals: result.refusals }
  }
  if (record.state === 'RECORDED' && result.kind === 'unsent') {
    return { kind: 'unsent', record, reason: result.reason, retryAfterMs: result.retryAfterMs ?? null }
  }
  return { kind: 'unclear', record, replayed: false }
}

/** An earlier outcome, told again. */
function reportOfRecord<T>(record: WriteRecord): WriteReport<T> {
  const { state, outcome } = record
  if (state === 'SUCCEEDED') return { kind: 'done', record, replayed: true, value: undefined }
  if (state === 'REJECTED' && outcome?.kind === 'refused') {
    return { kind: 'refused', record, replayed: true, refusals: outcome.refusals }
  }
  return { kind: 'unclear', record, replayed: true }
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
