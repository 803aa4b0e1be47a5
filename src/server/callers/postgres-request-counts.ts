// Counts requests in PostgreSQL, so that replicas that share a database share each caller's limit.
//
// A limit is no promise to anybody: where the database cannot be asked, this process counts alone and goes on.
import { openPostgres } from '../../database/postgres.ts'
import type { RequestCounts } from './rate-limit.ts'

export interface PostgresRequestCountsOptions {
  readonly whileUnreachable: RequestCounts
  readonly onFailure: (error: unknown) => void
}

/** Any number, but the same in every replica: two that make one table at once would trip over each other. */
const tableLock = 7_387_651_205

// Not logged: after a crash of the database everybody begins anew, and no request waits for a disk.
const table = `DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(${tableLock});
  CREATE UNLOGGED TABLE IF NOT EXISTS request_counts (
    key text NOT NULL,
    minute bigint NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (minute, key)
  );
END $$`

const add = `WITH before AS (
  SELECT coalesce((SELECT count FROM request_counts WHERE minute = $2::bigint - 1 AND key = $1), 0) AS count
), counted AS (
  INSERT INTO request_counts AS kept (key, minute, count)
  SELECT $1, $2::bigint, 1 FROM before WHERE 1 + $3::float8 * before.count <= $4::float8
  ON CONFLICT (minute, key) DO UPDATE SET count = kept.count + 1
    WHERE kept.count + 1 + $3::float8 * (SELECT count FROM before) <= $4::float8
  RETURNING count
)
SELECT (SELECT count FROM counted) AS counted,
  coalesce((SELECT count FROM request_counts WHERE minute = $2::bigint AND key = $1), 0) AS seen,
  (SELECT count FROM before) AS previous`

const forget = 'DELETE FROM request_counts WHERE minute < $1::bigint - 1'

export async function openPostgresRequestCounts(
  url: string,
  { whileUnreachable, onFailure }: PostgresRequestCountsOptions,
): Promise<RequestCounts & { close(): Promise<void> }> {
  const database = openPostgres(url, { mostConnections: 4, timeoutMs: 1000, onLostConnection: onFailure })
  await database.run(table, [])
  let lastMinute = 0

  return {
    async add(request) {
      const { key, minute, weight, most } = request
      try {
        if (minute !== lastMinute) {
          lastMinute = minute
          await database.run(forget, [minute])
        }
        const [row] = await database.run(add, [key, minute, weight, most])
        const counted = row?.['counted'] ?? null
        return {
          counted: counted !== null,
          current: Number(counted ?? row?.['seen'] ?? 0),
          previous: Number(row?.['previous'] ?? 0),
        }
      } catch (error) {
        onFailure(error)
        return whileUnreachable.add(request)
      }
    },
    close: () => database.close(),
  }
}
