// Converts a record to a table row and back, the same for every store: times in milliseconds, JSON as text.
import type { Row, SqlValue } from '../platform/index.ts'
import type { JsonValue } from './json.ts'
import { type ReviewReason, type StoredOutcome, type WriteRecord, type WriteState, writeStates } from './record.ts'
import type { NewWrite, WriteChange } from './store.ts'

type Columns = readonly (readonly [column: string, value: SqlValue])[]

/** The columns that never change. */
export function newColumns(write: NewWrite): Columns {
  return [
    ['principal', write.principal],
    ['idempotency_key', write.idempotencyKey],
    ['mutation', write.mutation],
    ['fingerprint', write.fingerprint],
    ['reference', write.reference],
    ['search_criteria', write.searchCriteria === null ? null : JSON.stringify(write.searchCriteria)],
    ['created_at', write.createdAt.getTime()],
  ]
}

/** The columns that a change sets, in the order that all statements share. */
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
    ['next_search_at', milliseconds(change.nextSearchAt)],
    ['searches', change.searches],
    ['failed_searches', change.failedSearches],
    ['empty_searches', change.emptySearches],
    ['review_reason', change.reviewReason],
    ['settled_by', change.settledBy],
    ['settled_reason', change.settledReason],
  ]
}

// Only the stores write the table, so the columns have the types that they were written with.
export function readRow(row: Row): WriteRecord {
  return {
    principal: String(row['principal']),
    idempotencyKey: String(row['idempotency_key']),
    mutation: String(row['mutation']),
    fingerprint: String(row['fingerprint']),
    reference: String(row['reference']),
    searchCriteria: readCriteria(row['search_criteria']),
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
    nextSearchAt: date(row['next_search_at']),
    searches: Number(row['searches']),
    failedSearches: Number(row['failed_searches']),
    emptySearches: Number(row['empty_searches']),
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

const reviewReasons: readonly ReviewReason[] = ['notSearchable', 'tooOld', 'several', 'different']
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

function milliseconds(moment: Date | null): number | null {
  return moment === null ? null : moment.getTime()
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

// PostgreSQL returns 64-bit integers as text.
function date(value: unknown): Date | null {
  return value === null || value === undefined ? null : new Date(Number(value))
}
