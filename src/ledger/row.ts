// Converts a record to a table row and back, the same for every store: times in milliseconds, JSON as text.
import type { Row, SqlValue } from '../platform/index.ts'
import type { Evidence } from './evidence.ts'
import type { JsonValue } from './json.ts'
import {
  reviewReasons,
  type StoredOutcome,
  writeAlarms,
  type WriteRecord,
  type WriteState,
  writeStates,
} from './record.ts'
import type { NewWrite, WriteChange } from './store.ts'

type Columns = readonly (readonly [column: string, value: SqlValue])[]

/** The columns that never change. */
export function newColumns(write: NewWrite): Columns {
  return [
    ['environment', write.environment],
    ['principal', write.principal],
    ['idempotency_key', write.idempotencyKey],
    ['mutation', write.mutation],
    ['fingerprint', write.fingerprint],
    ['reference', write.reference],
    ['search_criteria', write.searchCriteria === null ? null : JSON.stringify(write.searchCriteria)],
    ['creates_object', write.createsObject ? 1 : 0],
    ['created_at', write.createdAt.getTime()],
  ]
}

/** The columns that a change sets, in the order that all statements share. */
export function changedColumns(write: Pick<NewWrite, 'createsObject'>, change: WriteChange): Columns {
  return [
    ['state', change.state],
    ['owner', change.owner],
    ['lease_until', milliseconds(change.leaseUntil)],
    ['updated_at', change.updatedAt.getTime()],
    ['settled_at', milliseconds(change.settledAt)],
    ['sender', change.sender],
    ['druo_id', change.druoId],
    // Unique: two writes never have the same new object.
    ['created_id', write.createsObject && change.state === 'SUCCEEDED' ? change.druoId : null],
    ['object_type', change.objectType],
    ['outcome', change.outcome === null ? null : JSON.stringify(change.outcome)],
    ['sent_at', milliseconds(change.sentAt)],
    ['sent_until', milliseconds(change.sentUntil)],
    ['next_search_at', milliseconds(change.nextSearchAt)],
    ['searches', change.searches],
    ['failed_searches', change.failedSearches],
    ['empty_searches', change.emptySearches],
    ['review_reason', change.reviewReason],
    ['settled_by', change.settledBy],
    ['settler', change.settler],
    ['settled_reason', change.settledReason],
    ['evidence', change.evidence === null ? null : JSON.stringify(change.evidence)],
    ['alarm', change.alarm],
    ['alarm_at', milliseconds(change.alarmAt)],
    ['acknowledged_at', milliseconds(change.acknowledgedAt)],
    ['acknowledged_by', change.acknowledgedBy],
  ]
}

// Only the stores write the table, so the columns have the types that they were written with.
export function readRow(row: Row): WriteRecord {
  return {
    environment: String(row['environment']),
    principal: String(row['principal']),
    idempotencyKey: String(row['idempotency_key']),
    mutation: String(row['mutation']),
    fingerprint: String(row['fingerprint']),
    reference: String(row['reference']),
    searchCriteria: readCriteria(row['search_criteria']),
    createsObject: Number(row['creates_object']) === 1,
    createdAt: new Date(Number(row['created_at'])),
    revision: Number(row['revision']),
    state: readState(row['state']),
    owner: text(row['owner']),
    leaseUntil: date(row['lease_until']),
    updatedAt: new Date(Number(row['updated_at'])),
    settledAt: date(row['settled_at']),
    sender: text(row['sender']),
    druoId: text(row['druo_id']),
    objectType: text(row['object_type']),
    outcome: readOutcome(row['outcome']),
    sentAt: date(row['sent_at']),
    sentUntil: date(row['sent_until']),
    nextSearchAt: date(row['next_search_at']),
    searches: Number(row['searches']),
    failedSearches: Number(row['failed_searches']),
    emptySearches: Number(row['empty_searches']),
    reviewReason: oneOf(reviewReasons, row['review_reason']),
    settledBy: oneOf(settlers, row['settled_by']),
    settler: text(row['settler']),
    settledReason: text(row['settled_reason']),
    evidence: readEvidence(row['evidence']),
    alarm: oneOf(writeAlarms, row['alarm']),
    alarmAt: date(row['alarm_at']),
    acknowledgedAt: date(row['acknowledged_at']),
    acknowledgedBy: text(row['acknowledged_by']),
  }
}

export function readState(value: unknown): WriteState {
  const state = oneOf(writeStates, value)
  if (state === null) throw new Error('the ledger holds a state that this program does not know')
  return state
}

const settlers = ['answer', 'search', 'operator'] as const

function oneOf<T extends string>(words: readonly T[], value: unknown): T | null {
  return words.find((word) => word === value) ?? null
}

function readCriteria(value: unknown): JsonValue {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse returns a JsonValue
  return typeof value === 'string' ? (JSON.parse(value) as JsonValue) : null
}

function readOutcome(value: unknown): StoredOutcome | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this program writes the column
  return typeof value === 'string' ? (JSON.parse(value) as StoredOutcome) : null
}

function readEvidence(value: unknown): Evidence | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this program writes the column
  return typeof value === 'string' ? (JSON.parse(value) as Evidence) : null
}

function milliseconds(moment: Date | null): number | null {
  return moment === null ? null : moment.getTime()
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** PostgreSQL returns 64-bit integers as text. */
export function date(value: unknown): Date | null {
  return value === null || value === undefined ? null : new Date(Number(value))
}
