// Counts requests in PostgreSQL, so that all replicas share each caller's limit. Each replica counts alone while it is unreachable.
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { openPostgres } from '../../platform/postgres.ts'
import { createMemoryCounter, windowSeconds } from './authenticate.ts'

interface PostgresCounter extends AsyncDisposable {
  readonly counter: RateLimiterPostgres
}

/** The same number in every replica: two statements that create one table at the same time would fail. */
const tableLock = 7_387_651_205

// The columns that the library expects. Unlogged: counts may be lost in a crash, and no request waits for a disk.
const createTable = `DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(${tableLock});
  CREATE UNLOGGED TABLE IF NOT EXISTS rate_limits (
    key varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  );
END $$`

const purgeMs = 60_000

export async function openPostgresCounter(
  url: string,
  limit: number,
  onFailure: (error: unknown) => void,
): Promise<PostgresCounter> {
  const database = openPostgres(url, { maxConnections: 4, timeoutMs: 1000, onLostConnection: onFailure })
  try {
    await database.run(createTable, [])
  } catch (error) {
    await database.close()
    throw error
  }
  const counter = new RateLimiterPostgres({
    storeType: 'client',
    // Without the statement's name: a transaction pooler such as PgBouncer loses named statements.
    storeClient: {
      async query({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) {
        try {
          return { rows: await database.run(text, values) }
        } catch (error) {
          onFailure(error)
          throw error
        }
      },
    },
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: '',
    points: limit,
    duration: windowSeconds,
    // A caller beyond its limit costs no more statements until its minute is over.
    inMemoryBlockOnConsumed: limit,
    insuranceLimiter: createMemoryCounter(limit),
    // The library keeps expired rows for an hour, which invented tokens would fill.
    clearExpiredByTimeout: false,
  })
  const purge = () => database.run('DELETE FROM rate_limits WHERE expire < $1', [Date.now()]).catch(onFailure)
  const timer = setInterval(() => void purge(), purgeMs).unref()

  return {
    counter,
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await database.close()
    },
  }
}
