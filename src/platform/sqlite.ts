// Opens one SQLite file, or a database in memory, durable on every commit.
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { causeOf, DatabaseError, type Row, type SqlDatabase, type SqlValue } from './sql.ts'

/** Also runs statements synchronously, for creating tables before anything else happens. */
export interface SqliteDatabase extends SqlDatabase {
  readonly execute: (statements: string) => void
  readonly first: (statement: string) => Row | undefined
}

export interface SqliteOptions {
  /** How long to wait for another process that is writing. */
  readonly lockWaitMs?: number
}

/**
 * @param path a file, which is created with its folder if it is missing, or ":memory:"
 * @param makeReady creates the tables; if it throws, the file is closed
 * @throws {DatabaseError} if the file cannot be used, and the errors of makeReady
 */
export function openSqlite(
  path: string,
  makeReady: (database: SqliteDatabase) => void,
  { lockWaitMs = 2000 }: SqliteOptions = {},
): SqlDatabase {
  if (path !== ':memory:') makeFile(path)
  const database = naming(path, () => new DatabaseSync(path, { timeout: lockWaitMs }))
  const prepared = new Map<string, StatementSync>()
  const statementOf = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  const opened: SqliteDatabase = {
    run: groupCommits(database, ({ statement, values }) => statementOf(statement).all(...values), lockWaitMs),
    execute: (statements) => database.exec(statements),
    first: (statement) => database.prepare(statement).get(),
    async close() {
      database.close()
    },
  }
  try {
    naming(path, () => {
      // FULL: a commit is on disk before it is reported.
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
      makeReady(opened)
      // From now on SQLite must not wait for a lock: it would block the thread that serves requests.
      database.exec('PRAGMA busy_timeout = 0')
    })
  } catch (error) {
    database.close()
    throw error
  }
  return opened
}

/** The mode of an existing file is never changed: it is its owner's choice. */
function makeFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw unusable(path, error)
  }
  // Also undefined for a link to a missing file, which SQLite would create readable for everyone.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw unusable(path, 'it is not a file')
}

function naming<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw hasCode(error, 'ERR_SQLITE_ERROR') ? unusable(path, error) : error
  }
}

function unusable(path: string, cause: unknown): DatabaseError {
  return new DatabaseError(`${path} cannot be used as a SQLite database: ${causeOf(cause)}. Check DATABASE_URL.`)
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** SQLITE_BUSY in any of its forms: another process has the lock, and nothing was done. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}

interface Asked {
  readonly statement: string
  readonly values: readonly SqlValue[]
}

interface Waiting extends Asked {
  readonly deadline: number
  readonly resolve: (rows: readonly Row[]) => void
  readonly reject: (error: unknown) => void
}

const firstPauseMs = 2
const maxPauseMs = 50

/**
 * A commit waits for the disk, so all statements of one event loop turn share one commit. Each is durable when it resolves.
 * While another process holds the write lock they wait without blocking the event loop.
 */
function groupCommits(
  database: DatabaseSync,
  execute: (asked: Asked) => readonly Row[],
  lockWaitMs: number,
): SqlDatabase['run'] {
  let waiting: Waiting[] = []
  let pauseMs = firstPauseMs

  const rollBack = (): void => {
    if (database.isTransaction) database.exec('ROLLBACK')
  }
  /** Undefined if one of them failed: then none is done. @throws if no transaction was possible */
  const runTogether = (group: readonly Waiting[]): readonly (readonly Row[])[] | undefined => {
    database.exec('BEGIN IMMEDIATE')
    let answers: readonly (readonly Row[])[]
    try {
      answers = group.map(execute)
    } catch {
      rollBack()
      return undefined
    }
    try {
      database.exec('COMMIT')
    } catch (error) {
      rollBack()
      throw error
    }
    return answers
  }
  const retry = (group: readonly Waiting[], busy: unknown): void => {
    const now = performance.now()
    waiting = group.filter(({ deadline }) => deadline > now)
    for (const { deadline, reject } of group) if (deadline <= now) reject(busy)
    if (waiting.length > 0) setTimeout(runWaiting, pauseMs)
    pauseMs = Math.min(2 * pauseMs, maxPauseMs)
  }
  const runWaiting = (): void => {
    const group = waiting
    waiting = []
    let answers: readonly (readonly Row[])[] | undefined
    try {
      if (group.length > 1) answers = runTogether(group)
    } catch (error) {
      if (isBusy(error)) return retry(group, error)
      return group.forEach(({ reject }) => reject(error))
    }
    if (answers === undefined) return runEach(group)
    pauseMs = firstPauseMs
    group.forEach(({ resolve }, index) => resolve(answers[index] ?? []))
  }
  /** Each in a separate transaction, so that one that fails does not affect the others. */
  const runEach = (group: readonly Waiting[]): void => {
    for (const [index, asked] of group.entries()) {
      try {
        asked.resolve(execute(asked))
        pauseMs = firstPauseMs
      } catch (error) {
        if (isBusy(error)) return retry(group.slice(index), error)
        asked.reject(error)
      }
    }
  }
  return (statement, values) =>
    new Promise((resolve, reject) => {
      waiting.push({ statement, values, deadline: performance.now() + lockWaitMs, resolve, reject })
      if (waiting.length === 1) setImmediate(runWaiting)
    })
}
