// The ledger store in SQL: one set of statements for both SQLite and PostgreSQL, so that the two cannot differ.
import type { SqlDatabase, SqlValue } from '../platform/index.ts'
import { changedColumns, date, newColumns, readRow, readState } from './row.ts'
import { createSqlFacts } from './sql-facts.ts'
import { ObjectTakenError, type WriteStore } from './store.ts'

const byKey = 'environment = ? AND principal = ? AND idempotency_key = ?'
const select = `SELECT * FROM writes WHERE ${byKey}`
const selectByReference = 'SELECT * FROM writes WHERE reference = ?'
const selectByKey = 'SELECT * FROM writes WHERE environment = ? AND idempotency_key = ?'
const selectDue = `SELECT * FROM writes
  WHERE environment = ? AND next_search_at <= ? AND owner IS NULL ORDER BY next_search_at LIMIT ?`
const selectLeased = 'SELECT * FROM writes WHERE environment = ? AND owner IS NOT NULL LIMIT ?'
const selectWaiting = `SELECT * FROM writes
  WHERE environment = ? AND settled_at IS NULL AND state = 'CONFIRMING' AND next_search_at > ? AND owner IS NULL
  ORDER BY sent_at DESC LIMIT ?`
const selectUnproven = `SELECT * FROM writes
  WHERE environment = ? AND settled_at IS NULL AND state = 'NEEDS_REVIEW' AND review_reason = 'unprovenSearch'
    AND next_search_at IS NULL AND owner IS NULL AND reference > ? ORDER BY reference LIMIT ?`
const openAlarm = 'alarm IS NOT NULL AND acknowledged_at IS NULL'
const unsettled = "settled_at IS NULL AND state IN ('SENDING', 'CONFIRMING', 'NEEDS_REVIEW')"
const selectUnsettled = `SELECT * FROM writes WHERE (${unsettled}) OR (${openAlarm}) ORDER BY created_at LIMIT ?`
const countOpen = `SELECT environment, state, COUNT(*) AS count, MIN(COALESCE(sent_at, created_at)) AS oldest FROM writes
  WHERE settled_at IS NULL GROUP BY environment, state`
const countAlarms = `SELECT COUNT(*) AS count FROM writes WHERE ${openAlarm}`
const selectUnsettledOrNew = `SELECT 1 AS one FROM writes
  WHERE environment = ? AND ((${unsettled}) OR created_at >= ?) LIMIT 1`
const adopt = "UPDATE writes SET environment = ? WHERE environment = ''"

const batch = (condition: string) =>
  `(environment, principal, idempotency_key) IN
    (SELECT environment, principal, idempotency_key FROM writes WHERE ${condition} LIMIT ?)`
const noAlarm = '(alarm IS NULL OR acknowledged_at IS NOT NULL)'
// A refusal is kept without DRUO's text. Older versions of the gateway stored a text with it.
const redact = `UPDATE writes
  SET search_criteria = NULL,
    outcome = CASE WHEN outcome LIKE '{"kind":"refused"%' AND outcome NOT LIKE '%"message":%' THEN outcome END, review_reason = NULL, settler = NULL, settled_reason = NULL, evidence = NULL,
    acknowledged_by = NULL, redacted_at = ?, revision = revision + 1
  WHERE ${batch(`redacted_at IS NULL AND settled_at <= ? AND next_search_at IS NULL AND ${noAlarm}`)} RETURNING state`
const remove = `DELETE FROM writes WHERE ${batch(`redacted_at IS NOT NULL AND settled_at <= ? AND ${noAlarm}`)}
  RETURNING state`
const removeUnsent = `DELETE FROM writes
  WHERE ${batch("settled_at IS NULL AND state = 'RECORDED' AND updated_at <= ?")} AND state = 'RECORDED' RETURNING state`

export function createSqlStore(database: SqlDatabase): WriteStore {
  const all = async (statement: string, values: readonly SqlValue[]) =>
    (await database.run(statement, values)).map(readRow)
  const first = async (statement: string, values: readonly SqlValue[]) => {
    const [row] = await database.run(statement, values)
    return row === undefined ? undefined : readRow(row)
  }

  return {
    ...createSqlFacts(database),
    recordOnce(write, change) {
      const columns = [...newColumns(write), ...changedColumns(write, change)]
      return first(
        `INSERT INTO writes (${columns.map(([column]) => column).join(', ')})
         VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING RETURNING *`,
        columns.map(([, value]) => value),
      )
    },
    find: (environment, principal, idempotencyKey) => first(select, [environment, principal, idempotencyKey]),
    findByReference: (reference) => first(selectByReference, [reference]),
    findByKey: (environment, idempotencyKey) => all(selectByKey, [environment, idempotencyKey]),
    change(seen, change) {
      const columns = changedColumns(seen, change)
      return first(
        `UPDATE writes SET ${columns.map(([column]) => `${column} = ?`).join(', ')}, revision = revision + 1
         WHERE ${byKey} AND revision = ? AND state = ? AND COALESCE(owner, '') = ? RETURNING *`,
        [
          ...columns.map(([, value]) => value),
          seen.environment,
          seen.principal,
          seen.idempotencyKey,
          seen.revision,
          seen.state,
          seen.owner ?? '',
        ],
      ).catch((error: unknown) => {
        // Both databases name the column or the index in their message.
        throw String(error).includes('created_id') ? new ObjectTakenError('another write has this object') : error
      })
    },
    due: ({ environment, at, limit }) => all(selectDue, [environment, at.getTime(), limit]),
    leased: ({ environment, limit }) => all(selectLeased, [environment, limit]),
    waiting: ({ environment, at, limit }) => all(selectWaiting, [environment, at.getTime(), limit]),
    unproven: ({ environment, after, limit }) => all(selectUnproven, [environment, after, limit]),
    async takenIds({ environment, reference }, ids) {
      if (ids.length === 0) return new Set()
      const rows = await database.run(
        `SELECT druo_id FROM writes WHERE environment = ? AND reference <> ? AND creates_object = 1
         AND druo_id IN (${ids.map(() => '?').join(', ')})`,
        [environment, reference, ...ids],
      )
      return new Set(rows.map((row) => String(row['druo_id'])))
    },
    list({ environment, principal, state, after, limit }) {
      const conditions: readonly (readonly [string, readonly SqlValue[]])[] = [
        ['environment = ?', [environment]],
        ...(principal === null ? [] : [['principal = ?', [principal]] as const]),
        ...(state === null ? [] : [['state = ?', [state]] as const]),
        ...(after === null
          ? []
          : [['(created_at, reference) < (?, ?)', [after.createdAt.getTime(), after.reference]] as const]),
      ]
      return all(
        `SELECT * FROM writes WHERE ${conditions.map(([condition]) => condition).join(' AND ')}
         ORDER BY created_at DESC, reference DESC LIMIT ?`,
        [...conditions.flatMap(([, values]) => values), limit],
      )
    },
    unsettled: (limit) => all(selectUnsettled, [limit]),
    async openWrites() {
      const rows = await database.run(countOpen, [])
      return rows.map(({ environment, state, count, oldest }) => ({
        environment: String(environment),
        state: readState(state),
        count: Number(count),
        oldest: date(oldest) ?? new Date(0),
      }))
    },
    async openAlarms() {
      const [row] = await database.run(countAlarms, [])
      return Number(row?.['count'] ?? 0)
    },
    async hasUnsettledOrNew(environment, since) {
      return (await database.run(selectUnsettledOrNew, [environment, since.getTime()])).length > 0
    },
    async adoptWrites(environment) {
      await database.run(adopt, [environment])
    },
    async purge({ redactBefore, removeBefore, removeUnsentBefore, now, limit }) {
      const purged = [
        await database.run(redact, [now.getTime(), redactBefore.getTime(), limit]),
        await database.run(remove, [removeBefore.getTime(), limit]),
        await database.run(removeUnsent, [removeUnsentBefore.getTime(), limit]),
      ]
      return purged.reduce((sum, rows) => sum + rows.length, 0)
    },
    close: () => database.close(),
  }
}
