// The SQLite store: the suite of every store, and what is SQLite's own.
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { sqliteMigrations } from '../../../src/writes/migrations.ts'
import { openSqliteStore } from '../../../src/writes/sqlite-store.ts'
import { describeWriteStore, newWrite, sendingBy } from '../../support/store-suite.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

describeWriteStore('SQLite in memory', async () => ({ store: openSqliteStore(':memory:') }))
describeWriteStore('SQLite in a file', async () => {
  const path = temporaryDatabase()
  return { store: openSqliteStore(path), reopen: async () => openSqliteStore(path) }
})

describe('SQLite', () => {
  it('is durable on every commit, and nobody else may read the file', async () => {
    const path = temporaryDatabase()
    const store = openSqliteStore(path)
    await store.recordOnce(newWrite())
    // What another process sees while this one still has the file open is what a crash would leave.
    const other = new DatabaseSync(path, { readOnly: true })
    expect(other.prepare('SELECT state FROM writes').all()).toEqual([{ state: 'RECORDED' }])
    expect(other.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    other.close()
    expect(statSync(path).mode & 0o077).toBe(0)
    await store.close()
  })

  it('is shared by two processes: one claim wins', async () => {
    const path = temporaryDatabase()
    const stores = [openSqliteStore(path), openSqliteStore(path)]
    const claims = await Promise.all(
      stores.map(async (store, index) => store.change(await store.recordOnce(newWrite()), sendingBy(`owner ${index}`))),
    )
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('takes over a file of the first version: what was in doubt there is due at once', async () => {
    const path = temporaryDatabase()
    const database = new DatabaseSync(path)
    database.exec(`${sqliteMigrations[0] ?? ''}; PRAGMA user_version = 1`)
    const insert = database.prepare(
      `INSERT INTO writes (principal, idempotency_key, mutation, fingerprint, reference, state, owner, lease_until,
         created_at, updated_at, settled_at, druo_id, outcome)
       VALUES ('anonymous', ?, 'authorizeTransaction', 'f1', ?, ?, ?, ?, 1000, 2000, ?, NULL, NULL)`,
    )
    insert.run('done', 'R1', 'SUCCEEDED', null, null, 2000)
    insert.run('unclear', 'R2', 'UNKNOWN', null, null, null)
    insert.run('sending', 'R3', 'SENDING', 'a', 5000, null)
    database.close()
    const store = openSqliteStore(path)
    expect(await store.find('anonymous', 'done')).toMatchObject({ state: 'SUCCEEDED', revision: 0, nextLookUpAt: null })
    const due = await store.due({ at: new Date(5000), limit: 10, sendingOnly: false })
    expect(due).toMatchObject([
      { idempotencyKey: 'unclear', lookup: null, sentAt: new Date(1000), sentUntil: new Date(2000) },
      { idempotencyKey: 'sending', lookup: null, sentAt: new Date(1000) },
    ])
    await store.close()
  })

  it('refuses a file of a later version', () => {
    const path = temporaryDatabase()
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => openSqliteStore(path)).toThrow('The ledger is of version 99')
  })

  it('fails, rather than waits for ever, where the file is locked', async () => {
    const path = temporaryDatabase()
    const store = openSqliteStore(path, { lockWaitMs: 10 })
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    await expect(store.recordOnce(newWrite())).rejects.toThrow('locked')
    other.exec('ROLLBACK')
    expect((await store.recordOnce(newWrite())).state).toBe('RECORDED')
    other.close()
    await store.close()
  })
})
