// What the ledger reports about a write: to its caller, what this attempt saw or what the record says; and to logs and metrics,
// each change.
import { type Evidence, noEvidence } from './evidence.ts'
import type { JsonValue } from './json.ts'
import type { StoredOutcome, StoredRefusal, WriteAlarm, WriteRecord, WriteState } from './record.ts'
import type { Refusal, SendResult, UnsentReason } from './send-result.ts'
import type { WriteEvent } from './states.ts'

export type LedgerReport<T> =
  /** value: DRUO's answer to this request. Undefined when an earlier outcome is repeated. */
  | { readonly kind: 'done'; readonly record: WriteRecord; readonly replayed: boolean; readonly value: T | undefined }
  | {
      readonly kind: 'refused'
      readonly record: WriteRecord
      readonly replayed: boolean
      readonly refusals: readonly Refusal[]
    }
  /** The record's state is CONFIRMING, NEEDS_REVIEW or NOT_EXECUTED. */
  | { readonly kind: 'unclear'; readonly record: WriteRecord; readonly replayed: boolean }
  | {
      readonly kind: 'unsent'
      readonly record: WriteRecord
      readonly reason: UnsentReason
      readonly retryAfterMs: number | null
    }
  | { readonly kind: 'in-progress'; readonly record: WriteRecord }
  | { readonly kind: 'key-reused' }

export interface ResultEvent {
  readonly event: WriteEvent
  readonly druoId?: string
  readonly objectType?: string | null
  readonly outcome?: StoredOutcome
  readonly evidence?: Evidence
}

/** The event that a send result causes in the record, and what the record stores of it. */
export function eventOf<T>(result: SendResult<T>, snapshot: (value: T) => JsonValue): ResultEvent {
  switch (result.kind) {
    case 'done': {
      const stored = snapshot(result.value)
      return {
        event: 'done',
        druoId: result.id,
        objectType: objectTypeOf(stored),
        outcome: { kind: 'done', snapshot: stored },
      }
    }
    case 'refused':
      return { event: 'refused', outcome: { kind: 'refused', refusals: result.refusals.map(withoutText) } }
    case 'unsent':
      return {
        event: 'unsent',
        outcome: { kind: 'unsent', reason: result.reason, retryAfterMs: result.retryAfterMs ?? null },
      }
    case 'unclear': {
      const { answer } = result
      return { event: 'unclear', ...(answer === undefined ? {} : { evidence: { ...noEvidence, answer } }) }
    }
  }
}

/** DRUO's texts may hold personal data of others, so only the kind of error and the field are stored. */
function withoutText({ message: _text, ...stored }: Refusal): StoredRefusal {
  return stored
}

/** By DRUO's code. */
const reasons: Readonly<Record<string, string>> = {
  MISSING_REQUIRED_PARAMETER: 'DRUO requires a value here',
  UNEXPECTED_VALUE: 'DRUO does not accept this value',
}

/** In the gateway's own words. A stored refusal of an older version may have DRUO's text, which is not repeated. */
function inOurWords({ code, reason, path }: StoredRefusal): Refusal {
  const what =
    code === 'NOT_FOUND' ? 'DRUO does not know this id' : (reasons[reason?.code ?? ''] ?? 'DRUO refused the request')
  const details = [...(path === null ? [] : [path.join('.')]), ...(reason === undefined ? [] : [reason.code])]
  const message = `${what}${details.length === 0 ? '' : ` (${details.join(', ')})`}.`
  return { code, ...(reason === undefined ? {} : { reason }), message, path }
}

/** Reports this attempt, but nothing that the record does not confirm. */
export function reportOfResult<T>(record: WriteRecord, result: SendResult<T>): LedgerReport<T> {
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

/** Repeats an earlier outcome. */
export function reportOfRecord<T>(record: WriteRecord): LedgerReport<T> {
  const { state, outcome } = record
  if (state === 'SUCCEEDED') return { kind: 'done', record, replayed: true, value: undefined }
  if (state === 'REJECTED') {
    const refusals = outcome?.kind === 'refused' ? outcome.refusals.map(inOurWords) : [refusalNotStored]
    return { kind: 'refused', record, replayed: true, refusals }
  }
  return { kind: 'unclear', record, replayed: true }
}

/** For a refusal that an operator recorded, or that an older version of the gateway has redacted. */
const refusalNotStored: Refusal = {
  code: 'REJECTED_BY_DRUO',
  message: 'DRUO refused it. Its reasons are no longer stored.',
  path: null,
}

/** For logs and metrics: never the key, the input or DRUO's answer. */
export interface OutcomeEvent {
  readonly mutation: string
  readonly reference: string
  readonly state: WriteState
  readonly cause: string | null
  /** A person must act. */
  readonly alarm: WriteAlarm | 'needsReview' | null
}

export function outcomeEvent(before: WriteRecord, after: WriteRecord, cause: string | null): OutcomeEvent {
  const { mutation, reference, state } = after
  return { mutation, reference, state, cause, alarm: alarmOf(before, after) }
}

function alarmOf(before: WriteRecord, after: WriteRecord): OutcomeEvent['alarm'] {
  if (before.state === after.state) return null
  if (after.alarmAt?.getTime() !== before.alarmAt?.getTime()) return after.alarm
  return after.state === 'NEEDS_REVIEW' ? 'needsReview' : null
}

/** The part of a snapshot that is kept as long as the object's id. */
export function objectTypeOf(snapshot: unknown): string | null {
  if (typeof snapshot !== 'object' || snapshot === null || !('type' in snapshot)) return null
  return typeof snapshot.type === 'string' ? snapshot.type : null
}
