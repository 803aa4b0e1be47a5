// The write ledger in one SQLite file (or in memory), durable on every commit.
import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { type WriteOutcome, type WriteRecord, type WriteState, writeStates } from '../shared/write-report.ts'
import type { WriteStore } from './store.ts'

/** Each entry leads to the version of its place in the list; a file of a later version is refused. */
const migrations = [
  `CREATE TABLE writes (
    principal TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    mutation TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (
      state IN ('RECORDED', 'SENDING', 'SUCCEEDED', 'REJECTED', 'UNKNOWN', 'NOT_EXECUTED', 'NEEDS_REVIEW')
    ),
    owner TEXT,
    lease_until INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    settled_at INTEGER,
    druo_id TEXT,
    outcome TEXT,
    PRIMARY KEY (principal, idempotency_key)
  ) STRICT, WITHOUT ROWID`,
]

/**
 * @param path a file, whose folder is made where it is missing, or ":memory:"
 * @param lockWaitMs how long to wait for another process that is writing
 */
export function openSqliteStore(path: string, { lockWaitMs = 2000 } = {}): WriteStore {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(path, { timeout: lockWaitMs })
  if (path !== ':memory:') chmodSync(path, 0o600)
  // FULL: a commit is on the disk before the first byte of a write leaves.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  migrate(database)

  const select = database.prepare('SELECT * FROM writes WHERE principal = ? AND idempotency_key = ?')
  const insert = database.prepare(
    `INSERT INTO writes (principal, idempotency_key, mutation, fingerprint, reference, state, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, 'RECORDED', ?, ?) ON CONFLICT DO NOTHING`,
  )
  const update = database.prepare(
    `UPDATE writes SET state = ?, owner = ?, lease_until = ?, updated_at = ?, settled_at = ?, druo_id = ?, outcome = ?
     WHERE principal = ? AND idempotency_key = ? AND state = ? AND owner IS ?`,
  )

  const find = (principal: string, idempotencyKey: string): WriteRecord | undefined => {
    const row = select.get(principal, idempotencyKey)
    return row === undefined ? undefined : readRow(row)
  }

  return {
    async recordOnce(write) {
      const at = write.createdAt.getTime()
      const { principal, idempotencyKey, mutation, fingerprint, reference } = write
      insert.run(principal, idempotencyKey, mutation, fingerprint, reference, at, at)
      const record = find(principal, idempotencyKey)
      if (record === undefined) throw new Error('a write that was just recorded is not there')
      return record
    },
    async find(principal, idempotencyKey) {
      return find(principal, idempotencyKey)
    },
    async change(seen, change) {
      const { changes } = update.run(
        change.state,
        change.owner,
        change.leaseUntil?.getTime() ?? null,
        change.updatedAt.getTime(),
        change.settledAt?.getTime() ?? null,
        change.druoId,
        change.outcome === null ? null : JSON.stringify(change.outcome),
        seen.principal,
        seen.idempotencyKey,
        seen.state,
        seen.owner,
      )
      return changes === 1 ? { ...seen, ...change } : undefined
    },
    async close() {
      database.close()
    },
  }
}

function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
    if (version > migrations.length) {
      throw new Error(`The ledger is of version ${version}, but this program knows up to ${migrations.length}.`)
    }
    for (const statement of migrations.slice(version)) database.exec(statement)
    database.exec(`PRAGMA user_version = ${migrations.length}`)
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

// The table is STRICT and only this file writes it, so that its columns are what they were written as.
function readRow(row: Record<string, SQLOutputValue>): WriteRecord {
  const outcome = row['outcome']
  return {
    principal: String(row['principal']),
    idempotencyKey: String(row['idempotency_key']),
    mutation: String(row['mutation']),
    fingerprint: String(row['fingerprint']),
    reference: String(row['reference']),
    state: readState(row['state']),
    owner: nullableText(row['owner']),
    leaseUntil: nullableDate(row['lease_until']),
    createdAt: new Date(Number(row['created_at'])),
    updatedAt: new Date(Number(row['updated_at'])),
    settledAt: nullableDate(row['settled_at']),
    druoId: nullableText(row['druo_id']),
    outcome: typeof outcome === 'string' ? readOutcome(outcome) : null,
  }
}

function readState(value: SQLOutputValue | undefined): WriteState {
  const state = writeStates.find((candidate) => candidate === value)
  if (state === undefined) throw new Error('the ledger holds a state that this program does not know')
  return state
}

function readOutcome(json: string): WriteOutcome {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file and by nobody else
  return JSON.parse(json) as WriteOutcome
}

function nullableText(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function nullableDate(value: SQLOutputValue | undefined): Date | null {
  return typeof value === 'number' ? new Date(value) : null
}
