// The SQLite store: the suite of every store, and what is SQLite's own.
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { sqliteMigrations } from '../../../src/ledger/migrations.ts'
import { openSqliteStore } from '../../../src/ledger/sqlite-store.ts'
import type { WriteStore } from '../../../src/ledger/store.ts'
import { describeWriteStore } from '../../support/store-suite.ts'
import {
  expectMigratedRows,
  expectMigratedVersion3,
  rowsOfVersion3,
  rowsOfOldVersion,
} from '../../support/store-migrations.ts'
import { newWrite, record, sendingBy } from '../../support/store-records.ts'
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
    await record(store)
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
    const firsts = await Promise.all(
      stores.map((store, index) => store.recordOnce(newWrite(), sendingBy(`owner ${index}`))),
    )
    expect(firsts.filter((first) => first !== undefined)).toHaveLength(1)
    const seen = await record(stores[0] ?? expect.fail(), newWrite({ idempotencyKey: 'another-key-0123456' }))
    const claims = await Promise.all(stores.map((store, index) => store.change(seen, sendingBy(`owner ${index}`))))
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('migrates a file of version 1: writes without an outcome are due at once', async () => {
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
    await store.adoptWrites('test')
    expect(await store.find('test', 'anonymous', 'done')).toMatchObject({
      state: 'SUCCEEDED',
      revision: 0,
      nextSearchAt: null,
    })
    const query = { environment: 'test', at: new Date(5000), limit: 10 }
    expect(await store.due(query)).toMatchObject([
      { idempotencyKey: 'unclear', searchCriteria: null, sentAt: new Date(1000), sentUntil: new Date(2000) },
    ])
    expect(await store.leased(query)).toMatchObject([
      { idempotencyKey: 'sending', searchCriteria: null, sentAt: new Date(1000), leaseUntil: new Date(5000) },
    ])
    await store.close()
  })

  it('migrates a file of version 2: UNKNOWN becomes CONFIRMING, and nothing else changes', async () => {
    const path = temporaryDatabase()
    const database = new DatabaseSync(path)
    database.exec(`${sqliteMigrations.slice(0, 2).join(';')}; PRAGMA user_version = 2`)
    database.exec(rowsOfOldVersion)
    database.close()
    const store = openSqliteStore(path)
    await expectMigratedRows(store)
    await store.close()
  })

  it('migrates a file of version 3: reasons have new names, and payouts keep their type', async () => {
    const path = temporaryDatabase()
    const database = new DatabaseSync(path)
    database.exec(`${sqliteMigrations.slice(0, 3).join(';')}; PRAGMA user_version = 3`)
    database.exec(rowsOfVersion3)
    database.close()
    const store = openSqliteStore(path)
    await expectMigratedVersion3(store)
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
    await expect(record(store)).rejects.toThrow('locked')
    other.exec('ROLLBACK')
    expect((await record(store)).state).toBe('RECORDED')
    other.close()
    await store.close()
  })

  const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `key-of-the-group-${index}`)
  const recordAll = (store: WriteStore, keys: readonly string[]) =>
    Promise.allSettled(keys.map((idempotencyKey) => record(store, newWrite({ idempotencyKey }))))
  const rejected = (results: readonly PromiseSettledResult<unknown>[]) =>
    results.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))

  it('commits together what comes together, and one that fails takes no other with it', async () => {
    const path = temporaryDatabase()
    const store = openSqliteStore(path)
    const other = new DatabaseSync(path)
    other.exec(`CREATE TRIGGER refuses BEFORE INSERT ON writes WHEN NEW.idempotency_key = 'key-of-the-group-3'
      BEGIN SELECT RAISE(ABORT, 'refused'); END`)
    expect(rejected(await recordAll(store, keysOf(8)))).toEqual([3])
    expect(other.prepare('SELECT COUNT(*) AS count FROM writes').get()).toEqual({ count: 7 })
    other.close()
    await store.close()
  })

  it('records nothing of what comes together while another process writes', async () => {
    const path = temporaryDatabase()
    const store = openSqliteStore(path, { lockWaitMs: 10 })
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    expect(rejected(await recordAll(store, keysOf(3)))).toEqual([0, 1, 2])
    other.exec('ROLLBACK')
    expect(other.prepare('SELECT COUNT(*) AS count FROM writes').get()).toEqual({ count: 0 })
    expect(rejected(await recordAll(store, keysOf(3)))).toEqual([])
    other.close()
    await store.close()
  })

  it('is durable for each of those that come together', async () => {
    const path = temporaryDatabase()
    const store = openSqliteStore(path)
    const other = new DatabaseSync(path, { readOnly: true })
    const seen = await Promise.all(
      keysOf(4).map(async (idempotencyKey) => {
        await record(store, newWrite({ idempotencyKey }))
        return other.prepare('SELECT state FROM writes WHERE idempotency_key = ?').get(idempotencyKey)
      }),
    )
    expect(seen).toEqual(keysOf(4).map(() => ({ state: 'RECORDED' })))
    other.close()
    await store.close()
  })
})
