// The write ledger in one SQLite file (or in memory), durable on every commit.
import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { newerLedgerMessage, sqliteMigrations } from './migrations.ts'
import type { Row, SqlValue } from './row.ts'
import { createSqlStore, type SqlDatabase } from './sql-store.ts'
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

  const execute = ({ statement, values }: Asked): readonly Row[] => statementOf(statement).all(...values)
  return createSqlStore({
    run: groupCommits(database, execute),
    async close() {
      database.close()
    },
  })
}

interface Asked {
  readonly statement: string
  readonly values: readonly SqlValue[]
}

interface Waiting extends Asked {
  readonly resolve: (rows: readonly Row[]) => void
  readonly reject: (error: unknown) => void
}

/** A commit waits for the disk, so that all statements of one turn of the event loop share one: each still ends durable. */
function groupCommits(database: DatabaseSync, execute: (asked: Asked) => readonly Row[]): SqlDatabase['run'] {
  let waiting: Waiting[] = []

  const runAlone = (asked: Waiting): void => {
    try {
      asked.resolve(execute(asked))
    } catch (error) {
      asked.reject(error)
    }
  }
  const runTogether = (group: readonly Waiting[]): void => {
    try {
      database.exec('BEGIN IMMEDIATE')
    } catch (error) {
      return group.forEach(({ reject }) => reject(error))
    }
    let answers: readonly (readonly Row[])[]
    try {
      answers = group.map(execute)
    } catch {
      // One of them failed, and must not take the others with it.
      if (database.isTransaction) database.exec('ROLLBACK')
      return group.forEach(runAlone)
    }
    try {
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      return group.forEach(({ reject }) => reject(error))
    }
    group.forEach(({ resolve }, index) => resolve(answers[index] ?? []))
  }
  const runWaiting = (): void => {
    const group = waiting
    waiting = []
    if (group.length > 1) runTogether(group)
    else group.forEach(runAlone)
  }
  return (statement, values) =>
    new Promise((resolve, reject) => {
      waiting.push({ statement, values, resolve, reject })
      if (waiting.length === 1) setImmediate(runWaiting)
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
