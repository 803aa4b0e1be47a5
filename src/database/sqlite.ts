// One SQLite file (or one in memory), durable on every commit.
import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Row, SqlDatabase, SqlValue } from './sql.ts'

/** Its owner may be asked at once where nothing else can go on before the answer: to make tables. */
export interface SqliteDatabase extends SqlDatabase {
  readonly execute: (statements: string) => void
  readonly first: (statement: string) => Row | undefined
}

export interface SqliteOptions {
  /** How long to wait for another process that is writing. */
  readonly lockWaitMs?: number
}

/**
 * @param path a file, whose folder is made where it is missing, or ":memory:"
 * @param makeReady makes the tables; where it throws, the file is closed again
 */
export function openSqlite(
  path: string,
  makeReady: (database: SqliteDatabase) => void,
  { lockWaitMs = 2000 }: SqliteOptions = {},
): SqlDatabase {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(path, { timeout: lockWaitMs })
  const prepared = new Map<string, StatementSync>()
  const statementOf = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  const opened: SqliteDatabase = {
    run: groupCommits(database, ({ statement, values }) => statementOf(statement).all(...values)),
    execute: (statements) => database.exec(statements),
    first: (statement) => database.prepare(statement).get(),
    async close() {
      database.close()
    },
  }
  try {
    if (path !== ':memory:') chmodSync(path, 0o600)
    // FULL: a commit is on the disk before anybody acts on it.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    makeReady(opened)
  } catch (error) {
    database.close()
    throw error
  }
  return opened
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
