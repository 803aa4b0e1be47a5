// A record of the ledger as a row of a table: one form for every store, with times in milliseconds and JSON as text.
import type { Row, SqlValue } from '../database/sql.ts'
import type { JsonValue } from '../shared/json.ts'
import {
  type ReviewReason,
  type WriteOutcome,
  type WriteRecord,
  type WriteState,
  writeStates,
} from '../shared/write-report.ts'
import type { NewWrite, WriteChange } from './store.ts'

type Columns = readonly (readonly [column: string, value: SqlValue])[]

/** What never changes. */
export function newColumns(write: NewWrite): Columns {
  return [
    ['principal', write.principal],
    ['idempotency_key', write.idempotencyKey],
    ['mutation', write.mutation],
    ['fingerprint', write.fingerprint],
    ['reference', write.reference],
    ['lookup', write.lookup === null ? null : JSON.stringify(write.lookup)],
    ['created_at', write.createdAt.getTime()],
  ]
}

/** What a change sets, in an order that all statements share. */
export function changedColumns(change: WriteChange): Columns {
  return [
    ['state', change.state],
    ['owner', change.owner],
    ['lease_until', milliseconds(change.leaseUntil)],
    ['updated_at', change.updatedAt.getTime()],
    ['settled_at', milliseconds(change.settledAt)],
    ['druo_id', change.druoId],
    ['outcome', change.outcome === null ? null : JSON.stringify(change.outcome)],
    ['sent_at', milliseconds(change.sentAt)],
    ['sent_until', milliseconds(change.sentUntil)],
    ['next_look_up_at', milliseconds(change.nextLookUpAt)],
    ['look_ups', change.lookUps],
    ['failed_look_ups', change.failedLookUps],
    ['empty_look_ups', change.emptyLookUps],
    ['review_reason', change.reviewReason],
    ['settled_by', change.settledBy],
    ['settled_reason', change.settledReason],
  ]
}

// The stores alone write the table, so that its columns are what they were written as.
export function readRow(row: Row): WriteRecord {
  return {
    principal: String(row['principal']),
    idempotencyKey: String(row['idempotency_key']),
    mutation: String(row['mutation']),
    fingerprint: String(row['fingerprint']),
    reference: String(row['reference']),
    lookup: readLookup(row['lookup']),
    createdAt: new Date(Number(row['created_at'])),
    revision: Number(row['revision']),
    state: readState(row['state']),
    owner: text(row['owner']),
    leaseUntil: date(row['lease_until']),
    updatedAt: new Date(Number(row['updated_at'])),
    settledAt: date(row['settled_at']),
    druoId: text(row['druo_id']),
    outcome: readOutcome(row['outcome']),
    sentAt: date(row['sent_at']),
    sentUntil: date(row['sent_until']),
    nextLookUpAt: date(row['next_look_up_at']),
    lookUps: Number(row['look_ups']),
    failedLookUps: Number(row['failed_look_ups']),
    emptyLookUps: Number(row['empty_look_ups']),
    reviewReason: oneOf(reviewReasons, row['review_reason']),
    settledBy: oneOf(settlers, row['settled_by']),
    settledReason: text(row['settled_reason']),
  }
}

export function readState(value: unknown): WriteState {
  const state = oneOf(writeStates, value)
  if (state === null) throw new Error('the ledger holds a state that this program does not know')
  return state
}

const reviewReasons: readonly ReviewReason[] = ['noLookUp', 'tooOld', 'several', 'different']
const settlers = ['answer', 'lookUp', 'operator'] as const

function oneOf<T extends string>(words: readonly T[], value: unknown): T | null {
  return words.find((word) => word === value) ?? null
}

function readLookup(value: unknown): JsonValue {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON.parse returns is a JsonValue
  return typeof value === 'string' ? (JSON.parse(value) as JsonValue) : null
}

function readOutcome(value: unknown): WriteOutcome | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this program and by nobody else
  return typeof value === 'string' ? (JSON.parse(value) as WriteOutcome) : null
}

function milliseconds(moment: Date | null): number | null {
  return moment === null ? null : moment.getTime()
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

// PostgreSQL hands out its 64-bit integers as text.
function date(value: unknown): Date | null {
  return value === null || value === undefined ? null : new Date(Number(value))
}
