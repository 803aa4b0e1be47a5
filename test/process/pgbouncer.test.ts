// PostgreSQL behind a real PgBouncer in transaction mode: nothing may lean on a session. And sslmode, against its TLS.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openPostgres, openDurablePostgres } from '../../src/platform/postgres.ts'
import { openPostgresCounter } from '../../src/http/auth/postgres-rate-limit-store.ts'
import { openPostgresStore } from '../../src/ledger/postgres-store.ts'
import { type PgBouncer, startPgBouncer } from '../support/pgbouncer.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { newWrite, record } from '../support/store-records.ts'

let server: PostgresServer
let databaseUrl: string
let pooler: PgBouncer
let tlsPooler: PgBouncer

beforeAll(async () => {
  server = await startPostgres()
  databaseUrl = await server.newDatabase()
  pooler = await startPgBouncer(databaseUrl)
  tlsPooler = await startPgBouncer(databaseUrl, { tls: true })
}, 180_000)
afterAll(async () => {
  await pooler.stop()
  await tlsPooler.stop()
  await server.stop()
})

/** Directly, not through the pooler. */
async function query(statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

describe('PgBouncer in transaction mode', () => {
  it('carries the write ledger', async () => {
    const store = await openPostgresStore(pooler.url)
    onTestFinished(() => store.close())
    const keys = Array.from({ length: 20 }, (_, index) => `key-behind-the-pooler-${index}`)
    const written = await Promise.all(keys.map((idempotencyKey) => record(store, newWrite({ idempotencyKey }))))
    expect(written.map(({ state }) => state)).toEqual(keys.map(() => 'RECORDED'))
  })

  it('carries the counts of requests', async () => {
    const failures: unknown[] = []
    await using store = await openPostgresCounter(pooler.url, 10, (error) => failures.push(error))
    expect((await store.counter.consume('caller')).remainingPoints).toBe(9)
    expect((await store.counter.consume('caller')).remainingPoints).toBe(8)
    expect(failures).toEqual([])
  })

  it.each([
    ['off', 'on'],
    ['local', 'on'],
    ['remote_write', 'on'],
    ['remote_apply', 'remote_apply'],
  ])('has every commit wait for the disk where the database says %s', async (configured, expected) => {
    await query(`ALTER DATABASE ${new URL(databaseUrl).pathname.slice(1)} SET synchronous_commit = ${configured}`)
    // A separate pooler: its connections begin with what the database says.
    const fresh = await startPgBouncer(databaseUrl)
    onTestFinished(() => fresh.stop())
    const table = `commits_${configured}`
    const database = await openDurablePostgres(fresh.url, async (session) => {
      await session.query(`CREATE TABLE ${table} (number integer,
        setting text DEFAULT current_setting('synchronous_commit'),
        timeout text DEFAULT current_setting('statement_timeout'))`)
      await session.query(`INSERT INTO ${table} (number) VALUES (-1)`)
    })
    onTestFinished(() => database.close())
    const others = openPostgres(fresh.url)
    onTestFinished(() => others.close())
    await Promise.all(
      Array.from({ length: 64 }, (_, number) => [
        database.run(`INSERT INTO ${table} (number) VALUES (?)`, [number]),
        // In between, on the same connections of the pooler, what may be lost.
        others.run('SELECT 1', []),
      ]).flat(),
    )
    const rows = await query(`SELECT setting, timeout, count(*)::int FROM ${table} GROUP BY setting, timeout`)
    expect(rows).toEqual([{ setting: expected, timeout: '5s', count: 65 }])
    const [left] = await others.run(`SELECT current_setting('synchronous_commit') AS setting`, [])
    expect(left).toEqual({ setting: configured })
  })
})

describe('sslmode', () => {
  const connect = async (search: string) => {
    const database = openPostgres(`${tlsPooler.url}?${search}`)
    try {
      return await database.run('SELECT 1 AS one', [])
    } finally {
      await database.close()
    }
  }

  it('require does not verify the certificate', async () => {
    expect(await connect('sslmode=require')).toEqual([{ one: 1 }])
  })

  it('require with sslrootcert verifies the chain, as libpq does, and not the host name', async () => {
    expect(await connect(`sslmode=require&sslrootcert=${tlsPooler.certificateFile}`)).toEqual([{ one: 1 }])
  })

  it('verify-ca verifies the chain, and not the host name', async () => {
    expect(await connect(`sslmode=verify-ca&sslrootcert=${tlsPooler.certificateFile}`)).toEqual([{ one: 1 }])
    await expect(connect(`sslmode=verify-ca&sslrootcert=${tlsPooler.otherCertificateFile}`)).rejects.toThrow(
      'self-signed certificate',
    )
  })

  it('verify-full verifies both', async () => {
    await expect(connect(`sslmode=verify-full&sslrootcert=${tlsPooler.certificateFile}`)).rejects.toThrow(
      /does not match certificate's altnames/,
    )
    await expect(connect('sslmode=verify-full')).rejects.toThrow('self-signed certificate')
  })

  it.each(['sslmode=disable', ''])(
    '"%s" sends plain text to a server on this machine, which may refuse it',
    async (search) => {
      await expect(connect(search)).rejects.toThrow('SSL required')
    },
  )

  it('require never falls back to plain text', async () => {
    const database = openPostgres(`${pooler.url}?sslmode=require`)
    await expect(database.run('SELECT 1', [])).rejects.toThrow('The server does not support SSL connections')
    await database.close()
  })
})
