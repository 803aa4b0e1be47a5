// The ledger store in SQL: one set of statements for both SQLite and PostgreSQL, so that the two cannot differ.
import type { SqlDatabase, SqlValue } from '../platform/index.ts'
import { changedColumns, newColumns, readRow, readState } from './row.ts'
import type { WriteStore } from './store.ts'

const select = 'SELECT * FROM writes WHERE principal = ? AND idempotency_key = ?'
const selectByReference = 'SELECT * FROM writes WHERE reference = ?'
const free = '(lease_until IS NULL OR lease_until <= ?)'
const due = `next_search_at <= ? AND ${free}`
const selectDue = `SELECT * FROM writes WHERE ${due} ORDER BY next_search_at LIMIT ?`
const selectDueSending = `SELECT * FROM writes WHERE ${due} AND state = 'SENDING' ORDER BY next_search_at LIMIT ?`
const selectWaiting = `SELECT * FROM writes
  WHERE settled_at IS NULL AND state = 'CONFIRMING' AND next_search_at > ? AND ${free} ORDER BY sent_at DESC LIMIT ?`
const selectUnsettled = `SELECT * FROM writes
  WHERE settled_at IS NULL AND state IN ('SENDING', 'CONFIRMING', 'NEEDS_REVIEW') ORDER BY created_at LIMIT ?`
const countOpen = `SELECT state, COUNT(*) AS count, MIN(COALESCE(sent_at, created_at)) AS oldest FROM writes
  WHERE settled_at IS NULL GROUP BY state`

const batch = (condition: string) =>
  `(principal, idempotency_key) IN (SELECT principal, idempotency_key FROM writes WHERE ${condition} LIMIT ?)`
const redact = `UPDATE writes
  SET search_criteria = NULL, outcome = NULL, review_reason = NULL, settled_reason = NULL, redacted_at = ?, revision = revision + 1
  WHERE ${batch('redacted_at IS NULL AND settled_at <= ? AND next_search_at IS NULL')} RETURNING state`
const remove = `DELETE FROM writes WHERE ${batch('redacted_at IS NOT NULL AND settled_at <= ?')} RETURNING state`
const removeUnsent = `DELETE FROM writes
  WHERE ${batch("settled_at IS NULL AND state = 'RECORDED' AND updated_at <= ?")} AND state = 'RECORDED' RETURNING state`

export function createSqlStore(database: SqlDatabase): WriteStore {
  const first = async (statement: string, values: readonly SqlValue[]) => {
    const [row] = await database.run(statement, values)
    return row === undefined ? undefined : readRow(row)
  }

  return {
    recordOnce(write, change) {
      const columns = [...newColumns(write), ...changedColumns(change)]
      return first(
        `INSERT INTO writes (${columns.map(([column]) => column).join(', ')})
         VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING RETURNING *`,
        columns.map(([, value]) => value),
      )
    },
    find: (principal, idempotencyKey) => first(select, [principal, idempotencyKey]),
    findByReference: (reference) => first(selectByReference, [reference]),
    change(seen, change) {
      const columns = changedColumns(change)
      return first(
        `UPDATE writes SET ${columns.map(([column]) => `${column} = ?`).join(', ')}, revision = revision + 1
         WHERE principal = ? AND idempotency_key = ? AND revision = ? AND state = ? AND COALESCE(owner, '') = ? RETURNING *`,
        [
          ...columns.map(([, value]) => value),
          seen.principal,
          seen.idempotencyKey,
          seen.revision,
          seen.state,
          seen.owner ?? '',
        ],
      )
    },
    async due({ at, limit, sendingOnly }) {
      const statement = sendingOnly ? selectDueSending : selectDue
      const rows = await database.run(statement, [at.getTime(), at.getTime(), limit])
      return rows.map(readRow)
    },
    async waiting({ at, limit }) {
      const rows = await database.run(selectWaiting, [at.getTime(), at.getTime(), limit])
      return rows.map(readRow)
    },
    async unsettled(limit) {
      const rows = await database.run(selectUnsettled, [limit])
      return rows.map(readRow)
    },
    async openWrites() {
      const rows = await database.run(countOpen, [])
      return rows.map(({ state, count, oldest }) => ({
        state: readState(state),
        count: Number(count),
        oldest: new Date(Number(oldest)),
      }))
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
