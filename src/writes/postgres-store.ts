// The write ledger in PostgreSQL, for several replicas that share the work.
import pg from 'pg'
import { newerLedgerMessage, postgresMigrations } from './migrations.ts'
import { createSqlStore } from './sql-store.ts'
import type { WriteStore } from './store.ts'

/** Any number, but the same in every replica: it stands for the right to migrate. */
const migrationLock = 7_387_651_204

/** A role or a database may have switched it off, and then a commit is not on the disk when it is acknowledged. */
const durableCommits = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') = 'off'`

export interface PostgresStoreOptions {
  readonly mostConnections?: number
  /** For connecting, and for each statement. */
  readonly timeoutMs?: number
  /** Told where a connection is lost while nobody uses it; the next statement opens another. */
  readonly onLostConnection?: (error: Error) => void
}

export interface Postgres {
  run(statement: string, values: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>
  close(): Promise<void>
}

/** For what is not part of the ledger: each statement by itself, as durable as the database says. */
export function openPostgres(url: string, options: PostgresStoreOptions = {}): Postgres {
  const pool = openPool(url, options)
  return {
    run: async (statement, values) => (await pool.query<Record<string, unknown>>(statement, [...values])).rows,
    close: () => pool.end(),
  }
}

function openPool(url: string, options: PostgresStoreOptions): pg.Pool {
  const { mostConnections = 10, timeoutMs = 5000, onLostConnection = () => undefined } = options
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    statement_timeout: timeoutMs,
    keepAlive: true,
    application_name: 'druo-graphql-gateway',
  })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', onLostConnection)
  return pool
}

/** @param url with its own sslmode, as libpq knows it. @throws where the database cannot be reached or is newer */
export async function openPostgresStore(url: string, options: PostgresStoreOptions = {}): Promise<WriteStore> {
  const pool = openPool(url, options)
  try {
    await migrate(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const durable = new WeakSet<pg.PoolClient>()

  return createSqlStore({
    async run(statement, values) {
      const client = await pool.connect()
      try {
        if (!durable.has(client)) await client.query(durableCommits)
        durable.add(client)
        const { rows } = await client.query<Record<string, unknown>>(numbered(statement), [...values])
        client.release()
        return rows
      } catch (error) {
        // What state the connection is in is not known: it is not used again.
        client.release(true)
        throw error
      }
    },
    close: () => pool.end(),
  })
}

async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
    await client.query('CREATE TABLE IF NOT EXISTS writes_version (version INTEGER NOT NULL)')
    const { rows } = await client.query<{ version: number }>('SELECT version FROM writes_version')
    const version = rows[0]?.version ?? 0
    const known = postgresMigrations.length
    if (version > known) throw new Error(newerLedgerMessage(version, known))
    for (const migration of postgresMigrations.slice(version)) await client.query(migration)
    await client.query('DELETE FROM writes_version')
    await client.query('INSERT INTO writes_version (version) VALUES ($1)', [known])
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    // Ends the connection, and with it the transaction.
    client.release(true)
    throw error
  }
}

const texts = new Map<string, string>()

/** `?` as PostgreSQL writes it: $1, $2 ... */
function numbered(statement: string): string {
  const known = texts.get(statement)
  if (known !== undefined) return known
  let count = 0
  const text = statement.replaceAll('?', () => {
    count += 1
    return `$${count}`
  })
  texts.set(statement, text)
  return text
}
