// PostgreSQL, for several replicas that share the work.
import pg from 'pg'
import { readPostgresTls } from './postgres-tls.ts'
import { causeOf, DatabaseError, type Row, type SqlDatabase } from './sql.ts'

export interface PostgresOptions {
  readonly maxConnections?: number
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

/**
 * Begins a transaction whose commit is on the disk when it is acknowledged, whatever the role or the database is set to;
 * stronger settings stay. Both settings end with the transaction: behind PgBouncer the next one may have another session.
 */
const beginDurable = (timeoutMs: number): string => `BEGIN; SET LOCAL statement_timeout = ${timeoutMs};
  SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') <> 'remote_apply'`

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
 * @throws {DatabaseError} where the database cannot be reached; and what makeReady throws
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
      // Reads have nothing to commit.
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
    // By the client: as a startup parameter, statement_timeout is refused by PgBouncer.
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
  // As would that of one in use: its statement fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Any number, but the same in every replica: it stands for the right to make tables. */
const tablesLock = 7_387_651_204

/** Releases the client. Where anything fails the connection is ended, and the transaction with it. */
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
