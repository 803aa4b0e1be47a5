// PostgreSQL, for several replicas that share the work.
import pg from 'pg'
import type { Row, SqlDatabase } from './sql.ts'

export interface PostgresOptions {
  readonly mostConnections?: number
  /** For connecting, and for each statement. */
  readonly timeoutMs?: number
  /** Told where a connection is lost while nobody uses it; the next statement opens another. */
  readonly onLostConnection?: (error: Error) => void
}

export interface Postgres {
  run(statement: string, values: readonly unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}

export interface PostgresSession {
  readonly query: (statement: string, values?: readonly unknown[]) => Promise<readonly Row[]>
}

const defaultTimeoutMs = 5000

/** A role or a database may have switched it off, and then a commit is not on the disk when it is acknowledged. */
const durableCommits = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') = 'off'`

/** For what may be forgotten: each statement by itself, as durable as the database says. */
export function openPostgres(url: string, options: PostgresOptions = {}): Postgres {
  const pool = openPool(url, options)
  return {
    run: async (statement, values) => (await pool.query<Record<string, unknown>>(statement, [...values])).rows,
    close: () => pool.end(),
  }
}

/**
 * @param url with its own sslmode, as libpq knows it
 * @param makeReady makes the tables, in one transaction that all replicas make one after the other
 * @throws where the database cannot be reached, or makeReady throws
 */
export async function openDurablePostgres(
  url: string,
  makeReady: (session: PostgresSession) => Promise<void>,
  options: PostgresOptions = {},
): Promise<SqlDatabase> {
  const pool = openPool(url, options)
  try {
    await inOneTransaction(pool, makeReady)
  } catch (error) {
    await pool.end()
    throw error
  }
  const durable = new WeakSet<pg.PoolClient>()

  return {
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
  }
}

export function connectionOptions(url: string, timeoutMs = defaultTimeoutMs): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    statement_timeout: timeoutMs,
    keepAlive: true,
    application_name: 'druo-graphql-gateway',
  }
}

function openPool(url: string, options: PostgresOptions): pg.Pool {
  const { mostConnections = 10, timeoutMs, onLostConnection = () => undefined } = options
  const pool = new pg.Pool({ ...connectionOptions(url, timeoutMs), max: mostConnections })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', onLostConnection)
  // As would that of one in use: its statement fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Any number, but the same in every replica: it stands for the right to make tables. */
const tablesLock = 7_387_651_204

async function inOneTransaction(pool: pg.Pool, work: (session: PostgresSession) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [tablesLock])
    await work({
      query: async (statement, values = []) =>
        (await client.query<Record<string, unknown>>(statement, [...values])).rows,
    })
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
