// Stores the ids of genuine webhook deliveries for an hour. Every replica reads the rows after the last position that it read.
//
// Two deliveries with the same bytes may be a retry, or two changes: it is not documented whether DRUO's payload differs. So
// the first repetition within a window is stored too, to be read when the window has ended. Further repetitions are dropped.
import type { PostgresOptions, PostgresSession } from '../platform/postgres.ts'
import { openSqlite, type SqlDatabase, type SqlValue } from '../platform/index.ts'

export interface NotificationStore {
  /** Durable when it resolves. False if it was dropped as a further repetition. */
  add(delivery: { readonly digest: string; readonly ids: readonly string[] }): Promise<boolean>
  /** In order of position, at most `limit`. */
  after(position: number, limit: number): Promise<readonly StoredNotification[]>
  /** The position after which every row is younger than `ageMs`. */
  positionBefore(ageMs: number): Promise<number>
  /** Deletes rows older than `ageMs`. */
  purge(ageMs: number): Promise<void>
  close(): Promise<void>
}

interface StoredNotification {
  readonly position: number
  readonly ids: readonly string[]
  readonly repeated: boolean
}

interface NotificationStoreOptions {
  readonly windowMs: number
}

/** The PostgreSQL channel on which replicas notify each other of new rows. */
export const notificationChannel = 'change_notifications'

// Rows live for an hour. A new version of the table would get another name instead of a migration.
const indexes = `
  CREATE INDEX IF NOT EXISTS change_notifications_digest ON change_notifications (digest, received_at);
  CREATE INDEX IF NOT EXISTS change_notifications_received ON change_notifications (received_at)`
const sqliteTable = `CREATE TABLE IF NOT EXISTS change_notifications (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL,
    ids TEXT NOT NULL,
    repeated INTEGER NOT NULL,
    received_at INTEGER NOT NULL
  ) STRICT; ${indexes}`
const postgresTable = `CREATE TABLE IF NOT EXISTS change_notifications (
    position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest TEXT NOT NULL,
    ids TEXT NOT NULL,
    repeated INTEGER NOT NULL,
    received_at BIGINT NOT NULL
  ); ${indexes}`

/** An arbitrary number, the same in every replica: the lock that inserts need. */
export const orderLock = 7_387_651_206

// Inserts run one at a time until their commit: otherwise a reader could see a later position before an earlier one. The clock
// is the database's, so that replicas agree on windows.
const postgresClock = `turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(${orderLock})),
  clock AS MATERIALIZED (SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now FROM turn)`
const sqliteClock = `clock AS MATERIALIZED (SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS now)`

// Rows of the future do not count: after a clock was set back, they would hide new deliveries.
const recent = (windowMs: number) =>
  `FROM change_notifications AS before WHERE before.digest = asked.digest
    AND before.received_at BETWEEN clock.now - ${windowMs} AND clock.now`
const selectNew = (windowMs: number) =>
  `SELECT asked.digest, asked.ids, CASE WHEN EXISTS (SELECT 1 ${recent(windowMs)}) THEN 1 ELSE 0 END, clock.now
   FROM clock, asked WHERE NOT EXISTS (SELECT 1 ${recent(windowMs)} AND before.repeated = 1)`
const columns = 'digest, ids, repeated, received_at'

interface Statements {
  readonly add: string
  readonly now: string
}

const sqliteStatements = (windowMs: number): Statements => ({
  add: `WITH ${sqliteClock}, asked AS (SELECT ? AS digest, ? AS ids)
    INSERT INTO change_notifications (${columns}) ${selectNew(windowMs)} RETURNING position`,
  now: `WITH ${sqliteClock} SELECT now FROM clock`,
})

const postgresStatements = (windowMs: number): Statements => ({
  add: `WITH ${postgresClock}, asked AS (SELECT ?::text AS digest, ?::text AS ids), stored AS (
      INSERT INTO change_notifications (${columns}) ${selectNew(windowMs)} RETURNING position
    ) SELECT position, pg_notify('${notificationChannel}', '') FROM stored`,
  now: 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
})

export function openSqliteNotifications(path: string, { windowMs }: NotificationStoreOptions): NotificationStore {
  const database = openSqlite(path, ({ execute }) => execute(sqliteTable))
  return createNotificationStore(database, sqliteStatements(windowMs))
}

const makePostgresTable = async ({ query }: PostgresSession): Promise<void> => void (await query(postgresTable))

/** @throws if the database cannot be reached */
export async function openPostgresNotifications(
  url: string,
  { windowMs, ...options }: NotificationStoreOptions & PostgresOptions,
): Promise<NotificationStore> {
  const { openDurablePostgres } = await import('../platform/postgres.ts')
  return createNotificationStore(
    await openDurablePostgres(url, makePostgresTable, options),
    postgresStatements(windowMs),
  )
}

function createNotificationStore(database: SqlDatabase, statements: Statements): NotificationStore {
  const run = (statement: string, ...values: readonly SqlValue[]) => database.run(statement, values)
  const momentBefore = async (ageMs: number): Promise<number> => {
    const [row] = await run(statements.now)
    return Number(row?.['now']) - ageMs
  }
  return {
    async add({ digest, ids }) {
      const rows = await run(statements.add, digest, ids.join(' '))
      return rows.length > 0
    },
    async after(position, limit) {
      const rows = await run(
        'SELECT position, ids, repeated FROM change_notifications WHERE position > ? ORDER BY position LIMIT ?',
        position,
        limit,
      )
      return rows.map((row) => ({
        position: Number(row['position']),
        ids: String(row['ids']).split(' '),
        repeated: Number(row['repeated']) === 1,
      }))
    },
    async positionBefore(ageMs) {
      const moment = await momentBefore(ageMs)
      const [row] = await run(
        'SELECT MAX(position) AS position FROM change_notifications WHERE received_at < ?',
        moment,
      )
      return Number(row?.['position'] ?? 0)
    },
    async purge(ageMs) {
      await run('DELETE FROM change_notifications WHERE received_at < ?', await momentBefore(ageMs))
    },
    close: () => database.close(),
  }
}
