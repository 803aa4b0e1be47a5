// The write ledger in one SQLite file (or in memory), durable on every commit.
import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { newerLedgerMessage, sqliteMigrations } from './migrations.ts'
import { createSqlStore } from './sql-store.ts'
import type { WriteStore } from './store.ts'

/**
 * @param path a file, whose folder is made where it is missing, or ":memory:"
 * @param lockWaitMs how long to wait for another process that is writing
 */
export function openSqliteStore(path: string, { lockWaitMs = 2000 } = {}): WriteStore {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(path, { timeout: lockWaitMs })
  try {
    if (path !== ':memory:') chmodSync(path, 0o600)
    // FULL: a commit is on the disk before the first byte of a write leaves.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    migrate(database)
  } catch (error) {
    database.close()
    throw error
  }

  const prepared = new Map<string, StatementSync>()
  const statementOf = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return statement
  }

  return createSqlStore({
    async run(statement, values) {
      return statementOf(statement).all(...values)
    },
    async close() {
      database.close()
    },
  })
}

function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
    if (version > sqliteMigrations.length) throw new Error(newerLedgerMessage(version, sqliteMigrations.length))
    for (const migration of sqliteMigrations.slice(version)) database.exec(migration)
    database.exec(`PRAGMA user_version = ${sqliteMigrations.length}`)
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
