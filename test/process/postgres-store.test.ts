// The PostgreSQL store: the suite of every store, and what is PostgreSQL's own. The server is a real one.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresMigrations } from '../../src/ledger/migrations.ts'
import { openPostgresStore } from '../../src/ledger/postgres-store.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { describeWriteStore } from '../support/store-suite.ts'
import {
  expectMigratedRows,
  expectMigratedVersion3,
  rowsOfOldVersion,
  rowsOfVersion3,
} from '../support/store-migrations.ts'
import { newWrite, record, sendingBy } from '../support/store-records.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 180_000)
afterAll(() => server.stop())

async function query(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

describeWriteStore('PostgreSQL', async () => {
  const url = await server.newDatabase()
  return { store: await openPostgresStore(url), reopen: () => openPostgresStore(url) }
})

describe('PostgreSQL', () => {
  it('is made ready once by many processes that start at the same moment', async () => {
    const url = await server.newDatabase()
    const stores = await Promise.all(Array.from({ length: 8 }, () => openPostgresStore(url, { maxConnections: 2 })))
    expect(await query(url, 'SELECT version FROM writes_version')).toEqual([{ version: 4 }])
    expect((await record(stores[7] ?? expect.fail())).state).toBe('RECORDED')
    await Promise.all(stores.map((store) => store.close()))
  })

  it('is shared by many processes: one claim wins', async () => {
    const url = await server.newDatabase()
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresStore(url)))
    const firsts = await Promise.all(
      stores.map((store, index) => store.recordOnce(newWrite(), sendingBy(`owner ${index}`))),
    )
    expect(firsts.filter((first) => first !== undefined)).toHaveLength(1)
    const seen = await record(stores[0] ?? expect.fail(), newWrite({ idempotencyKey: 'another-key-0123456' }))
    const claims = await Promise.all(stores.map((store, index) => store.change(seen, sendingBy(`owner ${index}`))))
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('migrates a database of version 1: UNKNOWN becomes CONFIRMING, and nothing else changes', async () => {
    const url = await server.newDatabase()
    await query(
      url,
      `CREATE TABLE writes_version (version INTEGER NOT NULL); INSERT INTO writes_version VALUES (1);
       ${postgresMigrations[0] ?? ''}; ${rowsOfOldVersion}`,
    )
    const store = await openPostgresStore(url)
    await expectMigratedRows(store)
    await store.close()
  })

  it('migrates a database of version 2: reasons have new names, and payouts keep their type', async () => {
    const url = await server.newDatabase()
    await query(
      url,
      `CREATE TABLE writes_version (version INTEGER NOT NULL); INSERT INTO writes_version VALUES (2);
       ${postgresMigrations.slice(0, 2).join(';')}; ${rowsOfVersion3}`,
    )
    const store = await openPostgresStore(url)
    await expectMigratedVersion3(store)
    await store.close()
  })

  it('refuses a database of a later version', async () => {
    const url = await server.newDatabase()
    await (await openPostgresStore(url)).close()
    await query(url, 'UPDATE writes_version SET version = 99')
    await expect(openPostgresStore(url)).rejects.toThrow('The ledger is of version 99')
    expect(await query(url, 'SELECT version FROM writes_version')).toEqual([{ version: 99 }])
  })

  it('commits to the disk also where the database is set not to', async () => {
    const url = await server.newDatabase()
    await query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`)
    expect(await query(url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'off' }])
    const store = await openPostgresStore(url)
    await query(
      url,
      `CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN NEW.mutation := current_setting('synchronous_commit'); RETURN NEW; END $$;
       CREATE TRIGGER seen BEFORE INSERT ON writes FOR EACH ROW EXECUTE FUNCTION seen()`,
    )
    expect((await record(store)).mutation).toBe('on')
    await store.close()
  })

  it('says so where it cannot be reached', async () => {
    await expect(openPostgresStore('postgres://nobody:wrong@127.0.0.1:1/none')).rejects.toThrow('ECONNREFUSED')
  })
})
