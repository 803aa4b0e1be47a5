// Opens PostgreSQL, for replicas that share a database.
import pg from 'pg'
import { readPostgresTls } from './postgres-tls.ts'
import { causeOf, DatabaseError, type Row, type SqlDatabase } from './sql.ts'

export interface PostgresOptions {
  readonly maxConnections?: number
  /** Timeout of a connection attempt, and of each statement. */
  readonly timeoutMs?: number
  /** Called if an idle connection is lost. The next statement opens another. */
  readonly onLostConnection?: (error: Error) => void
}

interface Postgres {
  run(statement: string, values: readonly unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}

export interface PostgresSession {
  readonly query: (statement: string, values?: readonly unknown[]) => Promise<readonly Row[]>
}

const defaultTimeoutMs = 5000

/**
 * Begins a transaction whose commit is on disk when it is acknowledged, also if the role or the database is configured
 * otherwise; stronger settings stay. Both settings end with the transaction: behind PgBouncer the next may use another session.
 */
const beginDurable = (timeoutMs: number): string => `BEGIN; SET LOCAL statement_timeout = ${timeoutMs};
  SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') <> 'remote_apply'`

/** For data that may be lost: each statement commits alone, as durable as the database is configured. */
export function openPostgres(url: string, options: PostgresOptions = {}): Postgres {
  const pool = openPool(url, options)
  return {
    run: async (statement, values) => (await pool.query<Record<string, unknown>>(statement, [...values])).rows,
    close: () => pool.end(),
  }
}

/**
 * @param url with sslmode, as libpq documents it
 * @param makeReady creates the tables, in one transaction; replicas run it one after the other
 * @throws {DatabaseError} if the database cannot be reached, and the errors of makeReady
 */
export async function openDurablePostgres(
  url: string,
  makeReady: (session: PostgresSession) => Promise<void>,
  options: PostgresOptions = {},
): Promise<SqlDatabase> {
  const pool = openPool(url, options)
  const begin = beginDurable(options.timeoutMs ?? defaultTimeoutMs)
  try {
    const client = await pool.connect().catch((error: unknown) => {
      throw new DatabaseError(`The PostgreSQL database cannot be reached: ${causeOf(error)}. Check DATABASE_URL.`)
    })
    await inTransaction(client, begin, async () => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [tablesLock])
      await makeReady({ query: async (statement, values = []) => rowsOf(client, statement, values) })
    })
  } catch (error) {
    await pool.end()
    throw error
  }

  return {
    async run(statement, values) {
      const text = numbered(statement)
      // Reads need no commit.
      if (/^\s*SELECT\b/i.test(text)) return (await pool.query<Record<string, unknown>>(text, [...values])).rows
      const client = await pool.connect()
      return inTransaction(client, begin, () => rowsOf(client, text, values))
    },
    close: () => pool.end(),
  }
}

export function connectionOptions(url: string, timeoutMs = defaultTimeoutMs): pg.ClientConfig {
  const tls = readPostgresTls(url)
  return {
    connectionString: tls.url,
    ssl: tls.ssl,
    connectionTimeoutMillis: timeoutMs,
    // A client-side timeout: PgBouncer refuses statement_timeout as a startup parameter.
    query_timeout: timeoutMs,
    keepAlive: true,
    application_name: 'druo-graphql-gateway',
  }
}

function openPool(url: string, options: PostgresOptions): pg.Pool {
  const { maxConnections = 10, timeoutMs, onLostConnection = () => undefined } = options
  const pool = new pg.Pool({ ...connectionOptions(url, timeoutMs), max: maxConnections })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', onLostConnection)
  // The same for a connection in use, whose statement fails anyway.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** An arbitrary number, the same in every replica: the lock for creating tables. */
const tablesLock = 7_387_651_204

/** Releases the client. If anything fails, the connection is closed, and with it the transaction. */
async function inTransaction<T>(client: pg.PoolClient, begin: string, work: () => Promise<T>): Promise<T> {
  try {
    await client.query(begin)
    const result = await work()
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function rowsOf(client: pg.PoolClient, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  return (await client.query<Record<string, unknown>>(text, [...values])).rows
}

const texts = new Map<string, string>()

/** Replaces each `?` by PostgreSQL's $1, $2 ... */
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
