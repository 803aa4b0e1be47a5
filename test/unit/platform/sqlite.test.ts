// The SQLite file: whose mode it is, what is not a database, and waiting for another process without stopping this one.
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DatabaseError, type SqlDatabase } from '../../../src/platform/sql.ts'
import { openSqlite, type SqliteOptions } from '../../../src/platform/sqlite.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-sqlite-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const table = 'CREATE TABLE IF NOT EXISTS numbers (number INTEGER PRIMARY KEY) STRICT'
const add = 'INSERT INTO numbers (number) VALUES (?) RETURNING number'

function open(path: string, options: SqliteOptions = {}): SqlDatabase {
  const database = openSqlite(path, ({ execute }) => execute(table), options)
  onTestFinished(() => database.close())
  return database
}

const modeOf = (path: string): number => statSync(path).mode & 0o777

describe('a file that the gateway makes', () => {
  it('is readable by its owner only, as is what SQLite puts beside it', async () => {
    const path = join(temporaryFolder(), 'new', 'folder', 'ledger.db')
    await open(path).run(add, [1])
    expect([path, `${path}-wal`, `${path}-shm`].map(modeOf)).toEqual([0o600, 0o600, 0o600])
    expect(modeOf(join(path, '..'))).toBe(0o700)
  })
})

describe('a commit', () => {
  it('waits for the disk, also after the tables are made', async () => {
    const { run } = open(join(temporaryFolder(), 'ledger.db'))
    const [mode, synchronous] = [await run('PRAGMA journal_mode', []), await run('PRAGMA synchronous', [])]
    // 2 is FULL. With NORMAL, a power failure undoes the last commits in WAL mode.
    expect([mode, synchronous]).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }]])
  })
})

describe('a path that is there', () => {
  it.each([0o644, 0o660, 0o600])('keeps its mode where it is a database: %o', (mode) => {
    const path = join(temporaryFolder(), 'ledger.db')
    new DatabaseSync(path).close()
    chmodSync(path, mode)
    open(path)
    expect(modeOf(path)).toBe(mode)
  })

  it.each<[title: string, make: (folder: string) => string | Promise<string>, reason: string]>([
    ['a folder', (folder) => folder, 'it is not a file'],
    ['a socket, which stands for any device', socketIn, 'it is not a file'],
    ['a link to nothing', linkToNothing, 'it is not a file'],
    ['text', (folder) => fileIn(folder, 'This is not a database. '.repeat(100)), 'file is not a database'],
  ])('and is %s is refused in one sentence, and keeps its mode', async (_, make, reason) => {
    const path = await make(temporaryFolder())
    const modeBefore = statSync(path, { throwIfNoEntry: false })?.mode
    expect(() => openSqlite(path, () => undefined)).toThrow(
      new DatabaseError(`${path} cannot be used as a SQLite database: ${reason}. Check DATABASE_URL.`),
    )
    expect(statSync(path, { throwIfNoEntry: false })?.mode).toBe(modeBefore)
  })

  async function socketIn(folder: string): Promise<string> {
    const path = join(folder, 'socket')
    const server = createServer().listen(path)
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    return path
  }

  function linkToNothing(folder: string): string {
    symlinkSync(join(folder, 'nothing'), join(folder, 'link'))
    return join(folder, 'link')
  }

  function fileIn(folder: string, content: string): string {
    const path = join(folder, 'file')
    writeFileSync(path, content, { mode: 0o644 })
    return path
  }
})

describe('while another process holds the write lock', () => {
  function locked(options: SqliteOptions = {}) {
    const path = join(temporaryFolder(), 'ledger.db')
    const database = open(path, options)
    const other = new DatabaseSync(path)
    onTestFinished(() => other.close())
    other.exec('BEGIN IMMEDIATE')
    return { database, other }
  }

  it.each([1, 5])('the event loop goes on, and %d statements are done when it is gone', async (count) => {
    const { database, other } = locked()
    const added = Promise.all(Array.from({ length: count }, (_, index) => database.run(add, [index])))
    let longestMs = 0
    let last = performance.now()
    for (let turn = 0; turn < 20; turn += 1) {
      await pause(5)
      longestMs = Math.max(longestMs, performance.now() - last)
      last = performance.now()
    }
    other.exec('COMMIT')
    expect(longestMs).toBeLessThan(500)
    expect((await added).flat()).toEqual(Array.from({ length: count }, (_, number) => ({ number })))
  })

  it('statements are done in the order in which they came', async () => {
    const { database, other } = locked()
    const order: unknown[] = []
    const addLater = async (number: number) => order.push((await database.run(add, [number]))[0]?.['number'])
    const first = addLater(1)
    await pause(5)
    const second = addLater(2)
    other.exec('COMMIT')
    await Promise.all([first, second])
    expect(order).toEqual([1, 2])
  })

  it('a statement fails after the time that it may wait, and nothing of it is done', async () => {
    const { database, other } = locked({ lockWaitMs: 30 })
    await expect(database.run(add, [1])).rejects.toThrow('database is locked')
    other.exec('COMMIT')
    expect(await database.run('SELECT number FROM numbers', [])).toEqual([])
  })
})
