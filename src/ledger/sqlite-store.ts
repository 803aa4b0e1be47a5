// The write ledger in one SQLite file (or in memory).
import { openSqlite, type SqliteDatabase, type SqliteOptions } from '../platform/index.ts'
import { newerLedgerMessage, sqliteMigrations } from './migrations.ts'
import { createSqlStore } from './sql-store.ts'
import type { WriteStore } from './store.ts'

/** @param path as for openSqlite() */
export function openSqliteStore(path: string, options: SqliteOptions = {}): WriteStore {
  return createSqlStore(openSqlite(path, migrate, options))
}

function migrate(database: SqliteDatabase): void {
  database.execute('BEGIN IMMEDIATE')
  try {
    const version = Number(database.first('PRAGMA user_version')?.['user_version'])
    if (version > sqliteMigrations.length) throw new Error(newerLedgerMessage(version, sqliteMigrations.length))
    for (const migration of sqliteMigrations.slice(version)) database.execute(migration)
    database.execute(`PRAGMA user_version = ${sqliteMigrations.length}`)
    database.execute('COMMIT')
  } catch (error) {
    database.execute('ROLLBACK')
    throw error
  }
}
