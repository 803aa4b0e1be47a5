// Keeps the ids of genuine deliveries for a while, in an order in which none can be overlooked: every replica reads what
// came after the last that it has read.
//
// A delivery with the same bytes as one before is no news, or is: DRUO's payload may say nothing that changes. So within
// a window the first repetition is kept too, as one that is due a window later, which is after any further repetition:
// those are dropped.
import type { PostgresOptions, PostgresSession } from '../platform/postgres.ts'
import { openSqlite, type SqlDatabase, type SqlValue } from '../platform/index.ts'

export interface NotificationStore {
  /** Durable when it returns. False: dropped as a further repetition. */
  add(delivery: { readonly digest: string; readonly ids: readonly string[] }): Promise<boolean>
  /** In their order, at most `limit`. */
  after(position: number, limit: number): Promise<readonly StoredNotification[]>
  /** The position after which everything has come that is younger than that. */
  positionBefore(ageMs: number): Promise<number>
  /** Removes what is older. */
  purge(ageMs: number): Promise<void>
  close(): Promise<void>
}

export interface StoredNotification {
  readonly position: number
  readonly ids: readonly string[]
  readonly repeated: boolean
}

export interface NotificationStoreOptions {
  readonly windowMs: number
}

/** The channel on which replicas that share a PostgreSQL database tell each other that there is something to read. */
export const notificationChannel = 'change_notifications'

// Rows live for an hour: should they ever need another shape, it takes another name, and nobody has to migrate.
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

/** Any number, but the same in every replica: who holds it may add. */
export const orderLock = 7_387_651_206

// One after the other, held until the commit: else a later position could be seen before an earlier one. And the clock is
// the database's, so that replicas agree on what is within a window.
const postgresClock = `turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(${orderLock})),
  clock AS MATERIALIZED (SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now FROM turn)`
const sqliteClock = `clock AS MATERIALIZED (SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS now)`

// Not of the future: after a clock was set back, what is there must not hide what comes.
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

/** @throws where the database cannot be reached */
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
